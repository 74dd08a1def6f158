/** An editor's note in Markdown → blocks like those of a report's prose. Nothing in it can become markup. */
import { markdownExcessOf, readMarkdown } from "../read/markdown.ts";
import type { Block } from "../report/report.ts";
import { toBlock } from "./prose.ts";

/** Why a note would keep the Markdown parser busy, if it would. */
export const noteExcessOf = markdownExcessOf;

export function noteBlocks(text: string): Block[] {
  return text.trim() === "" ? [] : readMarkdown(text).children.map((node) => toBlock(node, text));
}
