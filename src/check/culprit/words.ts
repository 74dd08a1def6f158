/** Repairs in sentences: what to change, and how sure that is. */
import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { nameOfCell, nameOfTable } from "../../form/names.ts";
import type { Cell, Report } from "../../report/report.ts";
import type { BrokenGroup, Line, Repair } from "./candidate.ts";

export function cellInWords(report: Report, cell: Cell): string {
  const form = formByKey(report.form);
  const definition = cellsOfForm(form).find(({ address }) => address === cell.address);
  return definition === undefined ? cell.address : nameOfCell(form, definition);
}

/** The repair as a request without its full stop: 把表三“…”的“总计”由 387 改为 386. */
export function repairInWords(report: Report, { slip, changes }: Repair): string {
  const [first] = changes;
  const name = (cell: Cell) => cellInWords(report, cell);
  const written = (cell: Cell) => (cell.written === "" ? "空白" : cell.written);
  const [table = ""] = first.cell.address.split("/");
  const line = ({ label, each }: Line) => `“${label}”一${each === "row" ? "行" : "列"}`;
  const where = nameOfTable(formByKey(report.form), table);
  switch (slip.kind) {
    case "exchange":
      return `把${changes.map(({ cell }) => `${name(cell)}（${written(cell)}）`).join("与")}对调`;
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
      return `把${changes.map(({ cell, to }) => `${name(cell)}由 ${written(cell)} 改为 ${to ?? "空白"}`).join("、把")}`;
  }
}

/** More than these help nobody to find the one. */
const mostShown = 5;

/** How to mend a group of sums, as sure as one can be. */
export function noteOf(report: Report, { assessments, consequences, culprit, candidates }: BrokenGroup): string {
  const verify = "请对照台账核实后再改。";
  const broken = assessments.length + consequences.length;
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
  return culprit === undefined
    ? `${cause}单凭算式不能断定错在哪里，下面每一种改法都能使${broken === 1 ? "这个算式" : "它们"}成立：${list([first, ...others], mostShown)}。${verify}`
    : `${cause}${first}最有可能：${culprit.why}。但单凭算式不能断定，也可以：${list(others, mostShown - 1)}。${verify}`;
}
