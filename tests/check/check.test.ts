import { describe, expect, it } from "vitest";
import { checkAlone } from "../support/alone.ts";
import { inOrder } from "../../src/check/severity.ts";
import { assess } from "../../src/check/sums.ts";
import { formByKey, tableOf } from "../../src/form/forms.ts";
import { identitiesOf } from "../../src/form/identities.ts";
import { parseText, seed, withLine } from "../support/seed.ts";

/** Error and warning findings of a text, most important first. */
function findings(text: string) {
  const { draft, file } = parseText(text);
  checkAlone(draft, file);
  return inOrder([file])
    .map(({ message }) => message)
    .filter(({ fatal }) => fatal !== undefined);
}

describe("the seed", () => {
  it("keeps all 42 sums", () => {
    expect(assess(parseText(seed).draft).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 42 }, () => "holds"),
    );
  });

  it("has no error and no warning", () => {
    expect(findings(seed)).toEqual([]);
  });
});

describe("a figure off by one", () => {
  const { cells } = parseText(seed).draft;
  const constrained = cells.filter(({ address }) => !address.startsWith("proactive/"));

  it.each([1, -1, 10])("by %i is one finding at that cell in table 三", (difference) => {
    for (const { written, place, address } of constrained.filter((cell) => cell.address.startsWith("requests/"))) {
      const value = Number(written) + difference;
      if (value < 0) continue;
      const found = findings(withLine(place.start.line, `\t${value}`));
      expect([address, found.map(({ line }) => line), found[0]?.expected]).toEqual([
        address,
        [place.start.line],
        [written],
      ]);
    }
  });

  it("is one finding that lists the cell in table 四", () => {
    const identities = identitiesOf(tableOf(formByKey("2021"), "reviews"));
    for (const { written, place, address } of constrained.filter((cell) => cell.address.startsWith("reviews/"))) {
      const found = findings(withLine(place.start.line, `\t${Number(written) + 1}`));
      expect([address, found.map(({ ruleId }) => ruleId)]).toEqual([address, ["review-total"]]);
      const identity = identities.find(({ left, right }) =>
        [...left, ...right].some((term) => term.cells.includes(address)),
      );
      const names = [...(identity?.left ?? []), ...(identity?.right ?? [])].map(({ label }) => label);
      for (const name of names) expect(found[0]?.reason).toContain(name);
    }
  });

  it("says both figures, the difference and how to mend it", () => {
    const [message] = findings(withLine(86, "\t387"));
    expect(message?.reason).toBe(
      "表三“总计”一列：“一、本年新收政府信息公开申请数量”加“二、上年结转政府信息公开申请数量”为 389（387 + 2），“（七）总计”加“四、结转下年度继续办理”为 388（378 + 10），两边应相等，相差 1",
    );
    expect(message).toMatchObject({
      line: 86,
      ruleId: "balance",
      actual: "387",
      expected: ["386"],
      url: "/rules/balance/",
    });
    expect(message?.note).toContain("改为 386");
    expect(message?.cause).toBeDefined();
  });
});

describe("a mistake carried into the column of totals", () => {
  it("is told once, at the column where it arose", () => {
    const text = withLine(80, "\t364").split("\n").with(85, "\t387").join("\n");
    const found = findings(text);
    expect(found.map(({ ruleId, reason }) => [ruleId, reason.slice(0, 9)])).toEqual([["balance", "表三“自然人”一列"]]);
    expect(String(found[0]?.cause)).toContain("表三“总计”一列的算式也不成立");
  });

  it("is told for itself when the totals break by another amount", () => {
    const text = withLine(80, "\t364").split("\n").with(85, "\t389").join("\n");
    expect(findings(text).length).toBeGreaterThan(1);
  });
});

describe("absence", () => {
  it("counts as 0 within a sum that then holds", () => {
    expect(findings(withLine(82, "\t"))).toEqual([]);
  });

  it("in place of a figure breaks the sum at that cell", () => {
    expect(findings(withLine(80, "\t/")).map(({ line, expected }) => [line, expected])).toEqual([[80, ["363"]]]);
  });

  it("of a total cannot be assessed and is no break", () => {
    const { draft } = parseText(withLine(374, "\t"));
    const outcomes = assess(draft).filter(({ identity }) => identity.rule === "review-total");
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["not-assessable", "holds", "holds"]);
  });
});

describe("other rules", () => {
  it.each([
    ["a decimal in a count", withLine(24, "\t0.5"), "count-form", 24],
    ["words in a count", withLine(39, "\t约四万"), "count-form", 39],
    [
      "a part without text",
      seed.replace(/\n五、[^]*?\n六、/u, "\n五、存在的主要问题及改进情况\n六、"),
      "sections",
      387,
    ],
    ["a part missing", seed.replace(/\n五、[^]*?\n六、/u, "\n六、"), "sections", 346],
    ["another year in the period", seed.replace("自2023年1月1日", "自2022年1月1日"), "year-agreement", 5],
    [
      "another year at the start of part one",
      seed.replace("依申请公开。2023年，", "依申请公开。\n2021年，"),
      "year-agreement",
      11,
    ],
  ])("find %s", (_name, text, ruleId, line) => {
    expect(findings(text)).toMatchObject([{ ruleId, line }]);
  });
});
