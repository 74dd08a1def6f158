import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check/check.ts";
import { exampleCase } from "../../../src/check/example.ts";
import type { Quantity } from "../../../src/check/narrative/quantity.ts";
import { formByKey, forms } from "../../../src/form/forms.ts";
import { textOf } from "../../../src/report/text.ts";
import { checkAlone } from "../../support/alone.ts";
import { type Figures, printReport } from "../../support/consistent.ts";
import {
  chineseNumeral,
  type Claim,
  consistentYears,
  fill,
  joined,
  type Nudge,
  type Prose,
  type TwoYears,
  withZeros,
  zerosOf,
} from "../../support/prose.ts";
import { parseText } from "../../support/seed.ts";
import { topics } from "./sentences.ts";

const sentences = topics.flatMap(({ topic, part, sentences }) => sentences.map((text) => ({ topic, part, text })));

type Part = (typeof sentences)[number]["part"];
type Parts = Readonly<Partial<Record<Part, Prose>>>;

const nothing: Prose = { text: "", claims: [] };

const cellsOf = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([address, number]) => [address, String(number)]));

/** A report of these figures with these texts: what its rules warn of and what its numbers were read as. */
function checked(parts: Parts, { now, before }: TwoYears, withLastYear = true) {
  const texts = Object.fromEntries(Object.entries(parts).map(([part, { text }]) => [part, text]));
  const { report, surroundings } = exampleCase({
    title: "generated",
    year: 2023,
    // A city may have 规章.
    agency: { level: "prefecture" },
    cells: cellsOf(now),
    parts: texts,
    otherYears: withLastYear ? [{ title: "the year before", year: 2022, cells: cellsOf(before) }] : [],
  });
  const { quantities, findings } = checkReport(report, new VFile({ path: report.source.path }), surroundings);
  const lineOf = (part: number) =>
    report.parts.find(({ number }) => number === part)?.blocks.find((block) => textOf(block) !== "")?.place.start.line;
  return { quantities, warnings: findings.filter(({ rule }) => rule.level !== "info"), lineOf };
}

/** Where words stand in a text, from here on. “没有…败诉” stands where its first piece does; 6件 is not within 386件, nor 8% within 99.8%. */
function find(quote: string, text: string, from: number): { start: number; end: number } | undefined {
  const [piece = ""] = quote.split("…");
  for (let start = text.indexOf(piece, from); start >= 0; start = text.indexOf(piece, start + 1)) {
    if (!/[\d０-９][.．]?$/u.test(text.slice(0, start)) || !/^[\d０-９]/u.test(piece)) {
      const last = quote.split("…").at(-1) ?? "";
      return { start, end: Math.max(start + piece.length, text.indexOf(last, start) + last.length) };
    }
  }
  return undefined;
}

const sameCells = (one: readonly string[], other: readonly string[]) =>
  new Set(one).size === new Set([...one, ...other]).size && new Set(one).size === new Set(other).size;

const said = ({ outcome, match }: Quantity) =>
  match === undefined ? outcome : `${outcome}，${match.meaning}（${match.cells.join(" + ")} = ${match.value}）`;

/** What is wrong about the reading of a claim; nothing where it is right. */
function misreading(claim: Claim, quantity: Quantity | undefined): string | undefined {
  const { means, words, readings, required, value } = claim;
  const expected = readings.map((reading) => reading.join(" + ")).join(" 或 ");
  if (quantity === undefined) return required ? `“${words}”没有读出，应为 ${means} ${expected}` : undefined;
  const { match, outcome } = quantity;
  const wrong = `“${quantity.quote}”读作 ${said(quantity)}，应为 ${means} ${expected}`;
  switch (means) {
    case "outside":
      return match !== undefined || outcome === "agrees" || outcome.includes("wrong") ? wrong : undefined;
    case "slice":
      return match !== undefined || outcome !== "adds-up" ? wrong : undefined;
    case "last":
      return match !== undefined && match.value !== value ? wrong : undefined;
    case "cells":
    case "share":
    case "growth":
    case "none": {
      if (match === undefined) return required || outcome === "disagrees" ? wrong : undefined;
      // Nothing is 0% of any whole.
      if (means === "share" && outcome === "agrees" && quantity.value === 0) return undefined;
      return outcome === "agrees" && readings.some((reading) => sameCells(reading, match.cells)) ? undefined : wrong;
    }
  }
}

