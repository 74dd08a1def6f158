/** Every download of a report, read back, against the model and against the page. */
import type { Element } from "hast";
import { toString } from "hast-util-to-string";
import { parquetReadObjects } from "hyparquet";
import { ByteWriter } from "hyparquet-writer";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { Part } from "../../layouts/components/part/part.tsx";
import type { CheckedReport } from "../../src/check/checked.ts";
import { writeCellsParquet } from "../../src/data/cells-parquet.ts";
import { withoutApostrophe } from "../../src/data/csv.ts";
import { flatTable } from "../../src/data/flat-table.ts";
import { tableCsv } from "../../src/data/report-csv.ts";
import { reportDocx } from "../../src/data/report-docx.ts";
import { reportJson, reportJsonSchema } from "../../src/data/report-json.ts";
import { reportXlsx } from "../../src/data/report-xlsx.ts";
import { cellRows } from "../../src/data/rows.ts";
import { csvPieces, jsonLinesPieces } from "../../src/data/table-files.ts";
import { type CellAddress, cellsOfForm, formByKey } from "../../src/form/forms.ts";
import { parseReport } from "../../src/parse/parse.ts";
import { readBytes } from "../../src/read/read.ts";
import { findCell } from "../../src/report/report.ts";
import { textOf } from "../../src/report/text.ts";
import { Site } from "../../src/site/site.ts";
import { readCsv, readRecords } from "../support/csv.ts";
import { checkText, settings } from "../support/seed-site.ts";
import { oddReport } from "../support/odd-report.ts";
import { seed, withLine } from "../support/seed.ts";
import { readXlsx, type SheetCell } from "../support/xlsx.ts";

const reports: Readonly<Record<string, CheckedReport>> = {
  "the seed": checkText(seed),
  "a report with every status": oddReport(),
  "a report on the form of 2019": oddReport("2019"),
  "a damaged report": checkText(withLine(110, null)),
};

/** What a cell says, whatever the file: a number, text, nothing; `unread` where the report has none. */
type Said = number | string | null;

function saidBy({ report }: CheckedReport): Map<CellAddress, Said> {
  return new Map(
    cellsOfForm(formByKey(report.form)).map(({ address }) => {
      const cell = findCell(report, address);
      if (cell === undefined) return [address, "未读"];
      return [address, cell.status === "number" ? cell.number : cell.written === "" ? null : cell.written];
    }),
  );
}

/** The figures of plain tables by their address, and the units that heads or lines say. */
function fromPlainTables(form: string, tables: readonly (readonly (readonly SheetCell[])[])[]) {
  const said = new Map<CellAddress, Said>();
  const units = new Map<CellAddress, string>();
  formByKey(form as "2021").tables.forEach(({ key }, index) => {
    const { head, lines } = flatTable(formByKey(form as "2021"), key);
    const [shownHead = [], ...rows] = tables[index] ?? [];
    expect(shownHead).toEqual(head);
    expect(rows).toHaveLength(lines.length);
    lines.forEach(({ labels, figures, after }, at) => {
      const row = rows[at] ?? [];
      expect(row.slice(0, labels.length)).toEqual(labels);
      figures.forEach((address, place) => {
        said.set(address, row[labels.length + place] ?? null);
        const unit = after.length > 0 ? row[labels.length + 1] : /（(.+?)）$/u.exec(head[place + 1] ?? "")?.[1];
        units.set(address, String(unit ?? ""));
      });
    });
  });
  return { said, units };
}

const classesOf = ({ properties }: Element): readonly (string | number)[] => {
  const { className } = properties;
  return Array.isArray(className) ? className : [];
};

const unitsOf = (form: string) =>
  new Map(cellsOfForm(formByKey(form as "2021")).map(({ address, column }) => [address, column.unit ?? ""]));

/** As CSV shows it: everything is text, and formulas have an apostrophe. */
function asSaid(field: string, address: CellAddress, truth: ReadonlyMap<CellAddress, Said>): Said {
  const text = withoutApostrophe(field);
  return text === "" ? null : typeof truth.get(address) === "number" ? Number(text) : text;
}

