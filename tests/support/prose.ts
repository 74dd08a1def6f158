/** Sentences of `tests/check/narrative/sentences.ts` filled with figures, with what each of their numbers then means. */
import fc from "fast-check";
import { type CellAddress, cellsOfForm, formByKey, forms } from "../../src/form/forms.ts";
import { consistentFigures, type Figures } from "./consistent.ts";

const cells = cellsOfForm(formByKey(forms[0].key));
const keysOf = (table: string, of: "row" | "column") => [
  ...new Set(cells.flatMap((cell) => (cell.table.key === table ? [cell[of].key] : []))),
];
const applicants = keysOf("requests", "column").filter((key) => key !== "total");
const flow = ["received", "carried-in", "concluded", "carried-out"];
const results = keysOf("requests", "row").filter((key) => !flow.includes(key));
const reviewOutcomes = keysOf("reviews", "column").filter((key) => key !== "total");

/** A report's figures and those of the year before, which lead to them. */
export interface TwoYears {
  readonly now: Figures;
  readonly before: Figures;
}

type Writable = Record<string, number>;
const at = (figures: Figures, address: string) => figures[address as CellAddress] ?? 0;
const exact = (number: number) => Number(number.toFixed(6));
const sumOf = (figures: Figures, addresses: readonly string[]) =>
  exact(addresses.reduce((sum, address) => sum + at(figures, address), 0));

/** Works out anew what follows from other figures of the same report. */
function settle(figures: Figures, zeros: ReadonlySet<string>): Writable {
  const settled: Writable = { ...figures };
  for (const address of zeros) settled[address] = 0;
  for (const who of applicants) {
    const isZero = (row: string) => zeros.has(`requests/${row}/${who}`) || zeros.has(`requests/${row}/total`);
    const nothing = isZero("received") && isZero("carried-in");
    const addresses = results.map((row) => `requests/${row}/${who}`);
    results.forEach((row) => {
      if (nothing || isZero(row) || isZero("concluded")) settled[`requests/${row}/${who}`] = 0;
    });
    const concluded = sumOf(settled, addresses);
    const out = nothing || isZero("carried-out") ? 0 : at(settled, `requests/carried-out/${who}`);
    const wanted = isZero("received") ? Infinity : isZero("carried-in") ? 0 : at(settled, `requests/carried-in/${who}`);
    const carriedIn = Math.min(wanted, concluded + out);
    settled[`requests/concluded/${who}`] = concluded;
    settled[`requests/carried-out/${who}`] = out;
    settled[`requests/carried-in/${who}`] = carriedIn;
    settled[`requests/received/${who}`] = concluded + out - carriedIn;
  }
  for (const row of keysOf("requests", "row")) {
    const each = applicants.map((who) => `requests/${row}/${who}`);
    settled[`requests/${row}/total`] = sumOf(settled, each);
  }
  for (const row of keysOf("reviews", "row")) {
    const each = reviewOutcomes.map((outcome) => `reviews/${row}/${outcome}`);
    if (zeros.has(`reviews/${row}/total`)) for (const address of each) settled[address] = 0;
    settled[`reviews/${row}/total`] = sumOf(settled, each);
  }
  return settled;
}

const documents = ["rules", "normative-documents"].map((row) => `proactive/${row}`);

/** The same two years with these cells of this year at 0, and with all that follows from that. */
export function withZeros({ now, before }: TwoYears, zeros: readonly string[]): TwoYears {
  const settled = settle(now, new Set(zeros));
  const earlier: Writable = { ...before };
  for (const row of documents) {
    const issued = at(settled, `${row}/issued`);
    // What is issued is in force at the end of the year, and what was repealed had been in force before.
    settled[`${row}/in-force`] = Math.max(at(settled, `${row}/in-force`), issued);
    earlier[`${row}/in-force`] = at(settled, `${row}/in-force`) - issued + at(settled, `${row}/repealed`);
  }
  for (const who of applicants) earlier[`requests/carried-out/${who}`] = at(settled, `requests/carried-in/${who}`);
  return { now: settled, before: settle(earlier, new Set()) };
}

/** Smaller bodies have smaller figures; decisions are counted in thousands, fees in 万元 with decimals. */
function inTheirSizes(figures: Figures, divisor: number): Figures {
  const sized: Writable = {};
  for (const [address, figure] of Object.entries(figures)) sized[address] = Math.floor(figure / divisor);
  for (const row of ["licences", "penalties"])
    sized[`proactive/${row}/decisions`] = at(figures, `proactive/${row}/decisions`) * 937;
  const fees = "proactive/administrative-fees/amount";
  sized[fees] = exact(at(figures, fees) * 35.67);
  return sized;
}

/** Figures of two years that keep every rule within a report and between the two. */
export const consistentYears: fc.Arbitrary<TwoYears> = fc
  .tuple(consistentFigures, consistentFigures, fc.constantFrom(1, 10, 100))
  .map(([now, before, divisor]) =>
    withZeros({ now: inTheirSizes(now, divisor), before: inTheirSizes(before, divisor) }, []),
  );

