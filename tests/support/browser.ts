import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The same pixels and no talk to the network on every machine. */
const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
];

/** The browser that comes as a package: Linux on x64 only, unpacked when first asked for. */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  // Tells the package to unpack the system libraries that a bare machine lacks.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath().catch(() => undefined);
}

async function findBrowser(): Promise<string> {
  const named = process.env["MINGBAI_CHROMIUM"];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`环境变量 MINGBAI_CHROMIUM 指向“${named}”，那里没有浏览器，请改为 Chromium 或 Chrome 程序的路径。`);
  }
  for (const find of [
    () => Promise.resolve(usualPlaces.find((place) => existsSync(place))),
    packagedBrowser,
    () => Promise.resolve(chromium.executablePath()),
  ]) {
    const place = await find();
    if (place !== undefined && existsSync(place)) return place;
  }
  throw new Error(
    "没有找到浏览器：请安装 Chromium 或 Chrome（Debian：apt-get install chromium），或运行 npx playwright-core install chromium，或用环境变量 MINGBAI_CHROMIUM 指明它的路径。",
  );
}

/** A real browser. A test that needs one fails without it; it is never skipped. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: quiet });
}