describe.each(Object.entries(reports))("%s", (title, checked) => {
  const { report } = checked;
  const truth = saidBy(checked);
  const form = formByKey(report.form);

  it("is one of which something could not be read, if it is damaged", () => {
    expect([...truth.values()].includes("未读")).toBe(title.includes("damaged"));
  });

  it("says the same in the CSV files of its tables", () => {
    const tables = form.tables.map(({ key }) => readCsv(tableCsv(report, key)));
    const { said, units } = fromPlainTables(report.form, tables);
    expect(
      new Map([...said].map(([address, field]) => [address, asSaid(String(field ?? ""), address, truth)])),
    ).toEqual(truth);
    expect(units).toEqual(unitsOf(report.form));
  });

  it("says the same in XLSX, with numbers as numbers and no merged cells", async () => {
    const sheets = await readXlsx(await reportXlsx(checked));
    expect(sheets.map(({ name }) => name).slice(0, 4)).toEqual(["说明", "表二", "表三", "表四"]);
    expect(sheets.filter(({ merged }) => merged)).toEqual([]);
    const { said, units } = fromPlainTables(
      report.form,
      sheets.slice(1, 4).map(({ rows }) => rows),
    );
    expect(said).toEqual(truth);
    expect(units).toEqual(unitsOf(report.form));
    expect(sheets[0]?.rows.flat()).toContain(report.source.sha256);
  });

  it("gives the same report when our own reader reads the DOCX", async () => {
    const file = new VFile({ path: "beilun/2023.docx" });
    const tree = await readBytes(file, await reportDocx(report), ".docx");
    const expected = {
      path: "",
      agency: report.agency,
      names: ["北仑区人民政府"],
      year: report.year,
      sha256: "0".repeat(64),
    };
    const { draft } = tree === undefined ? {} : parseReport(file, tree, expected);
    const facts = ({ address, written, ...cell }: NonNullable<typeof draft>["cells"][number]) => [
      address,
      written,
      cell.status,
      cell.status === "number" ? cell.number : null,
    ];
    const cells = new Map(draft?.cells.map((cell) => [cell.address, facts(cell)]));
    const own = cellsOfForm(form).map(({ address }) => {
      const cell = findCell(report, address);
      return [address, cell === undefined ? [address, "未读", "text", null] : facts(cell)] as const;
    });
    expect(cells).toEqual(new Map(own));
    expect(draft?.form).toBe(report.form);
    expect(draft?.title.text).toBe(report.title.text);
    expect(draft?.preface.map(textOf)).toEqual(report.preface.map(textOf));
    expect(draft?.parts.map(({ number, blocks }) => [number, blocks.map(textOf)])).toEqual(
      report.parts.map(({ number, blocks }) => [number, blocks.map(textOf)]),
    );
  });

  it("says the same in report.json, which conforms to its schema", () => {
    const json = reportJsonSchema.parse(JSON.parse(reportJson(checked)));
    expect(
      json.cells.map(({ address, written, status, value, unit, place }) => ({
        address,
        written,
        status,
        value,
        unit,
        place,
      })),
    ).toEqual(
      report.cells.length === 0
        ? []
        : cellsOfForm(form).flatMap(({ address, column }) => {
            const cell = findCell(report, address);
            if (cell === undefined) return [];
            const { written, status, place } = cell;
            return {
              address,
              written,
              status,
              value: cell.status === "number" ? cell.number : null,
              unit: column.unit,
              place,
            };
          }),
    );
  });

  it("says the same in the tables of the whole site: CSV, JSON Lines and Parquet", async () => {
    const rows = [...cellRows(report)];
    const known = new Map([...truth].filter(([address]) => findCell(report, address) !== undefined));
    const bySaid = (
      all: readonly Readonly<Record<string, unknown>>[],
      saidOf: (row: Readonly<Record<string, unknown>>) => unknown,
    ) =>
      new Map(
        all.map((row) => [
          [row["table"], row["row"], row["column"]].join("/"),
          [saidOf(row), row["status"], row["unit"]],
        ]),
      );
    const model = new Map(
      [...known.keys()].map((address) => {
        const cell = findCell(report, address);
        const value = cell?.status === "number" ? cell.number : cell?.status === "text" ? cell.written : null;
        return [address, [value, cell?.status, unitsOf(report.form).get(address) || null]];
      }),
    );
    expect(bySaid(rows, ({ value }) => value)).toEqual(model);
    const lines = [...jsonLinesPieces("cells", [checked])].join("").trimEnd().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(rows);
    const csv = readRecords([...csvPieces("cells", [checked])].join(""));
    const fromCsv = csv.map((row) => ({ ...row, unit: row["unit"] === "" ? null : row["unit"] }));
    expect(
      bySaid(fromCsv, ({ value, status }) =>
        status === "number" ? Number(value) : status === "text" ? withoutApostrophe(String(value)) : null,
      ),
    ).toEqual(model);
    const writer = new ByteWriter();
    await writeCellsParquet([checked], writer);
    const fromParquet = await parquetReadObjects({ file: writer.getBuffer() });
    expect(
      fromParquet.map(({ text, value, ...row }) => ({ ...row, value: (value ?? text ?? null) as unknown })),
    ).toEqual(rows.map(({ value, ...row }) => ({ ...row, value })));
  });

  it("says the same on its page", () => {
    const agencies = [{ ...checked.surroundings.agency }];
    const page = new Site({ settings, agencies, reports: [checked] }, "site.css").report(0);
    const html = page.parts.map((part) => renderToString(h(Part, { part }))).join("");
    const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
    const shown = new Map<string, readonly [status: string | undefined, said: string]>();
    visit(tree, "element", (node: Element) => {
      const classes = classesOf(node);
      const { id } = node.properties;
      if (!classes.includes("stat-table__figure") || typeof id !== "string") return;
      if (id.startsWith("requests/") && id.split("/").length !== 3) return;
      const value = node.children.find(
        (child): child is Element => child.type === "element" && classesOf(child).includes("stat-table__value"),
      );
      const status = ["number", "blank", "not-applicable", "text", "unread"].find((one) =>
        classes.includes(`stat-table__figure--${one}`),
      );
      // The page prints a real minus sign.
      shown.set(id, [status, value === undefined ? "" : toString(value).replace("−", "-")]);
    });
    for (const [address, said] of truth) {
      const status = findCell(report, address)?.status ?? "unread";
      expect([address, ...(shown.get(address) ?? [])]).toEqual([
        address,
        status,
        said === null ? "空白" : String(said),
      ]);
    }
  });
});