/** What is wrong about the reading of a text: claims misread, and numbers read that are no quantities. */
function misreadings({ text, claims }: Prose, quantities: readonly Quantity[]): string[] {
  const problems: string[] = [];
  const readAs = new Map<Claim, Quantity>();
  let from = 0;
  for (const quantity of quantities) {
    const found = find(quantity.quote, text, from);
    if (found === undefined) {
      problems.push(`“${quantity.quote}”不在文中，或不按文中的顺序`);
      continue;
    }
    from = found.start + 1;
    const over = claims.filter(({ start, end }) => start < found.end && found.start < end);
    const claim = over.find((one) => !readAs.has(one)) ?? over[0];
    if (claim !== undefined) readAs.set(claim, quantity);
    else if (quantity.match !== undefined || /[\d０-９]/u.test(quantity.quote))
      problems.push(`“${quantity.quote}”读作 ${said(quantity)}，应为 no quantity`);
  }
  return [...problems, ...claims.flatMap((claim) => misreading(claim, readAs.get(claim)) ?? [])];
}

// The same figures in every run, so that a sentence that is misread is misread again.
const years = fc.sample(consistentYears, { seed: 2023, numRuns: 24 });

interface Filled {
  readonly prose: Prose;
  readonly years: TwoYears;
}

/** A sentence filled with several years' figures, in both usages of 受理. */
function* filled(sentence: string, most: number, nudge?: Nudge): Generator<Filled> {
  let count = 0;
  const zeros = zerosOf(sentence, nudge?.claim);
  for (const [usage, one] of years.entries()) {
    const fitting = zeros.length === 0 ? one : withZeros(one, zeros);
    const prose = fill(sentence, fitting, usage, nudge);
    if (prose === undefined) continue;
    yield { prose, years: fitting };
    count += 1;
    if (count === most) return;
  }
}

/** Problems of all sentences in one text, the first of each sentence that has any. */
function report(problemsOf: (sentence: (typeof sentences)[number]) => readonly string[]): string {
  const blocks = sentences.flatMap((sentence) => {
    const problems = problemsOf(sentence);
    return problems.length === 0 ? [] : [[`【${sentence.topic}】${sentence.text}`, ...problems].join("\n    ")];
  });
  return blocks.length === 0 ? "" : `${blocks.length} of ${sentences.length} sentences\n${blocks.join("\n")}`;
}

describe("the sentences", () => {
  it("are many, each once, and can all be filled", () => {
    expect(sentences.length).toBeGreaterThanOrEqual(220);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
    expect(sentences.filter(({ text }) => [...filled(text, 1)].length === 0)).toEqual([]);
  });

  it("write Chinese numerals as people do", () => {
    const numbers = [0, 7, 10, 12, 20, 100, 106, 110, 386, 1040, 10_000, 12_003];
    expect(numbers.map(chineseNumeral).join(" ")).toBe(
      "零 七 十 十二 二十 一百 一百零六 一百一十 三百八十六 一千零四十 一万 一万二千零三",
    );
  });
});

describe("a sentence in a report that agrees with it", () => {
  it("is read as what it means", () => {
    const problems = report(({ part, text }) => {
      for (const { prose, years } of filled(text, 4)) {
        const problems = misreadings(prose, checked({ [part]: prose }, years).quantities);
        if (problems.length > 0) return [prose.text, ...problems];
      }
      return [];
    });
    expect(problems).toBe("");
  });

  it("gives no warning", () => {
    const problems = report(({ part, text }) => {
      for (const { prose, years } of filled(text, 4)) {
        const { warnings } = checked({ [part]: prose }, years);
        if (warnings.length > 0)
          return [prose.text, ...warnings.map(({ rule, finding }) => `${rule.id}: ${finding.reason}`)];
      }
      return [];
    });
    expect(problems).toBe("");
  });

  it("gives no warning where last year's report is not at hand, and its growth is held against nothing", () => {
    const problems = report(({ part, text }) => {
      for (const { prose, years } of filled(text, 1)) {
        const { warnings, quantities } = checked({ [part]: prose }, years, false);
        const growths = prose.claims.filter(({ means }) => means === "growth" || means === "last");
        const held = quantities.filter(
          ({ match, quote }) => match !== undefined && growths.some(({ words }) => quote.includes(words)),
        );
        const problems = [
          ...warnings.map(({ rule, finding }) => `${rule.id}: ${finding.reason}`),
          ...held.map((quantity) => `“${quantity.quote}”读作 ${said(quantity)}`),
        ];
        if (problems.length > 0) return [prose.text, ...problems];
      }
      return [];
    });
    expect(problems).toBe("");
  });
});

