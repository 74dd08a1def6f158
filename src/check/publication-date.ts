/** The day that a report itself gives: of its publication, or under its signature. */
import type { Block, Place, Report } from "../report/report.ts";
import { textOf } from "../report/text.ts";

export interface WrittenDate {
  /** YYYY-MM-DD */
  readonly date: string;
  /** The words of the report: “发布日期：2024-01-25”, “2024年1月25日”. */
  readonly quote: string;
  readonly place: Place;
  /** `published`: the words say so. `signed`: the day stands alone at the end or below the title. */
  readonly kind: "published" | "signed";
}

const published =
  /(?:发布|公布)(?:日期|时间)\s*[：:]\s*(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)(?:\s*日)?/u;
const inDigits = /^[（(]?\s*(20\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[）)]?$/u;
const inWords = /^[（(]?\s*二([〇○零]..)年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日\s*[）)]?$/u;

const wordDigits = "零一二三四五六七八九";
const digitOf = (word: string) => (/[〇○]/u.test(word) ? 0 : wordDigits.indexOf(word));

/** 十二 → 12, 二十五 → 25. */
function numberInWords(words: string): number {
  const [tens = "", ones] = words.includes("十") ? words.split("十") : ["零", words];
  return (tens === "" ? 1 : digitOf(tens)) * 10 + (ones ? digitOf(ones) : 0);
}

/** 〇二四 → 24 */
function yearInWords(words: string): number {
  return Array.from(words).reduce((number, word) => number * 10 + digitOf(word), 0);
}

/** YYYY-MM-DD; nothing for days that no year has. */
function dateOf(year: number, month: number, day: number): string | undefined {
  const text = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

function dateIn(line: string, isDateLine: boolean): Omit<WrittenDate, "place"> | undefined {
  const said = published.exec(line);
  const alone = isDateLine && said === null ? inDigits.exec(line) : null;
  const words = isDateLine ? inWords.exec(line) : null;
  const [quote = "", ...parts] = said ?? alone ?? words ?? [];
  if (quote === "") return undefined;
  const [year = "", month = "", day = ""] = parts;
  const date =
    words === null
      ? dateOf(Number(year), Number(month), Number(day))
      : dateOf(2000 + yearInWords(year), numberInWords(month), numberInWords(day));
  return date === undefined ? undefined : { date, quote, kind: said === null ? "signed" : "published" };
}

const linesOf = (block: Block) =>
  textOf(block)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/**
 * The day that stands below the title or at the end, if there is only one that it could be. A report is published in
 * the year after the one that it is about; any other date is of something else, such as a page moved years later.
 */
export function publicationDateIn(report: Report): WrittenDate | undefined {
  const last = report.parts.at(-1)?.blocks.at(-1);
  const found = [...report.preface, ...(last === undefined ? [] : [last])].flatMap((block) =>
    linesOf(block).flatMap((line, index, lines) => {
      const isDateLine = block !== last || index === lines.length - 1;
      const date = dateIn(line, isDateLine);
      return date?.date.startsWith(String(report.year + 1)) === true ? [{ ...date, place: block.place }] : [];
    }),
  );
  const said = found.filter(({ kind }) => kind === "published");
  const [first, ...others] = said.length > 0 ? said : found;
  return others.every(({ date }) => date === first?.date) ? first : undefined;
}
