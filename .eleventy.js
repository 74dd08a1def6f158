import "tsx/esm";

// Dynamic, since static imports are loaded before tsx is there to read TypeScript.
const { default: configure, siteKey } = await import("./src/site/eleventy.ts");

export default function (config) {
  if (!(siteKey in config.globalData)) {
    // Somebody has started Eleventy by hand; a stack trace would tell them nothing.
    console.error("请用 npm run build 生成网站：页面的内容来自 seeds 和 content，要先读入和核对。");
    process.exit(2);
  }
  configure(config);
}
