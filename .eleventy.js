import "tsx/esm";

// Dynamic, since static imports are loaded before tsx is there to read TypeScript.
const { default: configure } = await import("./src/site/eleventy.ts");

export default configure;
