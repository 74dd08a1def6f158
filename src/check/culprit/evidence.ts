/** Candidates for one group of broken sums → the order of their plausibility, and whether the first stands out. */
import type { CellAddress } from "../../form/forms.ts";
import type { Cell, Report } from "../../report/report.ts";
import type { Assessment } from "../sums.ts";
import type { Candidate, Culprit, Repair } from "./candidate.ts";
import { digitSlip } from "./digits.ts";
import { valueOf } from "./system.ts";

/** What is said outside of a table about its cells: that they come to a number, and who says so. */
export interface Witness {
  readonly cells: readonly CellAddress[];
  readonly value: number;
  /** In Chinese: “正文写有“378件””. */
  readonly words: string;
}

interface Weighed {
  readonly candidate: Candidate;
  /** What can set it apart, the weightiest first. */
  readonly weights: readonly number[];
  /** What only orders candidates. */
  readonly order: readonly number[];
}

/** For each witness who speaks of changed cells: 1 when the repair makes his word true, −1 when it makes it untrue. */
function heard(report: Report, { changes }: Repair, witnesses: readonly Witness[]): { words: string; for: number }[] {
  const changed = new Map(changes.map(({ cell, to }) => [cell.address, to ?? 0]));
  const cells = new Map(report.cells.map((cell) => [cell.address, cell]));
  const before = (address: CellAddress) => {
    const cell = cells.get(address);
    return cell?.status === "number" ? cell.number : 0;
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return witnesses.flatMap(({ cells: spoken, value, words }) => {
    if (!spoken.some((address) => changed.has(address))) return [];
    const was = sum(spoken.map(before)) === value;
    const is = sum(spoken.map((address) => changed.get(address) ?? before(address))) === value;
    return was === is ? [] : [{ words, for: is ? 1 : -1 }];
  });
}

const figureOf = (cell: Cell) => valueOf(cell) ?? 0;

function weigh(report: Report, repair: Repair, told: Assessment, witnesses: readonly Witness[]): Weighed {
  const { slip, changes } = repair;
  const [{ cell, to }] = changes;
  const said = heard(report, repair, witnesses);
  const oneFigure = slip.kind === "cell" || slip.kind === "carried";
  const digits = oneFigure ? digitSlip(figureOf(cell), to ?? 0) : undefined;
  const neighbours = slip.kind === "exchange" && slip.neighbours;
  const moved = slip.kind === "shift";
  const absent = oneFigure && cell.status !== "number";
  // One figure where every other of its sum is 0, and where the sum asks for 0 too.
  const lone = oneFigure && to === 0 && told.cells.every((other) => other === cell || figureOf(other) === 0);
  const why = [
    // Two places may say it in the same words.
    ...new Set(said.flatMap(({ words, for: side }) => (side > 0 ? [words] : []))),
    ...(digits === undefined ? [] : [digits.words]),
    ...(neighbours ? ["像是相邻的两个数写反了"] : []),
    ...(moved ? ["像是整行或整列的数错开了一格"] : []),
    ...(absent ? ["这一格没有写数"] : []),
    ...(lone ? ["这个算式里其他各格都是 0"] : []),
  ];
  const zeros = changes.reduce(
    (more, change) => more + Number((change.to ?? 0) === 0) - Number(figureOf(change.cell) === 0),
    0,
  );
  return {
    candidate: { ...repair, cell, from: cell.written, to, why: why.join("，") },
    weights: [
      said.reduce((total, one) => total + one.for, 0),
      Number(digits?.telling === true || neighbours || moved || absent),
    ],
    // Most figures of most bodies are 0: a table with more of them is likelier. Then totals, which stand last.
    order: [Number(lone), Number(digits !== undefined), zeros, told.cells.indexOf(cell)],
  };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((weight, index) => weight !== other[index]);
  return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}

/** The most plausible repair first. `culprit` is it when it is the only one, or when what speaks for it sets it apart. */
export function inOrderOfPlausibility(
  report: Report,
  repairs: readonly Repair[],
  told: Assessment,
  witnesses: readonly Witness[],
): { candidates: readonly Candidate[]; culprit: Culprit | undefined } {
  const weighed = repairs
    .map((repair) => weigh(report, repair, told, witnesses))
    .sort((a, b) => compare([...a.weights, ...a.order], [...b.weights, ...b.order]));
  const [first, second] = weighed;
  const candidates = weighed.map(({ candidate }) => candidate);
  if (first === undefined) return { candidates, culprit: undefined };
  const only = second === undefined;
  const apart = second !== undefined && first.candidate.why !== "" && compare(first.weights, second.weights) < 0;
  return { candidates, culprit: only || apart ? { ...first.candidate, only } : undefined };
}
