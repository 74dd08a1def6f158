/** The two parts that a body writes itself, 一 and 五, in a shape in which last year's text can be held against them. */
import { formByKey } from "../../form/forms.ts";
import type { Block, Report, ReportPart } from "../../report/report.ts";
import { textOf } from "../../report/text.ts";

/** Text of one part with every number as one 0 and without spaces: two texts that differ only in figures are alike. */
export interface Prose {
  readonly part: ReportPart;
  readonly text: string;
  /** The text as written, paragraphs parted by line ends. */
  readonly written: string;
  /** For each character of `text` its offset in `written`. */
  readonly offsets: Uint32Array;
  /** The paragraphs, with the offset in `written` at which each begins. */
  readonly blocks: readonly { readonly from: number; readonly block: Block }[];
}

/** Longer texts are no prose of a report; what lies beyond is not compared. */
const longest = 20_000;

/** A number with its separators, 1,386 or 98.5, or spaces. */
const piece = /[\d０-９]+(?:[.,，．][\d０-９]+)*|\s+/gu;

function proseOf(part: ReportPart): Prose {
  const blocks: { from: number; block: Block }[] = [];
  let written = "";
  for (const block of part.blocks) {
    if (written !== "") written += "\n";
    blocks.push({ from: written.length, block });
    written += textOf(block);
  }
  written = written.slice(0, longest);
  const offsets = new Uint32Array(written.length);
  const pieces: string[] = [];
  let length = 0;
  let taken = 0;
  const take = (to: number) => {
    pieces.push(written.slice(taken, to));
    for (; taken < to; taken += 1) offsets[length++] = taken;
  };
  for (const { 0: found, index } of written.matchAll(piece)) {
    take(index);
    if (found.trim() !== "") {
      pieces.push("0");
      offsets[length++] = index;
    }
    taken = index + found.length;
  }
  take(written.length);
  const text = pieces.join("");
  return { part, text, written, offsets: offsets.subarray(0, length), blocks };
}

/** Parts 一 and 五, as far as the report has them; none where it has no form, as its parts are then its own. */
export function ownProseOf(report: Report): Prose[] {
  if (formByKey(report.form).parts.length === 0) return [];
  return report.parts.filter(({ number }) => number === 1 || number === 5).map(proseOf);
}

/** Shorter ones are headings and turns of phrase. */
const shortestSentence = 8;

/** The sentences of a text, without marks: “北仑区共受理政府信息公开申请0件其中自然人申请0件”. */
export function sentencesOf({ text }: Prose): string[] {
  return text
    .split(/[。；;！？!?]/u)
    .map((sentence) => sentence.replace(/[^\p{L}\p{N}%]/gu, ""))
    .filter((sentence) => sentence.length >= shortestSentence);
}