/** One number of a sentence, or one claim of none, with what it means. */
export interface Claim {
  readonly means: "cells" | "share" | "growth" | "none" | "slice" | "last" | "outside";
  /** As it stands in the text, without the measure word. */
  readonly words: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** The cells that it speaks of; any of them is a right reading. */
  readonly readings: readonly (readonly CellAddress[])[];
  readonly value: number;
  /** False where it may be left unread. */
  readonly required: boolean;
  /** Whether a wrong number in its place must be found. */
  readonly exact: boolean;
}

/** A text with what its numbers mean. */
export interface Prose {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** One claim of a sentence, by its number among them, is made wrong: up or down by one, shares by enough to be no rounding. */
export interface Nudge {
  readonly claim: number;
  readonly by: 1 | -1;
}

/** `granted`, `granted/natural-person`, `refused/organisations` → the addresses of its cells. */
function cellsNamed(name: string): CellAddress[] {
  const [rows = "", column] = name.split("/");
  const columns =
    column === "organisations" ? applicants.slice(1) : [column ?? "total", ...(column ? [] : ["decisions", "amount"])];
  const isRow = (key: string) => key === rows || key.startsWith(`${rows}-`);
  const exactRow = cells.some(({ row }) => row.key === rows);
  const found = cells.filter(
    ({ row, column: { key } }) => (exactRow ? row.key === rows : isRow(row.key)) && columns.includes(key),
  );
  if (found.length === 0) throw new Error(`No table has “${name}”.`);
  return found.map(({ address }) => address);
}

/** `received|received+carried-in` → the cells of each reading. */
function readingsOf(expression: string): CellAddress[][] {
  const spelledOut = expression.replace(/taken-in(\/[a-z-]+)?/gu, (_, column = "") =>
    [`received${column}`, `received${column}+carried-in${column}`].join("|"),
  );
  return spelledOut.split("|").map((sum) => sum.split("+").flatMap(cellsNamed));
}

const digits = "零一二三四五六七八九";

/** 一百零六, 十二, 三千零四十 */
export function chineseNumeral(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000;
    const gap = rest === 0 ? "" : `${rest < 1000 ? "零" : ""}${chineseNumeral(rest)}`;
    return `${chineseNumeral(Math.floor(number / 10_000))}万${gap}`;
  }
  const places = ["千", "百", "十", ""];
  const written = Array.from(String(number).padStart(4, "0"), (digit, place) =>
    digit === "0" ? "零" : `${digits[Number(digit)] ?? ""}${places[place] ?? ""}`,
  );
  const text = written
    .join("")
    .replace(/零+/gu, "零")
    .replace(/^零|零$/gu, "");
  return text === "" ? "零" : text.replace(/^一十/u, "十");
}

/** How a number may be written; nothing where it cannot be written so. */
const styles: Readonly<Record<string, (number: number) => string | undefined>> = {
  plain: String,
  chinese: (number) => (number === 2 ? "两" : Number.isInteger(number) ? chineseNumeral(number) : undefined),
  "full-width": (number) => String(number).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  thousands: (number) => number.toLocaleString("en-US", { maximumFractionDigits: 6 }),
  近: (number) => (number > 20 && number % 10 > 5 ? `近${Math.ceil(number / 10) * 10}` : undefined),
  余: (number) => (number > 20 && number % 10 > 0 ? `${Math.floor(number / 10) * 10}余` : undefined),
  约: (number) => (number > 20 ? `约${Math.round(number / 10) * 10}` : undefined),
  万: (number) => (number >= 10_000 ? `${(number / 10_000).toFixed(1)}万` : undefined),
  万余: (number) => (number > 10_000 && number % 10_000 > 0 ? `${Math.floor(number / 10_000)}万余` : undefined),
};
const exactStyles = ["plain", "chinese", "full-width", "thousands"];

/** The n-th of some parts that add up to a whole. */
function slice(whole: number, nth: number, count: number): number {
  const weight = (count * (count + 1)) / 2;
  const part = (one: number) => Math.floor((whole * one) / weight);
  const others = Array.from({ length: count - 1 }, (_, index) => part(index + 1));
  return nth < count ? part(nth) : whole - others.reduce((sum, one) => sum + one, 0);
}

type Filled = Pick<Claim, "means" | "words" | "readings" | "value" | "required" | "exact">;

