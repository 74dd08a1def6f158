import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { notesFor } from "../support/notes.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const baseUrl = "https://www.example.gov.cn";

function citedIn(checked: ReturnType<typeof checkText>, cell: string) {
  const entries = new Site(siteOf([checked], { baseUrl }), "site.css")
    .cite(0)
    .tables.flatMap(({ rows }) => rows.flatMap(({ entries }) => entries));
  const found = entries.find(({ id }) => id === cell);
  if (found === undefined) throw new Error(`${cell} is not cited.`);
  return found.citation;
}

const cell = "requests/refused-safety-stability/commercial";

describe("the citation of a figure", () => {
  it("names body, year, day, table, row, column, value, the source's line and checksum, and the cell's address", () => {
    const checked = checkText(seed, 2023, notesFor([], { publishedOn: "2024-01-15" }));
    const hash = checked.report.source.sha256.slice(0, 16);
    expect(citedIn(checked, cell)).toEqual({
      text: `北仑区人民政府：《北仑区人民政府2023年政府信息公开工作年度报告》，2024-01-15 发布，表三“三、本年度办理结果·（三）不予公开·3.危及‘三安全一稳定’”行“法人或其他组织·商业企业”列：0件。源文件第 143 行，SHA-256 前 16 位 ${hash}。`,
      address: `${baseUrl}/beilun/2023/#${cell}`,
    });
  });

  it("gives the day that the report itself gives, and says so where there is none", () => {
    const dayOf = (text: string) => /》，([^，]*)，/u.exec(citedIn(checkText(text), cell).text)?.[1];
    expect(dayOf(seed.replace("编制说明：", "发布日期：2024-01-25\n编制说明："))).toBe("2024-01-25 发布");
    expect(dayOf(`${seed.trimEnd()}\n2024年1月25日\n`)).toBe("2024-01-25 落款");
    expect(dayOf(seed)).toBe("发布日期不详");
  });

  it("tells the figure's history", () => {
    const corrections = [
      { cell: "requests/received/total", from: "380", to: "385", date: "2024-02-01", reason: "漏计" },
      { cell: "requests/received/total", from: "385", to: "386", date: "2024-03-01", reason: "又漏计一件。" },
    ];
    const { text } = citedIn(checkText(seed, 2023, notesFor([], { corrections })), "requests/received/total");
    expect(text).toMatch(
      /。2024-02-01 更正：原为 380，改为 385。漏计。2024-03-01 更正：原为 385，改为 386。又漏计一件。$/u,
    );
  });

  it("says absence in words", () => {
    const blank = checkText(seed.replace(/(一、本年新收政府信息公开申请数量\n\t)363/u, "$1"));
    expect(citedIn(blank, "requests/received/natural-person").text).toContain("列：空白，报告没有填写。");
  });
});
