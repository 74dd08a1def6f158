/**
 * `content/reports/<agency>/<year>.md` → what an editor says beside a report: when it was published, its index number,
 * explanations of findings, and a note to the readers.
 */
import type { VFile } from "vfile";
import { z } from "zod";
import { readFrontMatter } from "./front-matter.ts";
import { nearest } from "./nearest.ts";

const text = z.string().trim().min(1).describe("不为空的文字");
const day = z.iso.date().describe("真实的日期，写作“年-月-日”，例如 2024-01-15");

const explanationSchema = z.strictObject({
  /** The id of the rule whose finding is explained. */
  rule: text,
  /** The address of the cell that the finding is about; either this or `quote`. */
  cell: text.describe("一格的地址，例如 requests/received/total").optional(),
  /** The words that the finding is about. */
  quote: text.optional(),
  /** What the finding found there, as written. Without it, the quoted words themselves. */
  value: z.string().describe("所说明的值，照报告的写法").optional(),
  reason: text,
  date: day,
  /** Who answers for it. */
  by: text,
});

export const correctionSchema = z.strictObject({
  /** The address of the cell that was corrected after publication. */
  cell: text.describe("一格的地址，例如 requests/received/total"),
  /** What was published before, and what stands in the report now, both as written there. */
  from: z.string().describe("更正以前的值，照报告的写法"),
  to: z.string().describe("更正以后的值，照报告的写法"),
  /** The day on which it was corrected. */
  date: day,
  reason: text,
});

const notesSchema = z.strictObject({
  publishedOn: day.optional(),
  /** When on that day, in China's time. */
  publishedTime: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .describe('时和分，例如 "09:30"')
    .optional(),
  /** 成文日期 */
  writtenOn: day.optional(),
  /** 索引号 */
  indexNumber: text.optional(),
  explanations: z.array(explanationSchema).default([]),
  /** Oldest first. */
  corrections: z.array(correctionSchema).default([]),
});

/** A figure that was published otherwise before. */
export type Correction = z.infer<typeof correctionSchema>;

export interface Explanation {
  readonly rule: string;
  /** An address of the report's form. */
  readonly cell?: string;
  readonly quote?: string;
  readonly value: string;
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly by: string;
  /** Where the entry begins in the file of notes. */
  readonly place: { readonly line: number; readonly column: number };
}

export interface EditorNotes {
  /** Its messages are the findings about the notes themselves. */
  readonly file: VFile;
  /** YYYY-MM-DD */
  readonly publishedOn: string | undefined;
  /** HH:MM */
  readonly publishedTime?: string;
  /** 成文日期, YYYY-MM-DD */
  readonly writtenOn?: string;
  /** 索引号 */
  readonly indexNumber: string | undefined;
  readonly explanations: readonly Explanation[];
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** The editor's note in Markdown, with spaces for the front matter, so that places are those of the file. */
  readonly text: string;
}

/** What the notes of a report may speak of. */
export interface NotesFacts {
  /** Whether findings of a rule can be explained; nothing for rules that there are not. */
  readonly levelOf: (rule: string) => "answerable" | "error" | "info" | undefined;
  /** The rules whose findings can be explained. */
  readonly rules: readonly string[];
  /** The addresses of the report's form; nothing where there is no report whose form could be known. */
  readonly cells: readonly string[] | undefined;
  /** What is written in a cell; nothing where it was not read, or where there is no report. */
  readonly writtenIn: (cell: string) => string | undefined;
}

const again = "改好后请再运行一次。";

type Written = z.infer<typeof notesSchema>["explanations"][number];

const keyOf = ({ rule, cell, quote, value }: Written) => JSON.stringify([rule, cell, quote, value ?? quote]);

function unknownCell(cell: string, cells: readonly string[]): { readonly reason: string; readonly note: string } {
  return {
    reason: `“cell”为“${cell}”，报告的表格里没有这一格`,
    note: cells.length === 0 ? "这份报告没有统计表。" : `相近的有 ${nearest(cell, cells).join("、")}。`,
  };
}

