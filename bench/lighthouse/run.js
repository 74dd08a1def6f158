/**
 * The address of a served site → Lighthouse's scores on its mobile profile: the heaviest page of each kind, the best of
 * three runs. Ends with code 1 when a score is below 100, and then names the audits that cost it.
 */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [home = "http://localhost:8080/"] = process.argv.slice(2);
const runs = 3;

const response = await fetch(new URL("manifest.json", home));
if (!response.ok) throw new Error(`${response.url} answers ${response.status}: is the site served there?`);
const { files } = await response.json();

const isReport = (path) => /^[^/]+\/\d{4}\/index\.html$/.test(path);
const bodies = new Set(files.filter(({ path }) => isReport(path)).map(({ path }) => path.split("/", 1)[0]));
const kinds = {
  home: (path) => path === "index.html",
  agency: (path) => bodies.has(path.replace("/index.html", "")),
  report: isReport,
  checks: (path) => /^[^/]+\/\d{4}\/checks\/index\.html$/.test(path),
  indicator: (path) => /^indicators\/.+\/index\.html$/.test(path),
};

/** The address, from home, of the heaviest page of a kind. */
function heaviest(isOfKind) {
  const [page] = files.filter(({ path }) => isOfKind(path)).sort((a, b) => b.bytes - a.bytes);
  return page?.path.replace("index.html", "");
}

/** Of several results of one page, the best of each category, with the audits that keep it below 100. */
function bestOf(results) {
  return Object.keys(results[0].categories).map((id) => {
    const [best] = results.toSorted((a, b) => b.categories[id].score - a.categories[id].score);
    const { score, auditRefs } = best.categories[id];
    const costly = auditRefs
      .filter(({ id, weight }) => weight > 0 && (best.audits[id].score ?? 1) < 1)
      .map(({ id }) => `${id} ${best.audits[id].displayValue ?? ""}`.trim());
    return { id, score: Math.round((score ?? 0) * 100), costly };
  });
}

const chromePath = process.env.MINGBAI_CHROMIUM ?? "/usr/bin/chromium";
const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
const chrome = await launch({ chromePath, chromeFlags });
try {
  const table = [];
  for (const [kind, isOfKind] of Object.entries(kinds)) {
    const path = heaviest(isOfKind);
    if (path === undefined) throw new Error(`The site has no page of the kind “${kind}”.`);
    const results = [];
    for (let run = 0; run < runs; run += 1) {
      const { lhr } = await lighthouse(new URL(path, home).href, { port: chrome.port, logLevel: "error" });
      if (lhr.runtimeError !== undefined) throw new Error(`/${path}: ${lhr.runtimeError.message}`);
      results.push(lhr);
    }
    table.push({ page: `/${path}`, scores: bestOf(results) });
  }

  const width = Math.max(...table.map(({ page }) => page.length));
  const heads = table[0].scores.map(({ id }) => id);
  console.log(["".padEnd(width), ...heads].join("  "));
  for (const { page, scores } of table) {
    console.log([page.padEnd(width), ...scores.map(({ id, score }) => String(score).padStart(id.length))].join("  "));
  }
  for (const { page, scores } of table) {
    for (const { id, score, costly } of scores) {
      if (score < 100) console.log(`${page} ${id}: ${costly.join(", ")}`);
    }
  }
  if (table.some(({ scores }) => scores.some(({ score }) => score < 100))) process.exitCode = 1;
} finally {
  chrome.kill();
}