describe("a sentence with one number made wrong", () => {
  it("gives a warning that names the number, in its paragraph", () => {
    let tried = 0;
    const problems = report(({ part, text }) => {
      const missed: string[] = [];
      // The claims are the same for all figures.
      const claims = [...filled(text, 1)][0]?.prose.claims ?? [];
      claims.forEach(({ exact }, claim) => {
        if (!exact) return;
        for (const by of [1, -1] as const) {
          const [wrong] = filled(text, 1, { claim, by });
          if (wrong === undefined) continue;
          tried += 1;
          const { prose } = wrong;
          const { warnings, lineOf } = checked({ [part]: prose }, wrong.years);
          const { start = 0, end = 0, words = "" } = prose.claims[claim] ?? {};
          const isNamed = warnings.some(({ finding: { subject, place } }) => {
            if (subject === undefined || !("quote" in subject) || place.start.line !== lineOf(part)) return false;
            let found = find(subject.quote, prose.text, 0);
            while (found !== undefined && !(found.start < end && start < found.end))
              found = find(subject.quote, prose.text, found.start + 1);
            return found !== undefined;
          });
          if (!isNamed) missed.push(`${prose.text}\n      “${words}” at ${start} is wrong`);
        }
      });
      return missed;
    });
    expect(tried).toBeGreaterThan(800);
    expect(problems).toBe("");
  });
});

describe("many sentences in one report", () => {
  const partsOf = (some: typeof sentences, years: TwoYears, usage: number): Parts => {
    const proses = some.flatMap(({ part, text }) => {
      const prose = fill(text, years, usage);
      return prose === undefined ? [] : [{ part, prose }];
    });
    const inPart = (wanted: Part) => joined(proses.flatMap(({ part, prose }) => (part === wanted ? [prose] : [])));
    return Object.fromEntries(
      ([1, 5, 6] as const).map((part) => [part, inPart(part)] as const).filter(([, { text }]) => text !== ""),
    );
  };
  const several = fc.shuffledSubarray(sentences, { minLength: 3, maxLength: 12 });

  const problemsIn = (parts: Parts, years: TwoYears): string[] => {
    const { quantities, warnings } = checked(parts, years);
    const problems = ([1, 5, 6] as const).flatMap((part) =>
      misreadings(
        parts[part] ?? nothing,
        quantities.filter((quantity) => quantity.part === part),
      ),
    );
    return [...problems, ...warnings.map(({ finding }) => finding.reason)];
  };

  it("are read each as what it means, without a warning", () => {
    fc.assert(
      fc.property(several, consistentYears, fc.nat({ max: 1 }), (some, years, usage) => {
        const quiet = withZeros(
          years,
          some.flatMap(({ text }) => zerosOf(text)),
        );
        const problems = problemsIn(partsOf(some, quiet, usage), quiet);
        if (problems.length === 0) return;
        // By chance two meanings have the same value; then a sentence is read so when it stands alone, too.
        const alone = some.flatMap((one) => problemsIn(partsOf([one], quiet, usage), quiet));
        expect(problems.filter((problem) => !alone.includes(problem))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("printed and read back, have every quantity at its place in the file", () => {
    const form = formByKey(forms[0].key);
    const label = form.parts[0]?.label ?? "";
    fc.assert(
      fc.property(several, consistentYears, fc.nat({ max: 1 }), (some, years, usage) => {
        const text = partsOf(some, years, usage)[1]?.text ?? "略。";
        const { draft, file } = parseText(printReport(years.now).replace(`${label}\n略。`, `${label}\n${text}`));
        const lines = String(file.value).split("\n");
        const { quantities } = checkAlone(draft, file);
        const misplaced = quantities.filter(({ quote, place: { start, end } }) => {
          const there = lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? "";
          const pieces = quote.split("…");
          return start.line !== end.line || !there.startsWith(pieces[0] ?? "") || !there.endsWith(pieces.at(-1) ?? "");
        });
        expect(misplaced).toEqual([]);
        if (/\d+件/u.test(text)) expect(quantities).not.toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
