/**
 * `npm run bench:search:browser`: how long somebody waits on a cheap telephone, in a real browser whose page runs at a
 * quarter of its speed (browsers slow no workers down), 150 ms there and back, 1.6 Mbit/s for page and worker alike.
 * Each query comes to a page that has loaded nothing of the index. Arguments: how many generated reports (5,000
 * without), how many queries of each kind (3 without).
 */
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { createServer, request as ask, type Server } from "node:http";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { createSiteServer, listen } from "../src/commands/server.ts";
import { writeIndex } from "../src/search/build.ts";
import { renderSite } from "../src/site/render.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { corpusOf } from "../tests/support/corpus.ts";
import { queriesFor } from "../tests/support/queries.ts";
import { seedSite } from "../tests/support/seed-site.ts";

const wanted = Number(process.argv[2] ?? 5000);
const each = Number(process.argv[3] ?? 3);

interface Measured {
  /** Milliseconds from the query to its results, and the same once more with all files at hand. */
  readonly cold: number;
  readonly cached: number;
  /** The longest task of the main thread until the first results. */
  readonly longest: number;
}

/**
 * A slow way to a server, for the page and its worker, which what browsers have for this does not reach: each file
 * comes 150 ms after it was asked for, and all share 1.6 Mbit/s.
 */
function slowWayTo(address: string): Server {
  const [delay, bytesInMs] = [150, 200];
  let free = 0;
  return createServer(({ url = "/", headers }, response) => {
    ask(new URL(url, address), { headers }, (found) => {
      const chunks: Buffer[] = [];
      found.on("data", (chunk: Buffer) => chunks.push(chunk));
      found.on("end", () => {
        const body = Buffer.concat(chunks);
        setTimeout(() => {
          free = Math.max(free, performance.now()) + body.length / bytesInMs;
          setTimeout(() => {
            response.writeHead(found.statusCode ?? 500, found.headers).end(body);
          }, free - performance.now());
        }, delay);
      });
    }).end();
  });
}

/** In the page: submits a query and waits until its answer is said. */
async function answered(query: string): Promise<Measured> {
  const field = document.getElementById("q") as HTMLInputElement;
  const status = document.getElementById("search-status") as HTMLElement;
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ["longtask"] });
  const submit = () =>
    new Promise<number>((resolve) => {
      const started = performance.now();
      const said = new MutationObserver(() => {
        if (!/找到/u.test(status.textContent)) return;
        said.disconnect();
        resolve(performance.now() - started);
      });
      status.textContent = "";
      said.observe(status, { childList: true });
      field.value = query;
      field.form?.requestSubmit();
    });
  const frame = () => new Promise((resolve) => setTimeout(resolve, 200));
  const cold = await submit();
  await frame();
  const slowest = longest;
  let cached = Infinity;
  for (let run = 0; run < 5; run += 1) {
    cached = Math.min(cached, await submit());
    await frame();
  }
  return { cold, cached, longest: slowest };
}

async function measure(browser: Browser, address: string, query: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  // tsx names functions with a helper of its own, which a page does not have.
  await context.addInitScript("globalThis.__name = (made) => made;");
  const page = await context.newPage();
  await page.goto(address);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  try {
    return await page.evaluate(answered, query);
  } finally {
    await context.close();
  }
}

const at = (numbers: readonly number[], share: number): string => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0).padStart(5);
};

const folder = await mkdtemp(join(tmpdir(), "mingbai-bench-"));
try {
  const { agencies, entries } = corpusOf(wanted);
  await renderSite(seedSite(), folder);
  const put = async (path: string, bytes: Uint8Array) => {
    const file = join(folder, "search", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  };
  const files = new Map<string, Uint8Array>();
  const index = await writeIndex(entries, agencies, ({ path, bytes }) => {
    files.set(path, bytes);
    return Promise.resolve();
  });
  for (const [path, bytes] of files) await put(`${index.folder}/${path}`, bytes);
  await put(index.manifest.path, index.manifest.bytes);

  const server = createSiteServer(folder, "/");
  const slow = slowWayTo(await listen(server, 0, "/"));
  const browser = await launchBrowser();
  try {
    const address = new URL("search/", await listen(slow, 0, "/")).href;
    const byKind = new Map<string, Measured[]>();
    for (const { kind, query } of queriesFor(entries, agencies, each)) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), await measure(browser, address, query)]);
    }
    const line = (name: string, some: readonly Measured[]) =>
      `${name.padEnd(26)} ${at(
        some.map(({ cold }) => cold),
        0.5,
      )} ms to results, cached ${at(
        some.map(({ cached }) => cached),
        0.5,
      )} ms, longest task ${at(
        some.map(({ longest }) => longest),
        1,
      )} ms`;
    for (const [kind, own] of byKind) console.log(line(kind, own));
    const all = [...byKind.values()].flat();
    console.log(line("all, medians", all));
    console.log(
      `cached p95 ${at(
        all.map(({ cached }) => cached),
        0.95,
      )} ms`,
    );
  } finally {
    await browser.close();
    slow.close();
    server.close();
  }
} finally {
  await rm(folder, { recursive: true });
}
