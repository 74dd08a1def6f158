/** `npm run check`: reads and checks every report, publishes nothing. */
import { severityOf } from "../check/severity.ts";
import { readArguments } from "./arguments.ts";
import { load, type Loaded } from "./load.ts";
import { printRun } from "./print.ts";
import type { Terminal } from "./terminal.ts";

/** 0 published or clean, 1 findings that stop a publication, 2 wrong usage or settings. */
export type ExitCode = 0 | 1 | 2;

/**
 * What the findings mean for a publication: `collected` publishes them beside the figures, `own` mends them first.
 * Numbers of persons are published under neither: what is harmed is not the body that made the mistake.
 */
export function verdictOf({ settings, files, unread, reports }: Loaded): ExitCode {
  if (settings === undefined) return 2;
  if (unread.length > 0) return 1;
  if (reports.some(({ findings }) => findings.some(({ rule }) => rule.stops === "always"))) return 1;
  const messages = files.flatMap((file) => file.messages);
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

export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { seeds, content, json } = await readArguments("check", args, ["seeds", "content", "json"]);
  const started = performance.now();
  const loaded = await loadWatched(seeds, content, terminal);
  printRun(loaded, { json, started }, terminal);
  return verdictOf(loaded);
}