/** What no schema can know of an explanation: whether there is such a rule and such a cell. */
function* faultsOf(
  { rule, cell, quote, value }: Written,
  { levelOf, rules, cells }: NotesFacts,
): Generator<{ readonly key?: keyof Written; readonly reason: string; readonly note: string }> {
  const level = levelOf(rule);
  if (level === undefined) {
    const note = `可以说明的规则有 ${rules.join("、")}。`;
    yield { key: "rule", reason: `“rule”为“${rule}”，没有这条规则，应为 ${nearest(rule, rules, 1).join("")} 等`, note };
  } else if (level === "error") {
    const reason = `“rule”为 ${rule}，这条规则发现的是错误，不能用说明代替改正`;
    yield { key: "rule", reason, note: "请改正报告，并删去这条说明。" };
  } else if (level === "info") {
    const reason = `“rule”为 ${rule}，这条规则只给提示，不影响发布，不需要说明`;
    yield { key: "rule", reason, note: "请删去这条说明；想告诉读者的话，可以写在正文里。" };
  }
  if ((cell === undefined) === (quote === undefined)) {
    const reason = cell === undefined ? "“cell”和“quote”都没有写，应写其中一个" : "“cell”和“quote”都写了，应只写一个";
    yield { reason, note: "说明针对表中一格的，写“cell”；针对一句话的，写“quote”。" };
  } else if (cell !== undefined && value === undefined) {
    yield { reason: "缺少“value”，应为这一格的值，照报告的写法", note: again };
  }
  if (cell !== undefined && cells?.includes(cell) === false) yield { key: "cell", ...unknownCell(cell, cells) };
}

/** What no schema can know of corrections: whether there is such a cell, and whether it now says what the last one says. */
function* correctionFaults(
  corrections: readonly Correction[],
  { cells, writtenIn }: NotesFacts,
): Generator<{
  readonly index: number;
  readonly key: keyof Correction;
  readonly reason: string;
  readonly note: string;
}> {
  for (const [index, { cell, from, to }] of corrections.entries()) {
    if (cells?.includes(cell) === false) {
      yield { index, key: "cell", ...unknownCell(cell, cells) };
      continue;
    }
    const next = corrections.slice(index + 1).find((later) => later.cell === cell);
    const now = next?.from ?? writtenIn(cell);
    if (from === to) {
      const reason = `“to”为“${to}”，与“from”相同，应为更正以后的值`;
      yield { index, key: "to", reason, note: "没有更正的，请删去这一条。" };
    } else if (now !== undefined && now.trim() !== to.trim()) {
      const then = next === undefined ? "报告里这一格现在" : "这一格下一次更正的“from”";
      const note = "请核对报告和每一次更正；按日期先后写。";
      yield { index, key: "to", reason: `“to”为“${to}”，${then}为“${now}”，两者应相同`, note };
    }
  }
}

/** Reads the notes at a path. Nothing but the file is returned when there is any finding. */
export async function readNotes(
  path: string,
  facts: NotesFacts,
): Promise<{ readonly file: VFile; readonly notes: EditorNotes | undefined }> {
  const { file, value, placeOf, refuse, text: note } = await readFrontMatter(path, notesSchema);
  const nothing = { file, notes: undefined };
  if (value === undefined) return nothing;
  if (value.publishedTime !== undefined && value.publishedOn === undefined) {
    refuse(["publishedTime"], "写了“publishedTime”，没有写“publishedOn”，应一并写明日期", again);
  }
  const seen = new Set<string>();
  for (const [index, written] of value.explanations.entries()) {
    for (const { key, reason, note } of faultsOf(written, facts)) {
      refuse(["explanations", index, ...(key === undefined ? [] : [key])], reason, note);
    }
    if (seen.has(keyOf(written))) {
      refuse(["explanations", index], "同一条说明写了不止一次，应只写一次", "请只留下一条。");
    }
    seen.add(keyOf(written));
  }
  for (const { index, key, reason, note: mend } of correctionFaults(value.corrections, facts)) {
    refuse(["corrections", index, key], reason, mend);
  }
  if (file.messages.length > 0) return nothing;
  const explanations = value.explanations.map(({ rule, cell, quote, value: found = quote ?? "", ...rest }, index) => ({
    rule,
    ...(cell === undefined ? {} : { cell }),
    ...(quote === undefined ? {} : { quote }),
    value: found,
    ...rest,
    place: placeOf(["explanations", index]),
  }));
  const { publishedOn, publishedTime, writtenOn, indexNumber, corrections } = value;
  const days = {
    publishedOn,
    ...(publishedTime === undefined ? {} : { publishedTime }),
    ...(writtenOn === undefined ? {} : { writtenOn }),
  };
  return { file, notes: { file, ...days, indexNumber, explanations, corrections, text: note } };
}
