/** Every place in which a number of a person would be published: the report, its file as received, and the Word package. */
import type { VFile } from "vfile";
import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { linesOf } from "../../read/places.ts";
import type {} from "../../read/word/package-texts.ts";
import type { Place, Report } from "../../report/report.ts";
import { textOf } from "../../report/text.ts";
import { type PrivateNumber, privateNumbersIn } from "./numbers.ts";
import { isOfficeContact } from "./office-contact.ts";

export interface Sighting {
  readonly number: PrivateNumber;
  readonly place: Place;
  /** In words, where the file is not the place: “批注”. */
  readonly where?: string;
}

interface SeenText {
  readonly text: string;
  readonly place: Place;
}

function* textsOfReport({ title, preface, parts, cells }: Report): Generator<SeenText> {
  yield title;
  for (const block of preface) yield { text: textOf(block), place: block.place };
  for (const { heading, blocks } of parts) {
    yield heading;
    for (const block of blocks) yield { text: textOf(block), place: block.place };
  }
  for (const { written, place } of cells) yield { text: written, place };
}

/** Amounts of money as they stand in the tables: eleven digits of them are no telephone. */
function amountsOf(report: Report): ReadonlySet<string> {
  const columns = new Map(cellsOfForm(formByKey(report.form)).map(({ address, column }) => [address, column]));
  return new Set(
    report.cells
      .filter(({ address, status }) => status === "number" && columns.get(address)?.measure === "amount")
      .map(({ written }) => written),
  );
}

function* numbersOf(text: string, markup = false): Generator<PrivateNumber> {
  for (const number of privateNumbersIn(text, markup)) {
    if (number.kind !== "mobile" || !isOfficeContact(text, number.from)) yield number;
  }
}

/** The numbers of persons in the report itself. */
export function sightingsInReport(report: Report): Sighting[] {
  const amounts = amountsOf(report);
  return [...textsOfReport(report)].flatMap(({ text, place }) =>
    [...numbersOf(text)].filter(({ digits }) => !amounts.has(digits)).map((number) => ({ number, place })),
  );
}

/** Those in the file as received: what stands around the report is published with it. */
export function sightingsInFile(report: Report, file: VFile): Sighting[] {
  const source = String(file);
  const numbers = [...numbersOf(source)];
  // Tags and references may part the digits; a tag itself may hold a number.
  if (/[<&]/u.test(source)) {
    const isNew = ({ from, to }: PrivateNumber) => numbers.every((other) => to <= other.from || from >= other.to);
    numbers.push(...[...numbersOf(source, true)].filter(isNew));
  }
  if (numbers.length === 0) return [];
  const amounts = amountsOf(report);
  const lines = linesOf(source);
  return numbers
    .filter(({ digits }) => !amounts.has(digits))
    .map((number) => ({ number, place: { start: lines.pointAt(number.from), end: lines.pointAt(number.to) } }));
}

/** Those in what a Word file holds beside its text: properties, comments, deleted and hidden words. */
export function sightingsInPackage({ data }: VFile): Sighting[] {
  const start = { line: 1, column: 1 };
  return (data.packageTexts ?? []).flatMap(({ where, text }) =>
    [...numbersOf(text, true)].map((number) => ({ number, place: { start, end: start }, where })),
  );
}

/** Every number of a person that would be published. */
export function privateNumbersOf(report: Report, file: VFile): PrivateNumber[] {
  const all = [...sightingsInReport(report), ...sightingsInFile(report, file), ...sightingsInPackage(file)];
  return all.map(({ number }) => number);
}
