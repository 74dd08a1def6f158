import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check/check.ts";
import type { Candidate } from "../../src/check/culprit/candidate.ts";
import { brokenGroupsOf } from "../../src/check/culprit/groups.ts";
import { exampleCase } from "../../src/check/example.ts";
import { inOrder } from "../../src/check/severity.ts";
import type { Surroundings } from "../../src/check/surroundings.ts";
import { formByKey, type FormKey } from "../../src/form/forms.ts";
import type { Report } from "../../src/report/report.ts";
import { consistentFiguresOf, type Figures } from "../support/consistent.ts";
import { constrainedCells, type Fault, type FaultKind, faultKinds, faultsIn, isSeen } from "../support/faults.ts";
import { parseText, seed } from "../support/seed.ts";

/** A right report to put faults into. */
interface Base {
  readonly form: FormKey;
  readonly figures: Figures;
  readonly report: Report;
  readonly surroundings: Surroundings;
}

function baseOf(form: FormKey, figures: Figures): Base {
  const cells = Object.fromEntries(Object.entries(figures).map(([address, number]) => [address, String(number)]));
  return { form, figures, ...exampleCase({ title: "", form, cells }) };
}

const { draft } = parseText(seed);
const seedFigures: Figures = Object.fromEntries(
  draft.cells.flatMap((cell) => (cell.status === "number" ? [[cell.address, cell.number]] : [])),
);

/** The seed as it is published: its prose says some of the figures again. */
const seedWithProse: Base = { ...baseOf("2021", seedFigures), report: draft };

const generated = (form: FormKey): Base[] =>
  fc
    .sample(consistentFiguresOf(formByKey(form)), { seed: 20_240_131, numRuns: 2 })
    .map((figures) => baseOf(form, figures));

/** What is told of a report with a fault. */
interface Told {
  readonly findings: number;
  /** The first finding stands at a cell that was changed. */
  readonly placed: boolean;
  /** The repair that is offered as the only one or as the likeliest. */
  readonly offered: Candidate | undefined;
  readonly candidates: readonly Candidate[];
}

function told({ report, surroundings }: Base, { changed }: Fault): Told {
  const cells = report.cells.map((cell) => {
    const number = changed[cell.address];
    return number === undefined ? cell : { ...cell, status: "number" as const, number, written: String(number) };
  });
  const wrong: Report = { ...report, cells };
  const { file } = checkReport(wrong, new VFile({ path: report.source.path }), surroundings);
  const messages = inOrder([file]).flatMap(({ message }) => (message.fatal === undefined ? [] : [message]));
  const line = messages[0]?.line;
  const first = brokenGroupsOf(wrong, surroundings).find(
    ({ candidates }) => candidates[0]?.cell.place.start.line === line,
  );
  return {
    findings: messages.length,
    placed: cells.some(({ address, place }) => address in changed && place.start.line === line),
    offered: first?.culprit,
    candidates: first?.candidates ?? [],
  };
}

/** Does the repair put back every figure as it was? */
function mends({ changes }: Candidate, { figures }: Base, { changed }: Fault): boolean {
  return (
    changes.length === Object.keys(changed).length &&
    changes.every(({ cell, to }) => cell.address in changed && (to ?? 0) === figures[cell.address])
  );
}

/** What comes of the faults of one kind. */
const outcomes = [
  /** No sum can tell: both cells stand on the same side of the same sums. */
  "unseen",
  "seen",
  /** At least one finding of level error or warning. */
  "found",
  /** One finding and no more. */
  "once",
  /** The first finding stands at a cell that was changed. */
  "named",
  /** The repair that puts back every figure is offered as the only one or as the likeliest. */
  "offered",
  /** It is among the candidates of the first finding. */
  "listed",
  /** A repair that puts back other figures is offered. */
  "misled",
] as const;
type Tally = Record<(typeof outcomes)[number], number>;

function tallyOf(bases: readonly Base[]): Record<FaultKind, Tally> {
  const tallies = Object.fromEntries(
    faultKinds.map((kind) => [kind, Object.fromEntries(outcomes.map((outcome) => [outcome, 0]))]),
  ) as Record<FaultKind, Tally>;
  for (const base of bases) {
    const form = formByKey(base.form);
    for (const fault of faultsIn(form, base.figures)) {
      const tally = tallies[fault.kind];
      if (!isSeen(form, { ...base.figures, ...fault.changed })) {
        tally.unseen += 1;
        continue;
      }
      const { findings, placed, offered, candidates } = told(base, fault);
      const isRight = (candidate: Candidate) => mends(candidate, base, fault);
      tally.seen += 1;
      tally.found += Number(findings > 0);
      tally.once += Number(findings === 1);
      tally.named += Number(placed);
      tally.offered += Number(offered !== undefined && isRight(offered));
      tally.listed += Number(candidates.some(isRight));
      tally.misled += Number(offered !== undefined && !isRight(offered));
    }
  }
  return tallies;
}

function asTable(tallies: Record<FaultKind, Tally>): string {
  const rows = faultKinds.map((kind) => [kind, ...outcomes.map((outcome) => String(tallies[kind][outcome]))]);
  return [["", ...outcomes], ...rows]
    .map(([name = "", ...cells]) => `${name.padEnd(38)}${cells.map((cell) => cell.padStart(8)).join("")}`)
    .join("\n");
}

/** The faults that the project measures itself by. The others are harder: several cells go wrong in one slip. */
const measured = faultKinds.slice(0, faultKinds.indexOf("carried into the column of totals"));

const sumOf = (tallies: Record<FaultKind, Tally>, kinds: readonly FaultKind[], outcome: keyof Tally) =>
  kinds.reduce((total, kind) => total + tallies[kind][outcome], 0);

describe.each([
  ["the seed", [seedWithProse]],
  ["the figures of the seed alone", [baseOf("2021", seedFigures)]],
  ["generated reports of both forms", [...generated("2021"), ...generated("2019")]],
])("faults put in by machine into %s", (_name, bases) => {
  const tallies = tallyOf(bases);
  const total = (outcome: keyof Tally, kinds: readonly FaultKind[] = faultKinds) => sumOf(tallies, kinds, outcome);

  it("change every cell that stands in a sum", () => {
    const cells = bases.reduce((sum, { form }) => sum + constrainedCells(formByKey(form)).length, 0);
    expect(tallies["one more"].seen).toBe(cells);
  });

  it("are all found, and each is told once", () => {
    expect(total("found")).toBe(total("seen"));
    expect(total("once")).toBe(total("seen"));
  });

  it("are named at the very cell by the first finding in 95 of 100", () => {
    expect(total("named", measured) / total("seen", measured)).toBeGreaterThanOrEqual(0.95);
  });

  it("have their repair among the candidates, and no other one offered", () => {
    expect(total("listed")).toBe(total("seen"));
    expect(total("misled")).toBe(0);
  });

  it("come to this", () => {
    expect(asTable(tallies)).toMatchSnapshot();
  });
});
