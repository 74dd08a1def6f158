import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { body, siteOfMany } from "../support/collected.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const reports = [checkText(seed.replaceAll("2023", "2022"), 2022), checkText(seed)];

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
