import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { seed, withLine } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const pageOf = (text: string) => new Site(siteOf([checkText(text)]), "site.css").checks(0);
const page = pageOf(seed);

describe("the seed's page of checks", () => {
  it("works each sum out in digits, with a link to each of its cells", () => {
    const balance = page.checks.sums.find(({ id }) => id === "checks-balance");
    const total = balance?.sums.find(({ at }) => at === "总计");
    const side = (terms: readonly { readonly text: string }[] = []) => terms.map(({ text }) => text).join(" + ");
    expect(`${side(total?.left)} = ${side(total?.right)}`).toBe("386 + 2 = 378 + 10");
    expect(total?.left.map(({ href }) => href)).toEqual([
      "../#requests/received/total",
      "../#requests/carried-in/total",
    ]);
  });

  it("sums groups of rows as computed subtotals", () => {
    const outcomes = page.checks.sums.find(({ id }) => id === "checks-outcome-total");
    const total = outcomes?.sums.find(({ at }) => at === "总计");
    expect(total?.left.map(({ text }) => text)).toEqual(["105", "87", "16", "112", "23", "35"]);
    expect(total?.left[2]?.href).toBe("../#requests-subtotals/refused/total");
  });

  it("names each sum's row or column with the head that gives it its meaning", () => {
    const named = page.checks.sums.flatMap(({ sums }) => sums.map(({ at }) => at));
    expect(named).toEqual(expect.arrayContaining(["法人或其他组织：其他", "其他处理：其他", "不予公开：属于国家秘密"]));
    expect(named.filter((at) => /^(?:其他$|\d\.)/u.test(at))).toEqual([]);
  });

  it("calls no rule kept that found nothing to check", () => {
    const { others, notChecked } = page.checks;
    const idOf = ({ rule }: { readonly rule: { readonly href: string } }) => rule.href.split("/").at(-2);
    const kept = others.filter(({ satisfied }) => satisfied).map(idOf);
    expect(kept).toEqual(expect.arrayContaining(["narrative", "narrative-none"]));
    const empty = ["narrative-share", "narrative-sum", "year-gap"];
    expect(notChecked.map(idOf)).toEqual(expect.arrayContaining(empty));
    expect(kept.filter((id) => empty.includes(id ?? ""))).toEqual([]);
    const quiet = pageOf(seed.replace(/全年没有[^。]*。/gu, "").replace(/\d+(?=[件条期次])/gu, "若干"));
    expect(quiet.checks.notChecked.map(idOf)).toEqual(expect.arrayContaining(["narrative-none"]));
  });

  it("lists what was noticed in reading, and no problem", () => {
    expect(page.findings.problems).toEqual([]);
    expect(page.findings.notices.length).toBeGreaterThan(0);
  });
});

describe("the page of checks of a report whose figures do not add up", () => {
  const line = seed.split("\n").findIndex((text) => text.includes("（一）予以公开")) + 2;
  const broken = pageOf(withLine(line, "\t94"));

  it("shows the sums that break with both sides", () => {
    const sums = broken.checks.sums.flatMap(({ sums }) => sums).filter(({ outcome }) => outcome === "broken");
    expect(sums.map(({ at, sides }) => [at, sides.left, sides.right])).toEqual([
      ["自然人", "355", "356"],
      ["予以公开", "104", "105"],
    ]);
  });
});

describe("the numbers of the seed's prose", () => {
  const { sentence, groups, unmentioned } = page.quantities;

  it("are all accounted for, those that disagree first", () => {
    expect(sentence).toBe("正文里有 33 处说到数（其中 4 处说的是“没有”）：14 处与表相符，19 处表里没有这一项");
    expect(groups.map(({ outcome }) => outcome)).toEqual(["agrees", "not-in-tables"]);
    const wrong = pageOf(seed.replace("结转下年度继续办理10件", "结转下年度继续办理12件")).quantities;
    expect(wrong.groups[0]).toMatchObject({ outcome: "disagrees", title: "与表不符" });
  });

  it("lead to their line, and to the figures that make their sum what it is", () => {
    const organisations = groups[0]?.quantities.find(({ clause: [, quote] }) => quote === "23件");
    expect(organisations?.line.href).toBe("../source/#L10");
    expect(organisations?.match).toMatchObject({
      working: "3 + 20 = 23",
      cells: [{ href: "../#requests/received/commercial" }, { href: "../#requests/received/other-organisation" }],
    });
  });

  it("leave some main figures of the tables unsaid, which are named by their tables", () => {
    expect(unmentioned.map(({ table }) => table)).toEqual(["表二", "表三", "表四"]);
    const addresses = unmentioned.flatMap(({ cells }) => cells.map(({ href }) => href));
    expect(addresses).toContain("../#proactive/licences/decisions");
    expect(addresses).not.toContain("../#requests/received/total");
  });
});
