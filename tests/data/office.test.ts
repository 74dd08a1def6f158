/** The downloads in LibreOffice: what it shows is what the report says. */
import { VFile } from "vfile";
import { beforeAll, describe, expect, it } from "vitest";
import type { CheckedReport } from "../../src/check/checked.ts";
import { exampleReport } from "../../src/check/example.ts";
import { withoutApostrophe } from "../../src/data/csv.ts";
import { flatFigure, flatTable } from "../../src/data/flat-table.ts";
import { tableCsv } from "../../src/data/report-csv.ts";
import { reportDocx } from "../../src/data/report-docx.ts";
import { reportXlsx } from "../../src/data/report-xlsx.ts";
import { csvPieces } from "../../src/data/table-files.ts";
import { cellRows } from "../../src/data/rows.ts";
import { cellsOfForm, formByKey } from "../../src/form/forms.ts";
import { parseReport } from "../../src/parse/parse.ts";
import { readBytes } from "../../src/read/read.ts";
import type { Report } from "../../src/report/report.ts";
import { checkAlone } from "../support/alone.ts";
import { readCsv } from "../support/csv.ts";
import { oddReport } from "../support/odd-report.ts";
import { convert, office } from "../support/office.ts";
import { seed } from "../support/seed.ts";
import { checkText } from "../support/seed-site.ts";
import { readXlsx } from "../support/xlsx.ts";

/** A report in which every cell is a text that could be taken for something else. */
function textReport(): CheckedReport {
  const texts = ["=1+1", "-1-1", "@SUM(A1)", "＝1", "'=1", '他说"是", 又说', "<b>&amp;]]></b>", "𠮷野家"];
  const cells = Object.fromEntries(
    cellsOfForm(formByKey("2021")).map(({ address }, index) => [address, texts[index % texts.length] ?? ""]),
  );
  const report = exampleReport({ title: "", year: 2022, cells });
  return checkAlone(report, new VFile({ path: report.source.path }));
}

const reports: readonly CheckedReport[] = [checkText(seed), oddReport(), oddReport("2019"), textReport()];

const nameOf = ({ agency, year }: Report) => `${agency}-${year}`;

/** A plain table of a report as it should be shown: numbers as numbers, text as text. */
function shownTable({ report }: CheckedReport, key: string) {
  const { head, lines } = flatTable(formByKey(report.form), key);
  const body = lines.map(({ labels, figures, after }) => [
    ...labels,
    ...figures.map((address) => flatFigure(report, address)),
    ...after,
  ]);
  return [[...head], ...body];
}

const withoutTrailing = (row: readonly unknown[]) => {
  const shown = row.map((cell) => (cell === "" ? null : cell));
  while (shown.length > 0 && shown.at(-1) === null) shown.pop();
  return shown;
};

if (office === undefined) {
  describe("LibreOffice", () => {
    it.skip(
      "is not on this machine, so how it shows the downloads was NOT checked (MINGBAI_OFFICE=required demands it)",
    );
  });
} else {
  const fromCsv = new Map<string, Buffer>();
  const fromXlsx = new Map<string, Buffer>();
  const fromDocx = new Map<string, Buffer>();
  /** One start of the program for each kind of file, since it takes longer to start than to convert. */
  beforeAll(async () => {
    const csv = new Map<string, string>();
    const xlsx = new Map<string, Buffer>();
    const docx = new Map<string, Buffer>();
    for (const checked of reports) {
      const { report } = checked;
      for (const { key } of formByKey(report.form).tables)
        csv.set(`${nameOf(report)}-${key}.csv`, tableCsv(report, key));
      csv.set(`${nameOf(report)}-cells.csv`, [...csvPieces("cells", [checked])].join(""));
      xlsx.set(`${nameOf(report)}.xlsx`, await reportXlsx(checked));
      docx.set(`${nameOf(report)}.docx`, await reportDocx(report));
    }
    const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    for (const [name, bytes] of await convert(csv, "xlsx")) fromCsv.set(name, bytes);
    for (const [name, bytes] of await convert(xlsx, everySheet)) fromXlsx.set(name, bytes);
    for (const [name, bytes] of await convert(docx, "docx:MS Word 2007 XML")) fromDocx.set(name, bytes);
  });
  const of = (files: ReadonlyMap<string, Buffer>, name: string) => files.get(name) ?? Buffer.alloc(0);

  describe.each(reports)("LibreOffice, report $report.agency $report.year", (checked) => {
    const { report } = checked;
    const keys = formByKey(report.form).tables.map(({ key }) => key);

    it("opens the CSV of each table with Chinese as Chinese, numbers as numbers and nothing as a formula", async () => {
      for (const key of keys) {
        const [sheet] = await readXlsx(of(fromCsv, `${nameOf(report)}-${key}.xlsx`));
        const shown = sheet?.rows.map((row) =>
          row.map((cell) => (typeof cell === "string" ? withoutApostrophe(cell) : cell)),
        );
        expect(shown?.map(withoutTrailing)).toEqual(shownTable(checked, key).map(withoutTrailing));
      }
    });

    it("opens cells.csv with the same figures", async () => {
      const [sheet] = await readXlsx(of(fromCsv, `${nameOf(report)}-cells.xlsx`));
      const [, ...shown] = sheet?.rows ?? [];
      const numbers = [...cellRows(report)].map(({ status, value }) => (status === "number" ? value : null));
      expect(shown.map((row) => (row[7] === "number" ? row[6] : null))).toEqual(numbers);
    });

    it("opens the XLSX with the same figures on every sheet", () => {
      for (const [index, key] of keys.entries()) {
        const name = ["表二", "表三", "表四"][index] ?? "";
        const shown = readCsv(of(fromXlsx, `${nameOf(report)}-${name}.csv`).toString());
        expect(shown.map(withoutTrailing)).toEqual(
          shownTable(checked, key).map((row) => withoutTrailing(row.map((cell) => String(cell)))),
        );
      }
    });

    it("opens the DOCX and saves it with the same cells", async () => {
      const file = new VFile({ path: "beilun/2023.docx" });
      const tree = await readBytes(file, of(fromDocx, `${nameOf(report)}.docx`), ".docx");
      const expected = { path: "", agency: report.agency, names: [], year: report.year, sha256: "0".repeat(64) };
      const { draft } = tree === undefined ? {} : parseReport(file, tree, expected);
      const facts = (cells: typeof report.cells) =>
        new Map(cells.map(({ address, status, written }) => [address, [status, written]]));
      expect(facts(draft?.cells ?? [])).toEqual(facts(report.cells));
    });
  });
}
