import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../support/told.ts";

describe("the change from last year", () => {
  it("is told only when last year's report is at hand", () => {
    expect(sentencesOf({ year: 2021 }, { year: 2023 })["change"]).toBeUndefined();
    expect(
      sentencesOf(
        { year: 2022, cells: { "requests/received/total": "3" } },
        { year: 2023, cells: { "requests/received/total": "5", "requests/carried-out/total": "1" } },
      )["change"],
    ).toBe(
      "新收 5 件，比上年的 3 件多 2 件。予以公开 0 件，与上年的 0 件相同。部分公开 0 件，与上年的 0 件相同。年底没有办完 1 件，比上年的 0 件多 1 件。与 2022 年逐格比较",
    );
  });

  it("is told of each answer, and each share beside what it is a share of", () => {
    const year = (granted: number, notHeld: number, corrected: number) => ({
      "requests/received/total": String(granted + notHeld),
      "requests/granted/total": String(granted),
      "requests/unavailable-not-held/total": String(notHeld),
      "requests/concluded/total": String(granted + notHeld),
      "reviews/reconsideration/total": String(corrected),
      "reviews/reconsideration/corrected": String(corrected),
    });
    expect(sentencesOf({ year: 2022, cells: year(30, 10, 0) }, { year: 2023, cells: year(25, 25, 2) })["change"]).toBe(
      [
        "新收 50 件，比上年的 40 件多 10 件",
        "公开全部或一部分的，上年办结的 40 件里每 100 件有 75 件，这一年办结的 50 件里每 100 件有 50 件",
        "“本机关不掌握相关政府信息”（无法提供） 25 件，比上年的 10 件多 15 件",
        "年底没有办完 0 件，与上年的 0 件相同",
        "行政复议纠正 2 件，比上年的 0 件多 2 件。与 2022 年逐格比较",
      ].join("。"),
    );
  });

  it("across the forms is told of what both have", () => {
    const cells = {
      "requests/granted/total": "5",
      "requests/unprocessed-repeat/total": "9",
      "requests/other-fee-unpaid/total": "11",
    };
    const change = sentencesOf({ form: "2019", year: 2020 }, { form: "2021", year: 2021, cells })["change"];
    expect(change).toContain("予以公开 5 件，比上年的 0 件多 5 件");
    expect(change).not.toContain("收费通知");
  });

  it("is left open by the absence of last year's figure", () => {
    const change = sentencesOf(
      { year: 2022, cells: { "requests/received/total": "" } },
      { year: 2023, cells: { "requests/received/total": "7" } },
    )["change"];
    expect(change).toContain("2022 年新收多少件，报告没有说（空白）");
  });

  it("is told in counts where one year has no share", () => {
    const cells = {
      "requests/received/total": "100",
      "requests/granted/total": "30",
      "requests/refused-by-law/total": "60",
      "requests/concluded/total": "95",
      "requests/carried-out/total": "8",
    };
    const change = sentencesOf({ year: 2022, cells }, { year: 2023, cells })["change"];
    expect(change).toContain("予以公开 30 件，与上年的 30 件相同");
    expect(change).not.toContain("每 100 件");
  });
});
