/** What somebody typed → words to look for, and the body and year that they may mean. */
import { foldQuery, type Run, runsOf } from "./atoms.ts";

/** A piece of a query without spaces. */
export interface Word {
  readonly text: string;
  readonly run: Run;
}

export interface Query {
  readonly words: readonly Word[];
  /**
   * The same taken for a body's report: 北仑2023年报 is 北仑 and 2023. Its words are looked for in names and titles.
   * Absent where the query does not look so.
   */
  readonly report?: readonly Word[];
}

/** More than this nobody types, and nothing that long stands in a report without a break. */
export const longestQuery = 120;
const mostWords = 16;

const year = /((?:19|20)\d\d)(?!\d)(?:年(?!度?报)度?)?/u;
const reportWords = /(?:的|年度?)?(?:政府)?(?:信息公开)?(?:工作)?(?:年报|年度报告|报告)$/u;

function wordOf(text: string): Word {
  return { text, run: runsOf(text)[0] ?? [] };
}

const wordsIn = (texts: readonly string[]): Word[] => texts.map(wordOf).filter(({ run }) => run.length > 0);

/** Words as somebody would type them. */
export const spelled = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");

export function parseQuery(written: string): Query {
  const words = wordsIn(foldQuery(written).slice(0, longestQuery).split(/\s+/u)).slice(0, mostWords);
  const named = wordsIn(words.flatMap(({ text }) => text.split(year)).map((text) => text.replace(reportWords, "")));
  // 年报 alone is what every report is.
  const report = named.length > 0 || words.length === 0 ? named : [wordOf("年度报告")];
  return spelled(report) === spelled(words) ? { words } : { words, report };
}
