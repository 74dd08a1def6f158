import { describe, expect, it } from "vitest";
import { cellsOfForm, formByKey, tableOf } from "../../src/form/forms.ts";
import { blankSign, figureAt, unreadSign } from "../../src/site/figure.ts";
import { notComputedSign } from "../../src/site/subtotals.ts";
import { type ReportPage } from "../../src/site/report-page.ts";
import { Site } from "../../src/site/site.ts";
import type { ShownCell, StatTable } from "../../src/site/table.ts";
import { toStatTable } from "../../src/site/table.ts";
import { seed, withLine } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const pageOf = (text: string): ReportPage => new Site(siteOf([checkText(text)]), "site.css").report(0);
const tablesOf = (page: ReportPage): StatTable[] => page.parts.flatMap(({ table }) => table ?? []);
const cellsOf = (table: StatTable): ShownCell[] =>
  table.sections.flatMap(({ rows }) => rows.flat()).flatMap((cell) => (cell.kind === "figure" ? [cell] : []));

function cellAt(page: ReportPage, address: string): ShownCell {
  const cell = tablesOf(page)
    .flatMap(cellsOf)
    .find(({ id }) => id === address);
  if (cell === undefined) throw new Error(`No cell ${address}.`);
  return cell;
}

function labelsOf(table: StatTable, cell: ShownCell): string[] {
  const labels = new Map(
    table.sections
      .flatMap(({ rows }) => rows.flat())
      .flatMap((head) => (head.kind === "head" ? [[head.id, head.text]] : [])),
  );
  return cell.headers.map((id) => labels.get(id) ?? `no head ${id}`);
}

/** The line of the seed on which a cell stands, counted from the line of its row's label. */
function lineAfter(label: string, cells: number): number {
  return seed.split("\n").findIndex((line) => line.includes(label)) + 1 + cells;
}

const seedPage = pageOf(seed);