/** How one `{…}` of a sentence is filled; nothing where these figures do not allow it. */
function fillOne(inside: string, { now, before }: TwoYears, usage: number, by: number): Filled | undefined {
  const pick = (expression: string) => {
    const readings = readingsOf(expression);
    const chosen = readings[usage % readings.length] ?? [];
    const value = sumOf(now, chosen);
    const right = readings.filter((reading) => sumOf(now, reading) === value);
    // A wrong number is no wrong number where another reading has it.
    const isWrong = by === 0 || readings.every((reading) => sumOf(now, reading) !== exact(value + by));
    return { chosen, value, right, last: sumOf(before, chosen), isWrong };
  };
  const facts = { required: true, exact: true };
  const none = /^(perhaps )?none (\S+): (.+)$/u.exec(inside);
  if (none !== null) {
    const [, perhaps, expression = "", words = ""] = none;
    const { right, value } = pick(expression);
    if ((by === 0) !== (value === 0)) return undefined;
    const required = perhaps === undefined;
    return { means: "none", words, readings: right, value: 0, required, exact: required };
  }
  const share = /^share (\S+) of (\S+) \.(\d)$/u.exec(inside);
  if (share !== null) {
    const [, expression = "", of = "", decimals = ""] = share;
    const part = pick(expression);
    const whole = pick(of);
    if (whole.value === 0) return undefined;
    const value = (part.value / whole.value) * 100 + (3 * by) / 10 ** Number(decimals);
    if (value < 0 || value > 100) return undefined;
    const both = part.right.map((reading, index) => [...reading, ...(whole.right[index] ?? whole.chosen)]);
    const words = `${value.toFixed(Number(decimals))}%`;
    return { means: "share", words, readings: [...both, ...part.right], value: parseFloat(words), ...facts };
  }
  const growth = /^(growth|change) (\S+)(?: \.(\d))?(?: (\S+)\/(\S+))?$/u.exec(inside);
  if (growth !== null) {
    const [, kind, expression = "", decimals = "0", up, down] = growth;
    const { value: figure, last, right } = pick(expression);
    const more = figure - last;
    const size = kind === "change" ? Math.abs(more) : (Math.abs(more) / last) * 100;
    const value = size + (kind === "change" ? by : (3 * by) / 10 ** Number(decimals));
    if (more === 0 || last === 0 || Number(value.toFixed(Number(decimals))) <= 0) return undefined;
    const verb = kind === "change" ? [up ?? "增加", down ?? "减少"] : [up ?? "增长", down ?? "下降"];
    const words = `${verb[more > 0 ? 0 : 1] ?? ""}${value.toFixed(Number(decimals))}${kind === "change" ? "" : "%"}`;
    return { means: "growth", words, readings: right, value: exact(value), ...facts };
  }
  const sliced = /^slice (\d)\/(\d) (\S+)$/u.exec(inside);
  if (sliced !== null) {
    const [, nth, count, expression = ""] = sliced;
    const value = slice(pick(expression).value, Number(nth), Number(count)) + by;
    return value < 0 ? undefined : { means: "slice", words: String(value), readings: [], value, ...facts };
  }
  const lastYears = /^last (\S+)$/u.exec(inside);
  if (lastYears !== null) {
    const { last, right } = pick(lastYears[1] ?? "");
    return { means: "last", words: String(last), readings: right, value: last, required: false, exact: false };
  }
  const [, expression = "", style = "plain", perhaps] = /^([^:?]+)(?::([^?]+))?(\?)?$/u.exec(inside) ?? [];
  const { value, right, isWrong } = pick(expression);
  const write = styles[style];
  if (write === undefined) throw new Error(`There is no way of writing called “${style}”.`);
  const written = value + by < 0 || !isWrong ? undefined : write(exact(value + by));
  if (written === undefined) return undefined;
  const isExact = perhaps === undefined && exactStyles.includes(style);
  return {
    means: "cells",
    words: written,
    readings: right,
    value: exact(value + by),
    required: isExact,
    exact: isExact,
  };
}

const braces = /\{([^}]*)\}|\[([^\]]*)\]/gu;

/** A sentence with these figures; nothing where they do not allow it, as where a share of nothing would be told. */
export function fill(sentence: string, years: TwoYears, usage: number, nudge?: Nudge): Prose | undefined {
  let text = "";
  let copied = 0;
  const claims: Claim[] = [];
  for (const match of sentence.matchAll(braces)) {
    const [whole, inside, outside = ""] = match;
    text += sentence.slice(copied, match.index);
    copied = match.index + whole.length;
    const by = nudge?.claim === claims.length ? nudge.by : 0;
    const filled: Filled | undefined =
      inside === undefined
        ? // Numbers in words, as in 三个方面, need not be listed.
          {
            means: "outside",
            words: outside,
            readings: [],
            value: NaN,
            required: /[\d０-９]/u.test(outside),
            exact: false,
          }
        : fillOne(inside, years, usage, by);
    if (filled === undefined) return undefined;
    claims.push({ ...filled, start: text.length, end: text.length + filled.words.length });
    text += filled.words;
  }
  return { text: text + sentence.slice(copied), claims };
}

/** The cells that a sentence says are 0, but for one of its claims. */
export function zerosOf(sentence: string, except?: number): CellAddress[] {
  return [...sentence.matchAll(braces)].flatMap(([, inside = ""], claim) => {
    const [, expression] = /^(?:perhaps )?none (\S+):/u.exec(inside) ?? [];
    return expression === undefined || claim === except ? [] : readingsOf(expression).flat();
  });
}

/** Several texts one after the other. */
export function joined(proses: readonly Prose[]): Prose {
  return proses.reduce<Prose>(
    ({ text, claims }, next) => ({
      text: text + next.text,
      claims: [
        ...claims,
        ...next.claims.map((claim) => ({ ...claim, start: claim.start + text.length, end: claim.end + text.length })),
      ],
    }),
    { text: "", claims: [] },
  );
}
