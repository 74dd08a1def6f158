import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { bodiesOnPage } from "../../src/site/years-page.ts";
import { body, collected, siteOfMany } from "../support/collected.ts";
import { notesFor } from "../support/notes.ts";

describe("the grid of bodies and years", () => {
  const site = siteOfMany(
    [body("a"), body("b"), body("c")],
    [
      { of: "a", year: 2021 },
      { of: "a", year: 2023, publishedOn: "2024-04-02" },
      { of: "b", year: 2023, cells: { "requests/received/total": "3" } },
    ],
  );
  const { years, rows, newest, totals } = site.years(0);

  it("says of each body and year what there is, in words", () => {
    expect(years).toEqual([2023, 2022, 2021]);
    expect(rows.map(({ cells }) => cells.map(({ marks }) => marks.map(({ word }) => word).join("、")))).toEqual([
      ["已有、逾期", "缺", "已有"],
      ["已有、对不上", "缺", "缺"],
      ["缺", "缺", "缺"],
    ]);
  });

  it("sums up the years", () => {
    expect(newest).toBe("2023 年：3 个机关中，本站有 2 个的报告，缺 1 个；其中 1 份公布日期晚于期限。");
    expect(totals).toEqual(["2 份，缺 1", "0 份，缺 3", "1 份，缺 2"]);
  });

  it("explains every sign that it shows", () => {
    const { legend } = site.years(0);
    expect(legend.map(({ word }) => word)).toEqual(["已有", "逾期", "对不上", "缺"]);
  });

  it("says which reports were corrected after they were published", () => {
    const corrections = [
      { cell: "requests/received/total", from: "1", to: "0", date: "2024-03-01", reason: "多计一件" },
    ];
    const input = collected(
      [body("a")],
      [
        { of: "a", year: 2022 },
        { of: "a", year: 2023 },
      ],
    );
    const reports = input.reports.map((checked) =>
      checked.report.year === 2023 ? { ...checked, notes: notesFor([], { corrections }) } : checked,
    );
    const [row] = new Site({ ...input, reports }, "site.css").years(0).rows;
    expect(row?.cells.map(({ marks }) => marks.map(({ word }) => word))).toEqual([["已有", "有更正"], ["已有"]]);
  });

  it("says of which reports not every figure was read", () => {
    const input = collected([body("a")], [{ of: "a", year: 2023 }]);
    const reports = input.reports.map((checked) => {
      const cells = checked.report.cells.filter(({ address }) => !address.startsWith("reviews/"));
      return { ...checked, report: { ...checked.report, cells } };
    });
    const { rows, legend } = new Site({ ...input, reports }, "site.css").years(0);
    expect(rows.map(({ cells }) => cells.map(({ marks }) => marks.map(({ word }) => word)))).toEqual([
      [["已有", "数不全"]],
    ]);
    expect(legend.map(({ word }) => word)).toEqual(["已有", "数不全"]);
  });

  it("goes on to a further page where there are many bodies", () => {
    const many = Array.from({ length: bodiesOnPage + 1 }, (_, index) => body(`b${index}`));
    const site = siteOfMany(many, [{ of: "b0", year: 2023 }]);
    expect(site.records.years.map(({ file }) => file)).toEqual(["years/index.html", "years/2/index.html"]);
    expect(site.years(1).rows).toHaveLength(1);
    expect(site.years(1).extent).toBe("第 101 到 101 个机关，共 101 个");
  });

  it("is there without any report", () => {
    const page = siteOfMany([body("a")], []).years(0);
    expect([page.years, page.newest]).toEqual([[], undefined]);
  });
});
