/** `npm run check`: reads and checks every report, publishes nothing. */
import { writeFile } from "node:fs/promises";
import { severityOf } from "../check/severity.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { load, type Loaded } from "./load.ts";
import { printRun } from "./print.ts";
import { sarifOf } from "./sarif.ts";
import type { Terminal } from "./terminal.ts";

/** 0 published or clean, 1 findings that stop a publication, 2 wrong usage or settings, 3 a mistake of this program. */
export type ExitCode = 0 | 1 | 2 | 3;

/**
 * What the findings mean for a publication: `collected` publishes them beside the figures, `own` mends or explains them
 * first. What is wrong in `content/`, editors' notes among it, stops either, and so do numbers of persons: what is harmed
 * is not the body that made the mistake.
 */
export function verdictOf({ settings, files, unread, reports }: Loaded): ExitCode {
  const messages = files.flatMap((file) => file.messages);
  if (settings === undefined || messages.some(({ source }) => source === "settings")) return 2;
  if (unread.length > 0) return 1;
  if (reports.some(({ findings }) => findings.some(({ rule }) => rule.stops === "always"))) return 1;
  return settings.site.policy === "own" && messages.some((message) => severityOf(message) !== "info") ? 1 : 0;
}

/** Loads with a line of progress on a terminal. */
export async function loadWatched(seeds: string, content: string, { progress }: Terminal): Promise<Loaded> {
  const loaded = await load(seeds, content, (done, all) => {
    progress(`读取报告 ${done}/${all}`);
  });
  progress("");
  return loaded;
}

async function writeSarif(path: string, loaded: Loaded): Promise<void> {
  await writeFile(path, sarifOf(loaded)).catch((cause: unknown) => {
    throw new UsageError(`写不进“--sarif”所指的“${path}”，应为可以写入的文件`, { cause });
  });
}

export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { seeds, content, json, sarif } = await readArguments("check", args, ["seeds", "content", "json", "sarif"]);
  const started = performance.now();
  const loaded = await loadWatched(seeds, content, terminal);
  if (sarif !== undefined) await writeSarif(sarif, loaded);
  printRun(loaded, { json, started }, terminal);
  return verdictOf(loaded);
}
