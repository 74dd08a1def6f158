import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const reports = [checkText(seed.replaceAll("2023", "2022"), 2022), checkText(seed)];

describe("the page of a rule", () => {
  it("spells its sum in the form's own words and says which reports keep it", () => {
    const site = new Site(siteOf(reports), "site.css");
    const [balance] = site.records.rules.map(({ index }) => site.rule(index)).filter(({ id }) => id === "balance");
    expect(balance?.formulas).toEqual([
      {
        where: "表三的每一列，共 7 个算式",
        left: ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"],
        right: ["（七）总计", "四、结转下年度继续办理"],
      },
    ]);
    expect(balance?.reports.map(({ sentence }) => sentence)).toEqual(["7 个算式全部成立", "7 个算式全部成立"]);
  });
});

describe("a report without statutory tables", () => {
  it("is not said to keep rules that speak of tables", () => {
    const older = checkText("北仑区人民政府2013年政府信息公开工作年度报告\n一、概述\n略。\n", 2013);
    const site = new Site(siteOf([older]), "site.css");
    const pages = site.records.rules.map(({ index }) => site.rule(index));
    for (const id of ["balance", "count-form"]) {
      const sentences = pages.find((page) => page.id === id)?.reports.map(({ sentence }) => sentence);
      expect(sentences).toEqual(["不适用：没有统计表"]);
    }
  });
});
