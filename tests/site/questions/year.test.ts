import { describe, expect, it } from "vitest";
import { body, collected } from "../../support/collected.ts";
import { seed } from "../../support/seed.ts";
import { checkText } from "../../support/seed-site.ts";
import { sentencesOf, told } from "../../support/told.ts";

describe("the seed in sentences", () => {
  const sentences = told(checkText(seed));

  it("says how many asked and how many got what they asked for, of whom", () => {
    expect(sentences["asked"]).toBe("2023 年新收 386 件，上年结转 2 件。");
    expect(sentences["got"]).toBe(
      "予以公开 105 件，部分公开 87 件；办结的一共 378 件，每 100 件有约 51 件公开了全部或一部分，即 (105 + 87) ÷ 378 = 50.8%。",
    );
  });

  it("counts what the rest came to, and names the largest reasons in the form's own words", () => {
    expect(sentences["reasons"]).toBe(
      "其余 186 件：不予公开 16 件，无法提供 112 件，不予处理 23 件，其他处理 35 件。" +
        "最多的是：“本机关不掌握相关政府信息”（无法提供） 111 件，“信访举报投诉类申请”（不予处理） 15 件；其余还有 8 种情形；" +
        "“其他”（其他处理） 31 件，表里没有写明是什么情形。",
    );
  });

  it("holds the queue against what came in, and the corrected against the decided", () => {
    expect(sentences["queue"]).toBe(
      "10 件没有办完，转到下一年；新收和上年结转的（386 + 2）一共 388 件，每 100 件留下约 3 件。",
    );
    expect(sentences["reviews"]).toBe(
      "行政复议 5 件（尚未审结 0 件），纠正 0 件；未经复议直接起诉 1 件（尚未审结 0 件），纠正 0 件；复议后起诉 0 件。",
    );
  });
});

describe("absence", () => {
  it("is said and never taken for 0", () => {
    const sentences = sentencesOf({
      cells: {
        "requests/received/total": "",
        "requests/carried-in/total": "/",
        "requests/partly-granted/total": "约三件",
        "requests/carried-out/total": "",
        "reviews/reconsideration/total": "—",
      },
    });
    expect(sentences["asked"]).toBe("2023 年新收多少件，报告没有说（空白）；上年结转多少件，报告没有说（/）。");
    expect(sentences["got"]).toBe(
      "予以公开 0 件；部分公开多少件，报告没有说清（约三件）；办结的一共 0 件；比例无法计算。",
    );
    expect(sentences["queue"]).toBe("年底还有多少件没有办完，报告没有说（空白）。");
    expect(sentences["reviews"]).toMatch(/^行政复议有多少件，报告没有说（—）；/u);
  });

  it("of a table that was not read is not laid to what the report says", () => {
    const { reports } = collected([body("a")], [{ of: "a" }]);
    const [checked] = reports;
    if (checked === undefined) throw new Error("There is no report.");
    const without = { ...checked, report: { ...checked.report, cells: [] } };
    const sentences = told(without);
    expect(sentences["asked"]).toBe("2023 年新收多少件，没有读到（未读）；上年结转多少件，没有读到（未读）。");
    expect(Object.values(sentences).join("")).not.toMatch(/报告没有说|\d 件/u);
  });

  it("among the reasons is told beside those that are known", () => {
    const reasons = sentencesOf({
      cells: { "requests/unavailable-not-held/total": "4", "requests/refused-by-law/total": "" },
    })["reasons"];
    expect(reasons).toBe(
      "不予公开（未计算），无法提供 4 件，不予处理 0 件，其他处理 0 件。" +
        "“本机关不掌握相关政府信息”（无法提供） 4 件；另有 1 种情形没有数（第一处是“其他法律行政法规禁止公开”（不予公开）：空白）。",
    );
  });

  it("among several reasons leaves open which is the largest", () => {
    const cells = { "requests/unavailable-not-held/total": "4", "requests/unprocessed-repeat/total": "3" };
    expect(sentencesOf({ cells })["reasons"]).toMatch(/。最多的是：/u);
    expect(sentencesOf({ cells: { ...cells, "requests/refused-by-law/total": "三百余" } })["reasons"]).toMatch(
      /。写明的里面，最多的是：/u,
    );
  });
});

