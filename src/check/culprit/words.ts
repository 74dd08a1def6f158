/** Repairs in sentences: what to change, and how sure that is. */
import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { nameOfCell, nameOfTable } from "../../form/names.ts";
import type { Cell, Report } from "../../report/report.ts";
import type { BrokenGroup, Line, Repair } from "./candidate.ts";

const definitionOf = (report: Report, cell: Cell) =>
  cellsOfForm(formByKey(report.form)).find(({ address }) => address === cell.address);

export function cellInWords(report: Report, cell: Cell): string {
  const definition = definitionOf(report, cell);
  return definition === undefined ? cell.address : nameOfCell(formByKey(report.form), definition);
}

/** Two figures, each with what stands there; the row is named once where both are in it. */
function pairInWords(report: Report, one: Cell, other: Cell): string {
  const written = (cell: Cell) => `（${cell.written || "空白"}）`;
  const [definition, second] = [definitionOf(report, one), definitionOf(report, other)];
  const name =
    second !== undefined && second.row === definition?.row ? `“${second.column.label}”` : cellInWords(report, other);
  return `${cellInWords(report, one)}${written(one)}与${name}${written(other)}`;
}

/** The repair as a request without its full stop: 把表三“…”的“总计”由 387 改为 386. */
function repairInWords(report: Report, { slip, changes }: Repair): string {
  const [first, second = first] = changes;
  const name = (cell: Cell) => cellInWords(report, cell);
  const [table = ""] = first.cell.address.split("/");
  const line = ({ label, each }: Line) => `“${label}”一${each === "row" ? "行" : "列"}`;
  const where = nameOfTable(formByKey(report.form), table);
  switch (slip.kind) {
    case "exchange":
      return `把${pairInWords(report, first.cell, second.cell)}对调`;
    case "lines":
      return `把${where}${slip.lines.map(line).join("与")}的数对调`;
    case "shift": {
      const { line: moved, back, lost } = slip;
      const way = moved.each === "row" ? (back ? "左" : "右") : back ? "上" : "下";
      const whole = moved.label === "" ? "一行" : line(moved);
      const end = changes.find(({ cell }) => cell === lost);
      const rest = end === undefined ? "" : `，${name(lost)}写 ${end.to ?? "空白"}`;
      return `把${where}${whole}的数都${way}移一格${rest}`;
    }
    default:
      return `把${changes.map(({ cell, to }) => `${name(cell)}由 ${cell.written || "空白"} 改为 ${to ?? "空白"}`).join("、把")}`;
  }
}

/** More than these help nobody to find the one. */
const mostShown = 5;

/** How to mend a group of sums, as sure as one can be. */
export function noteOf(report: Report, { assessments, culprit, candidates }: BrokenGroup): string {
  const verify = "请对照台账核实后再改。";
  const broken = assessments.length;
  const cause = broken === 1 ? "" : `因同一原因，有 ${broken} 个算式不成立；`;
  const hold = broken === 1 ? "这个算式就成立" : "它们就都成立";
  if (culprit?.only === true) {
    const { from, to, slip, why } = culprit;
    const change =
      slip.kind === "cell" ? `只把这一格的“${from}”改为 ${to ?? "空白"}` : `只${repairInWords(report, culprit)}`;
    return `${cause}${change}，${hold}${why === "" ? "" : `（${why}）`}。${verify}`;
  }
  const [first, ...others] = candidates.map((candidate) => repairInWords(report, candidate));
  if (first === undefined) return "请对照台账核对等号两边的各个数，改正写错的一个。";
  const list = (ways: readonly string[], most: number) =>
    `${ways.slice(0, most).join("；")}${ways.length > most ? `；等 ${ways.length} 种` : ""}`;
  const these = broken === 1 ? "这个算式" : "它们";
  return culprit === undefined
    ? `${cause}单凭算式不能断定错在哪里，下面每一种改法都能使${these}成立：${list([first, ...others], mostShown)}。${verify}`
    : `${cause}最有可能的改法：${first}（${culprit.why}）。单凭算式不能断定，别的改法也能使${these}成立：${list(others, mostShown - 1)}。${verify}`;
}
