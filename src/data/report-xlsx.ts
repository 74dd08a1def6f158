/** A checked report → `/<agency>/<year>/<year>.xlsx`: a cover, its findings, and a plain table on a sheet of its own for each table. */
import writeXlsxFile, { type Cell, type Row, type Sheet } from "write-excel-file/node";
import type { CheckedReport } from "../check/checked.ts";
import { inOrder, severityOf } from "../check/severity.ts";
import { cellsOfForm, formByKey } from "../form/forms.ts";
import { nameOfCell } from "../form/names.ts";
import { severityValues, statusValues } from "./columns.ts";
import { type FlatTable, flatFigure, flatTable, unreadSign } from "./flat-table.ts";
import { withSteadyDates } from "./steady-zip.ts";
import { plainText } from "./plain-text.ts";

/** What Excel opens: longer texts and higher rows make it “repair” the file. */
const mostCharacters = 32_767;
const mostPoints = 409;

/** Stands for what is left out of a text that is too long. */
const more = "……（全文见 report.json）";

/** The library takes these out without a word. */
const takenOut =
  /[\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;

/** Text as XLSX shows it: nothing vanishes, nothing is too long, and what looks like one of its codes stays as it is. */
function shownText(value: string): string {
  const whole = plainText(value).replace(takenOut, "□");
  const text = whole.length > mostCharacters ? whole.slice(0, mostCharacters - more.length - 1) + more : whole;
  return text.replace(/_(?=x[0-9A-F]{4}_)/giu, "_x005F_");
}

/** Text stays text: a cell of type String is never run as a formula. */
function text(value: string, style: object = {}): Cell {
  return value === "" ? null : { value: shownText(value), type: String, wrap: true, alignVertical: "top", ...style };
}

const strong = { fontWeight: "bold" } as const;
const headStyle = { ...strong, backgroundColor: "#EEF2F7", borderColor: "#8A94A6", borderStyle: "thin" } as const;
const figureStyle = { borderColor: "#C5CBD6", borderStyle: "thin" } as const;

function figure(value: number | string): Cell {
  if (typeof value === "string") return text(value, { ...figureStyle, align: "right" });
  return { value, type: Number, alignVertical: "top", ...figureStyle };
}

/** How many lines a text takes in a column of some width; a Chinese character is two wide. */
function linesIn(text: string, width: number): number {
  const size = Array.from(text).reduce((sum, sign) => sum + (sign > "\u2E7F" ? 2 : 1), 0);
  return Math.max(1, Math.ceil(size / width));
}

const lineHeight = 16;

/** Rows as high as their longest text, since not every program works that out when it opens the file. */
function withHeights(rows: readonly Row[], widths: readonly number[]): Row[] {
  return rows.map((row) => {
    const lines = row.map((cell, index) =>
      typeof cell === "object" && cell !== null && "value" in cell && typeof cell.value === "string"
        ? linesIn(cell.value, widths[index] ?? 10)
        : 1,
    );
    const height = Math.min(mostPoints, Math.max(1, ...lines) * lineHeight);
    return row.map((cell) =>
      height > lineHeight && typeof cell === "object" && cell !== null && "value" in cell ? { ...cell, height } : cell,
    );
  });
}

type ReportSheet = Sheet<Buffer>;

function coverSheet({ report, surroundings, notes, assessments }: CheckedReport): ReportSheet {
  const form = formByKey(report.form);
  const sums = (outcome: string) => assessments.filter((one) => one.outcome === outcome).length;
  const facts: readonly (readonly [term: string, fact: string | number | undefined])[] = [
    ["标题", report.title.text],
    ["发布机关", surroundings.agency.name],
    ["报告年度", report.year],
    ["发布日期", notes?.publishedOn],
    ["索引号", notes?.indexNumber],
    ["报告格式", `${form.name}（${form.source}）`],
    ["源文件", report.source.path],
    ["源文件 SHA-256", report.source.sha256],
    ["成立的算式", sums("holds")],
    ["不成立的算式", sums("broken")],
    ["无法核对的算式", sums("not-assessable")],
  ];
  const signs: readonly (readonly [string, string])[] = [
    ["数", statusValues[0].meaning],
    ["空白", statusValues[1].meaning],
    ["/ — 无", statusValues[2].meaning],
    ["其他文字", statusValues[3].meaning],
    [unreadSign, "没有这张表或这一行，或者此处有损坏，无法确定是哪个数"],
  ];
  const data: Row[] = [
    [text("政府信息公开工作年度报告", { ...strong, fontSize: 16, wrap: false, height: 28 })],
    [],
    ...facts.flatMap(([term, fact]): Row[] => {
      if (fact === undefined) return [];
      const shown: Cell = typeof fact === "number" ? { value: fact, type: Number, align: "left" } : text(fact);
      return [[text(term, strong), shown]];
    }),
    [],
    [text("格子里写的", headStyle), text("意思", headStyle)],
    ...signs.map(([sign, meaning]): Row => [text(sign), text(meaning)]),
  ];
  const widths = [22, 84];
  return { sheet: "说明", data: withHeights(data, widths), columns: widths.map((width) => ({ width })) };
}

/** What was found and is more than a notice, with the body's answers. */
function findingsSheet({ file }: CheckedReport): ReportSheet[] {
  const found = inOrder([file]).filter(({ message, answer }) => answer !== undefined || severityOf(message) !== "info");
  if (found.length === 0) return [];
  const widths = [10, 20, 12, 60, 60, 14, 24];
  const head = ["等级", "规则", "源文件的行", "发现", "机关的说明", "说明日期", "说明者"];
  const nameOf = (severity: string) => severityValues.find(({ value }) => value === severity)?.meaning ?? severity;
  return [
    {
      sheet: "问题与说明",
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: withHeights(
        [
          head.map((name) => text(name, headStyle)),
          ...found.map(({ message, answer }): Row => [
            text(answer === undefined ? nameOf(severityOf(message)) : "已说明"),
            text(message.ruleId ?? ""),
            message.line === undefined ? null : figure(message.line),
            text(message.reason),
            text(answer?.reason ?? ""),
            text(answer?.date ?? ""),
            text(answer?.by ?? ""),
          ]),
        ],
        widths,
      ),
    },
  ];
}

/** The figures that were published otherwise before. */
function correctionsSheet({ report, notes }: CheckedReport): ReportSheet[] {
  if (notes === undefined || notes.corrections.length === 0) return [];
  const widths = [14, 60, 16, 16, 60];
  const head = ["更正日期", "格", "更正以前", "更正以后", "原因"];
  const form = formByKey(report.form);
  const nameOf = (cell: string) => {
    const found = cellsOfForm(form).find(({ address }) => address === cell);
    return found === undefined ? cell : nameOfCell(form, found);
  };
  return [
    {
      sheet: "更正",
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width })),
      data: withHeights(
        [
          head.map((name) => text(name, headStyle)),
          ...notes.corrections.map(({ date, cell, from, to, reason }): Row =>
            [date, nameOf(cell), from, to, reason].map((one) => text(one)),
          ),
        ],
        widths,
      ),
    },
  ];
}

function tableSheet({ report }: CheckedReport, { name, head, lines }: FlatTable): ReportSheet {
  const labels = lines[0]?.labels.length ?? 0;
  const widths = head.map((_, index) => (index < labels ? (labels === 1 ? 52 : 24) : 14));
  return {
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: labels,
    orientation: "landscape",
    columns: widths.map((width) => ({ width })),
    data: withHeights(
      [
        head.map((title) => text(title, headStyle)),
        ...lines.map((line): Row => [
          ...line.labels.map((label) => text(label, headStyle)),
          ...line.figures.map((address) => figure(flatFigure(report, address))),
          ...line.after.map((unit) => text(unit, figureStyle)),
        ]),
      ],
      widths,
    ),
  };
}

export async function reportXlsx(checked: CheckedReport): Promise<Buffer> {
  const form = formByKey(checked.report.form);
  const tables = form.tables.map(({ key }) => tableSheet(checked, flatTable(form, key)));
  const sheets = [coverSheet(checked), ...tables, ...correctionsSheet(checked), ...findingsSheet(checked)];
  return withSteadyDates(await writeXlsxFile(sheets, { fontFamily: "宋体", fontSize: 11 }).toBuffer());
}
