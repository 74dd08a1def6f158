/** `npm run build`: reads, checks and publishes; leaves the published site as it was when anything stops it. */
import { demandOutput, publish } from "../publish/publish.ts";
import { writeDownloads } from "../publish/downloads.ts";
import { writeSearch } from "../publish/search.ts";
import { verifySite } from "../publish/verify.ts";
import { renderSite } from "../site/render.ts";
import { readArguments } from "./arguments.ts";
import { type ExitCode, loadWatched, verdictOf } from "./check.ts";
import type { Loaded } from "./load.ts";
import { printRun } from "./print.ts";
import type { Terminal } from "./terminal.ts";

/** Folders of the program itself, where no site belongs. */
const programFolders = ["src", "layouts", "tests", "node_modules", ".git"];

/** Writes the whole site and resolves to the number of its pages. */
async function publishSite({ settings, reports }: Loaded, seeds: string, output: string): Promise<number> {
  if (settings === undefined) throw new Error("A site without settings is never published.");
  let pages = 0;
  await publish(output, async (staging) => {
    const { site, agencies, pages: written, host } = settings;
    // Pages say how large the downloads are.
    const sizes = await writeDownloads({ settings: site, reports }, seeds, staging);
    const around = host === undefined ? {} : { host };
    const rendered = await renderSite({ settings: site, agencies, reports, sizes, pages: written, ...around }, staging);
    await writeSearch(reports, agencies, staging);
    await verifySite(staging, {
      basePath: site.basePath,
      reports: reports.map(({ report }) => report),
      sizes,
      rendered,
    });
    pages = rendered.pages.length;
  });
  return pages;
}

export interface Built {
  readonly code: ExitCode;
  readonly loaded: Loaded;
  readonly output: string;
}

export async function build(args: readonly string[], terminal: Terminal, command = "build"): Promise<Built> {
  const { seeds, content, output, json } = await readArguments(command, args, [
    "seeds",
    "content",
    "output",
    ...(command === "build" ? (["json"] as const) : []),
  ]);
  await demandOutput(output, [seeds, content, ...programFolders]);
  const started = performance.now();
  const loaded = await loadWatched(seeds, content, terminal);
  const code = verdictOf(loaded);
  if (code === 0) terminal.progress("生成网站");
  const pages = code === 0 ? await publishSite(loaded, seeds, output) : 0;
  terminal.progress("");
  printRun(loaded, { json, started, pages }, terminal);
  if (!json) {
    terminal.print(
      code === 0
        ? terminal.paint("green", `已发布到 ${output}/`)
        : terminal.paint("red", `没有发布。${output}/ 中的网站没有改动；改正以上错误和警告后，请再运行一次。`),
    );
  }
  return { code, loaded, output };
}
