import { describe, expect, it } from "vitest";
import { addressesUnder } from "../../src/site/addresses.ts";
import { bodiesOnHome } from "../../src/site/home-page.ts";
import { Site } from "../../src/site/site.ts";
import { visibleRuns, visibleText } from "../../src/site/visible-text.ts";
import { body, siteOfMany } from "../support/collected.ts";
import { seed } from "../support/seed.ts";
import { beilun, checkText, settings, siteOf } from "../support/seed-site.ts";

const reports = [checkText(seed.replaceAll("2023", "2022"), 2022), checkText(seed)];

describe("addresses", () => {
  it("stand under the folder in which the site lives", () => {
    const addresses = addressesUnder("/zwgk/nianbao/");
    expect(addresses.report("beilun", 2023)).toBe("/zwgk/nianbao/beilun/2023/");
    expect(addresses.cell("beilun", 2023, "requests/granted/total")).toBe(
      "/zwgk/nianbao/beilun/2023/#requests/granted/total",
    );
    expect(addresses.notFound).toBe("/zwgk/nianbao/404.html");
  });

  it("name the file of a page below the output, wherever the site lives", () => {
    for (const basePath of ["/", "/zwgk/nianbao/"]) {
      const { fileOf, home, report, notFound } = addressesUnder(basePath);
      expect([home, report("beilun", 2023), notFound].map(fileOf)).toEqual([
        "index.html",
        "beilun/2023/index.html",
        "404.html",
      ]);
    }
  });
});

describe("the home page", () => {
  const home = new Site(siteOf(reports), "site.css").home();

  it("shows the newest report of each body and lists all its years", () => {
    const [summary] = home.agencies;
    expect(summary?.latest?.year).toBe(2023);
    expect(summary?.years.map(({ text }) => text)).toEqual(["2023 年", "2022 年"]);
  });

  it("links each figure to its cell", () => {
    const [first] = home.agencies[0]?.latest?.answers ?? [];
    expect(first?.answer.flat().filter((run) => typeof run !== "string")).toEqual([
      { text: "386", href: "/beilun/2023/#requests/received/total" },
      { text: "2", href: "/beilun/2023/#requests/carried-in/total" },
    ]);
  });

  it("tells each of many bodies in few lines, with the same answers as one", () => {
    const few = (ids: readonly string[]) =>
      siteOfMany(
        ids.map((id) => body(id)),
        [{ of: "a", year: 2023, cells: { "requests/received/total": "5" } }],
      ).home();
    const [one, many] = [few(["a"]), few(["a", "b", "c", "d"])];
    expect([one.brief, many.brief]).toEqual([false, true]);
    expect(many.agencies[0]?.latest?.answers).toEqual(one.agencies[0]?.latest?.answers);
    expect(many.agencies[0]?.latest?.answers.length).toBeGreaterThan(2);
  });

  it("invents nothing where the settings are silent", () => {
    expect(home.frame.canonical).toBeUndefined();
    expect(home.frame.footer).toMatchObject({ duties: [], links: [] });
  });

  it("says what the settings say", () => {
    const { frame } = new Site(
      siteOf(reports, { baseUrl: "https://www.bl.gov.cn", basePath: "/nb/", publisher: "办公室" }),
      "site.css",
    ).home();
    expect(frame.canonical).toBe("https://www.bl.gov.cn/nb/");
    expect(frame.footer.duties).toEqual([{ term: "主办单位", text: "办公室" }]);
  });
});

describe("the page of an address that leads nowhere", () => {
  it("offers every body, or the list of bodies where there are many", () => {
    const offered = (bodies: number) =>
      siteOfMany(
        Array.from({ length: bodies }, (_, index) => body(`b${index}`)),
        [],
      )
        .notFound()
        .agencies.map(({ href }) => href);
    expect(offered(2)).toEqual(["/b0/", "/b1/"]);
    expect(offered(bodiesOnHome + 1)).toEqual(["/years/"]);
  });
});

describe("the page of a body", () => {
  it("names its level, the body above it and those below it", () => {
    const ningbo = { ...beilun, id: "ningbo", name: "宁波市人民政府", level: "prefecture" as const };
    const agencies = [ningbo, { ...beilun, parent: "ningbo" }];
    const site = new Site({ settings, agencies, reports }, "site.css");
    expect(site.agency(1)).toMatchObject({
      level: "县级人民政府",
      parent: { text: "宁波市人民政府", href: "/ningbo/" },
    });
    expect(site.agency(0).children.map(({ text }) => text)).toEqual(["北仑区人民政府"]);
    expect(site.agency(0).years).toEqual([]);
  });
});

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

describe("text of strangers", () => {
  it("has its hidden characters named", () => {
    expect(visibleRuns("公开\u200B信息\u202E")).toEqual(["公开", { code: "U+200B" }, "信息", { code: "U+202E" }]);
    expect(visibleText("北\u0000仑")).toBe("北[U+0000]仑");
  });

  it("keeps line breaks, tabs and every visible character", () => {
    expect(visibleRuns("一、\t总体情况\n𠮷〇 ")).toEqual(["一、\t总体情况\n𠮷〇 "]);
  });
});