describe("rates", () => {
  const granted = (concluded: string) =>
    sentencesOf({
      cells: {
        "requests/concluded/total": concluded,
        "requests/granted/total": "10",
        "requests/unprocessed-repeat/total": String(Number(concluded) - 10),
      },
    })["got"];

  it("are told of 20 cases and not of 19", () => {
    expect(granted("20")).toContain("办结的一共 20 件，每 100 件有 50 件公开了全部或一部分");
    expect(granted("19")).toBe("予以公开 10 件，部分公开 0 件；办结的一共 19 件，不足 20 件，不算比例。");
  });

  it("are not told of figures that contradict each other", () => {
    expect(
      sentencesOf({ cells: { "requests/concluded/total": "30", "requests/granted/total": "40" } })["got"],
    ).toContain("两项之和比办结的还多，不算比例");
  });

  it("are not told of a whole that is not what its parts add up to", () => {
    const cells = {
      "requests/received/total": "100",
      "requests/granted/total": "30",
      "requests/refused-by-law/total": "60",
      "requests/concluded/total": "95",
      "requests/carried-out/total": "8",
    };
    const told = sentencesOf({ cells });
    expect(told["got"]).toBe(
      "予以公开 30 件，部分公开 0 件；办结的一共 95 件；各种结果加起来不等于办结的件数，不算比例。",
    );
    expect(told["queue"]).toBe("8 件没有办完，转到下一年；新收加上年结转，不等于办结加没有办完的，不算比例。");
    // A blank may be what is lacking.
    expect(sentencesOf({ cells: { ...cells, "requests/refused-registry-query/total": "" } })["got"]).toContain("31.6%");
  });

  it("of what is left over are of all that was due, carried in or received", () => {
    const due = { "requests/received/total": "30", "requests/carried-in/total": "270" };
    expect(
      sentencesOf({ cells: { ...due, "requests/concluded/total": "255", "requests/carried-out/total": "45" } })[
        "queue"
      ],
    ).toBe("45 件没有办完，转到下一年；新收和上年结转的（30 + 270）一共 300 件，每 100 件留下 15 件。");
    expect(
      sentencesOf({ cells: { ...due, "requests/carried-in/total": "", "requests/carried-out/total": "15" } })["queue"],
    ).toBe("15 件没有办完，转到下一年。");
  });

  it("of corrected decisions are none where more was corrected and is pending than there was", () => {
    const of = (total: string, pending: string, corrected: string) =>
      sentencesOf({
        cells: {
          "reviews/reconsideration/total": total,
          "reviews/reconsideration/pending": pending,
          "reviews/reconsideration/corrected": corrected,
        },
      })["reviews"]?.split("；")[0];
    expect(of("30", "2", "40")).toBe("行政复议 30 件，尚未审结 2 件，纠正 40 件，加起来比总计还多，互相矛盾");
    expect(of("5", "5", "2")).toBe("行政复议 5 件，尚未审结 5 件，纠正 2 件，加起来比总计还多，互相矛盾");
    expect(of("0", "", "2")).toBe("行政复议 0 件，纠正 2 件，加起来比总计还多，互相矛盾");
    expect(of("30", "2", "4")).toBe("行政复议 30 件，尚未审结 2 件，纠正 4 件，各种结果加起来不等于总计，互相矛盾");
  });

  it("of corrected decisions leave out what is pending", () => {
    const reviews = sentencesOf({
      cells: {
        "reviews/reconsideration/total": "42",
        "reviews/reconsideration/pending": "2",
        "reviews/reconsideration/corrected": "10",
        "reviews/reconsideration/upheld": "30",
      },
    })["reviews"];
    expect(reviews).toMatch(/^行政复议 42 件（尚未审结 2 件），审结的 40 件中纠正 10 件（每 100 件中 25 件）；/u);
  });
});