describe("the tables of the seed's page", () => {
  it("show each of the form's figures once, as the model has it", () => {
    const { report } = checkText(seed);
    const form = formByKey(report.form);
    const shown = new Map(
      tablesOf(seedPage)
        .flatMap(cellsOf)
        .map((cell) => [cell.id, cell.text]),
    );
    expect(shown.size).toBe(cellsOfForm(form).length);
    for (const { address } of cellsOfForm(form)) expect(shown.get(address)).toBe(figureAt(report, address).text);
  });

  it("put a figure of table 二 under its item, its column and its row", () => {
    const [proactive] = tablesOf(seedPage);
    expect(proactive && labelsOf(proactive, cellAt(seedPage, "proactive/normative-documents/repealed"))).toEqual([
      "第二十条第（一）项",
      "本年废止件数",
      "行政规范性文件",
    ]);
  });

  it("put a figure of table 三 under the applicants, the group and the reason", () => {
    const [, requests] = tablesOf(seedPage);
    expect(requests && labelsOf(requests, cellAt(seedPage, "requests/unavailable-not-held/commercial"))).toEqual([
      "申请人情况",
      "法人或其他组织",
      "商业企业",
      "三、本年度办理结果",
      "（四）无法提供",
      "1.本机关不掌握相关政府信息",
    ]);
  });

  it("put a figure of table 四 under the kind of case and the outcome", () => {
    const [, , reviews] = tablesOf(seedPage);
    expect(reviews && labelsOf(reviews, cellAt(seedPage, "reviews/litigation-direct/upheld"))).toEqual([
      "行政诉讼",
      "未经复议直接起诉",
      "结果维持",
    ]);
  });

  it("name a head for every head that a figure points at", () => {
    for (const table of tablesOf(seedPage)) {
      const heads = table.sections
        .flatMap(({ rows }) => rows.flat())
        .flatMap((cell) => (cell.kind === "head" ? [cell.id] : []));
      expect(new Set(heads).size).toBe(heads.length);
      for (const cell of cellsOf(table)) for (const id of cell.headers) expect(heads).toContain(id);
    }
  });

  it("have an anchor for each row of the form, by the name of the row", () => {
    const ids = tablesOf(seedPage).flatMap(({ sections }) =>
      sections.flatMap(({ rows }) => rows.flat()).flatMap((cell) => ("id" in cell ? [cell.id] : [])),
    );
    const rows = cellsOfForm(formByKey("2021")).map(({ table, row }) => `${table.key}/${row.key}`);
    expect(ids).toEqual(expect.arrayContaining([...new Set(rows)]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lead each figure to its citation, which leads to the line it was read from", () => {
    const cell = cellAt(seedPage, "requests/received/natural-person");
    expect(cell.text).toBe("363");
    expect(cell.link).toBe("cite/#requests/received/natural-person");
  });

  it("have a head that prints again only where the table has one head", () => {
    expect(tablesOf(seedPage).map(({ sections }) => sections.map(({ kind }) => kind))).toEqual([
      ["body", "body", "body", "body"],
      ["head", "body"],
      ["head", "body"],
    ]);
  });

  it("say the unit, and that a head may name another", () => {
    expect(tablesOf(seedPage).map(({ units }) => units)).toEqual([
      "单位：件，表头另有注明的除外",
      "单位：件",
      "单位：件",
    ]);
  });

  it("need no legend, since every cell holds a number", () => {
    expect(tablesOf(seedPage).flatMap(({ legend }) => legend)).toEqual([]);
  });
});

describe("the rows by themselves", () => {
  it("say the same as the table", () => {
    for (const table of tablesOf(seedPage)) {
      const listed = table.list.flatMap(({ figures }) => figures.map(({ text, link }) => [link, text]));
      const inTable = new Map(cellsOf(table).map(({ link, text }) => [link, text]));
      expect(listed).toHaveLength(inTable.size);
      for (const [link, text] of listed) expect(inTable.get(link)).toBe(text);
    }
  });

  it("have the heads that tell a row and a column from the others", () => {
    const [proactive, requests, reviews] = tablesOf(seedPage);
    expect(proactive?.list[0]?.name).toBe("第二十条第（一）项·规章");
    expect(requests?.list[4]?.name).toBe("三、本年度办理结果·（三）不予公开·1.属于国家秘密");
    expect(requests?.list[4]?.figures.map(({ column }) => column)).toEqual([
      "自然人",
      "法人或其他组织·商业企业",
      "法人或其他组织·科研机构",
      "法人或其他组织·社会公益组织",
      "法人或其他组织·法律服务机构",
      "法人或其他组织·其他",
      "总计",
    ]);
    expect(reviews?.list.map(({ name }) => name)).toEqual([
      "行政复议",
      "行政诉讼·未经复议直接起诉",
      "行政诉讼·复议后起诉",
    ]);
  });
});

describe("absence", () => {
  const granted = lineAfter("（一）予以公开", 1);

  it("shows a blank as a blank, never as 0, and explains it", () => {
    const page = pageOf(withLine(granted, "\t"));
    expect(cellAt(page, "requests/granted/natural-person")).toMatchObject({ status: "blank", text: blankSign });
    expect(tablesOf(page)[1]?.legend.map(({ sign }) => sign)).toEqual([blankSign]);
  });

  it("shows a slash as written", () => {
    const page = pageOf(withLine(granted, "\t/"));
    expect(cellAt(page, "requests/granted/natural-person")).toMatchObject({ status: "not-applicable", text: "/" });
  });

  it("shows a text as written and marks the finding at its cell", () => {
    const page = pageOf(withLine(granted, "\t约三件"));
    const cell = cellAt(page, "requests/granted/natural-person");
    expect(cell).toMatchObject({ status: "text", text: "约三件" });
    const [mark] = cell.marks;
    const finding = page.findings.problems.find(({ number }) => number === mark?.number);
    expect(finding?.places.map(({ href }) => href)).toContain("#requests/granted/natural-person");
    expect(mark?.href).toBe(`#${finding?.id ?? ""}`);
  });

  it("shows a cell without a value as unread, without a link to a line", () => {
    const { report } = checkText(seed);
    const damaged = {
      ...report,
      cells: report.cells.filter(({ address }) => !address.startsWith("requests/granted/")),
    };
    const table = toStatTable(tableOf(formByKey("2021"), "requests"), { name: "表三", caption: "" }, (address) => {
      const { status, text } = figureAt(damaged, address);
      return { status, text, marks: [] };
    });
    const cell = cellsOf(table).find(({ id }) => id === "requests/granted/total");
    expect(cell).toMatchObject({ status: "unread", text: unreadSign });
    expect(table.legend.map(({ sign }) => sign)).toEqual([unreadSign]);
  });
});

describe("the subtotals that the form has no row for", () => {
  const rowsOf = (page: ReportPage): string[][] => {
    const table = page.parts.flatMap(({ subtotals }) => subtotals ?? [])[0];
    const body = table?.sections.find(({ kind }) => kind === "body")?.rows ?? [];
    return body.map((row) => row.map(({ text }) => text));
  };

  it("are those of （三）–（六）, in seven columns", () => {
    expect(rowsOf(seedPage)).toEqual([
      ["（三）不予公开", "16", "0", "0", "0", "0", "0", "16"],
      ["（四）无法提供", "102", "3", "0", "0", "0", "7", "112"],
      ["（五）不予处理", "21", "0", "0", "0", "0", "2", "23"],
      ["（六）其他处理", "35", "0", "0", "0", "0", "0", "35"],
    ]);
  });

  it("are not computed where a text stands among the cells", () => {
    const page = pageOf(withLine(lineAfter("2.重复申请", 1), "\t若干"));
    expect(rowsOf(page)[2]).toEqual(["（五）不予处理", notComputedSign, "0", "0", "0", "0", "2", "23"]);
  });

  it("are marked as computed by the site", () => {
    const subtotals = seedPage.parts.flatMap(({ subtotals }) => subtotals ?? []);
    expect(subtotals.map(({ computed, caption }) => [computed, caption])).toEqual([
      [true, "本站计算，报告原表没有这些行"],
    ]);
  });
});
