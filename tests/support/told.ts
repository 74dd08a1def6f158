/** What a report answers, as plain text. */
import type { CheckedReport } from "../../src/check/checked.ts";
import { addressesUnder, fromReport } from "../../src/site/addresses.ts";
import { answersOf } from "../../src/site/questions/questions.ts";
import type { AnsweredQuestion } from "../../src/site/questions/told.ts";
import { body, collected, type Written } from "./collected.ts";

/** As the report's own page has them. */
export const answersTo = (checked: CheckedReport): AnsweredQuestion[] =>
  answersOf(checked, addressesUnder("/"), fromReport);

/** Without its links. */
const wordsOf = ({ answer }: AnsweredQuestion): string =>
  answer
    .flat()
    .map((run) => (typeof run === "string" ? run : run.text))
    .join("");

/** Each answer by the key of its question. */
export const told = (checked: CheckedReport): Readonly<Record<string, string>> =>
  Object.fromEntries(answersTo(checked).map((one) => [one.key, wordsOf(one)]));

/** What the last of a body's reports answers. */
export function sentencesOf(...written: readonly Omit<Written, "of">[]): Readonly<Record<string, string>> {
  const { reports } = collected(
    [body("a")],
    written.map((one) => ({ of: "a", ...one })),
  );
  const last = reports.at(-1);
  return last === undefined ? {} : told(last);
}
