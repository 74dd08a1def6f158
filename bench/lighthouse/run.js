/** The address of a served site → Lighthouse's scores of its kinds of page on the mobile profile. */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [home = "http://localhost:8080/"] = process.argv.slice(2);
const pages = ["", "beilun/", "beilun/2023/", "beilun/2023/checks/"];
const chromePath = process.env.MINGBAI_CHROMIUM ?? "/usr/bin/chromium";
const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const chrome = await launch({ chromePath, chromeFlags });
for (const page of pages) {
  const { lhr } = await lighthouse(home + page, { port: chrome.port, logLevel: "error" });
  const scores = Object.values(lhr.categories).map(({ id, score }) => `${id} ${Math.round((score ?? 0) * 100)}`);
  console.log(`/${page}`, lhr.runtimeError?.message ?? scores.join(", "));
}
await chrome.kill();
