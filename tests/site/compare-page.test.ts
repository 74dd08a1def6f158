import { describe, expect, it } from "vitest";
import { differenceOf } from "../../src/site/compare-page.ts";
import { body, siteOfMany } from "../support/collected.ts";

const compared = (...written: Parameters<typeof siteOfMany>[1]) => {
  const site = siteOfMany([body("a")], written);
  const [record] = site.records.compares;
  if (record === undefined) throw new Error("There is nothing to compare.");
  return { file: record.file, page: site.compare(record.index) };
};

describe("two years, cell by cell", () => {
  const { file, page } = compared(
    { of: "a", year: 2022, cells: { "requests/granted/total": "3", "requests/granted/research": "" } },
    { of: "a", year: 2023, cells: { "requests/granted/total": "5", "requests/granted/research": "2" } },
  );
  const rows = page.parts.flatMap(({ tables }) =>
    tables.flatMap(({ caption, rows }) => rows.map((row) => ({ caption, ...row }))),
  );

  it("stand below this year's report", () => {
    expect(file).toBe("a/2023/compare/index.html");
  });

  it("show both figures, each a link to its cell, and the difference with its sign and in words", () => {
    expect(rows.find(({ caption }) => caption === "表三 总计")).toMatchObject({
      label: "予以公开",
      before: { text: "3", href: "/a/2022/#requests/granted/total" },
      now: { text: "5", href: "/a/2023/#requests/granted/total" },
      difference: { text: "+2", spoken: "多 2 件" },
    });
  });

  it("leave open what one of them does not say", () => {
    expect(rows.find(({ caption }) => caption.endsWith("科研机构"))?.difference.text).toBe("无法比较");
  });

  it("hold every cell of the form: listed, or counted among those that are 0 in both", () => {
    const cells = page.parts.flatMap(({ tables }) => tables.map(({ rows, zeros }) => rows.length + zeros));
    expect(cells.reduce((sum, number) => sum + number, 0)).toBe(200);
  });
});

describe("two years on different forms", () => {
  const { page } = compared(
    { of: "a", year: 2020, form: "2019", cells: { "requests/other/total": "3", "proactive/licences/decisions": "8" } },
    {
      of: "a",
      year: 2021,
      cells: {
        "requests/other-rest/total": "4",
        "requests/other-fee-unpaid/total": "1",
        "proactive/licences/decisions": "9",
        "proactive/administrative-fees/amount": "12.5",
      },
    },
  );
  const [proactive, requests] = page.parts;

  it("say so, and compare what means the same", () => {
    expect(page.forms).toContain("格式不同");
    expect(proactive?.tables.flatMap(({ rows }) => rows.map(({ label }) => label))).toEqual([
      "行政许可：本年处理决定数量",
    ]);
  });

  it("add up （六）, which one of them has as a single row", () => {
    const [total] = requests?.tables ?? [];
    expect(
      total?.rows.map(({ label, before, now, difference }) => [label, before.text, now.text, difference.text]),
    ).toEqual([["其他处理（合计）", "3", "5", "+2"]]);
  });

  it("do not add up a row that is blank", () => {
    const { page } = compared(
      { of: "a", year: 2020, form: "2019", cells: { "requests/other/total": "30" } },
      { of: "a", year: 2021, cells: { "requests/other-rest/total": "30", "requests/other-fee-unpaid/total": "" } },
    );
    const [total] = page.parts[1]?.tables ?? [];
    expect(total?.rows.map(({ now, difference }) => [now.text, difference.text])).toEqual([["未计算", "无法比较"]]);
    expect(page.forms).toContain("写“未计算”");
  });

  it("name what cannot be compared", () => {
    const apart = proactive?.notComparable ?? [];
    expect(apart.map(({ year }) => year)).toEqual(["2020 年", "2021 年"]);
    expect(apart[1]?.labels).toContain("行政事业性收费的“本年收费金额（单位：万元）”");
    expect(requests?.notComparable).toEqual([]);
  });
});

describe("no comparison", () => {
  it("is made with an older year than the last", () => {
    const { records } = siteOfMany(
      [body("a")],
      [
        { of: "a", year: 2021 },
        { of: "a", year: 2023 },
      ],
    );
    expect(records.compares).toEqual([]);
  });
});

describe("a difference", () => {
  it("has its sign in digits and in words", () => {
    expect(differenceOf(2, 5, "件")).toEqual({ text: "−3", spoken: "少 3 件", direction: "less" });
    expect(differenceOf(0.3, 0.1, "万元").text).toBe("+0.2");
    expect(differenceOf(4, 4, "件")).toEqual({ text: "0", spoken: "相同", direction: "same" });
  });

  it("is none beside an absence, not even beside 0", () => {
    expect(differenceOf(0, "absent", "件").direction).toBe("unknown");
    expect(differenceOf("absent", "absent", "件").direction).toBe("unknown");
  });
});
