import { describe, expect, it } from "vitest";
import { headsOf } from "../../src/form/form.ts";
import { forms } from "../../src/form/forms.ts";
import type { Form, Head } from "../../src/form/form.ts";
import { Site } from "../../src/site/site.ts";
import { formatNumber } from "../../src/site/words.ts";
import { siteOf } from "../support/seed-site.ts";

const headsOfForm = (form: Form): Head[] =>
  form.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ title, rows, columns }) => [
      ...(title === undefined ? [] : [title]),
      ...headsOf<Head>(rows),
      ...headsOf<Head>(columns),
    ]),
  );

const page = new Site(siteOf([]), "site.css").glossary();
const terms = page.sections.flatMap(({ terms }) => terms);

describe("the words of the forms", () => {
  const heads = (forms as readonly Form[]).flatMap(headsOfForm);

  it("are each explained by a sentence in Chinese and one in English", () => {
    const unexplained = heads.filter(
      ({ explanation }) => explanation?.zh.endsWith("。") !== true || !/\.$/u.test(explanation.en),
    );
    expect(unexplained.map(({ label }) => label)).toEqual([]);
  });

  it("cite law in one manner", () => {
    const cited = heads.flatMap(({ basis }) => basis ?? []);
    expect(cited.filter((basis) => !/^《(?:条例|立法法)》第[一二三四五六七八九十]+条/u.test(basis))).toEqual([]);
  });
});

describe("the page of words", () => {
  it("has every word of every form, in the meaning that it has there", () => {
    for (const { explanation } of (forms as readonly Form[]).flatMap(headsOfForm)) {
      expect(terms.map(({ meaning }) => meaning)).toContain(explanation?.zh);
    }
  });

  it("has the article of each, that of the report's contents for what has none of its own", () => {
    expect(terms.filter(({ basis }) => basis === undefined).map(({ term }) => term)).toEqual([]);
    const basisOf = (id: string) => terms.find((term) => term.id === id)?.basis;
    expect(basisOf("requests/partly-granted")).toBe("《条例》第三十七条");
    expect(basisOf("requests/column/commercial")).toBe("《条例》第五十条第二项：年度报告的内容");
    expect(basisOf("proactive/column/issued")).toBe("《条例》第五十条第一项：年度报告的内容");
    expect(basisOf("reviews/column/corrected")).toBe("《条例》第五十条第三项：年度报告的内容");
  });

  it("has an anchor of its own for each, the row's own for a row", () => {
    const ids = terms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(terms.find(({ id }) => id === "requests/granted")?.term).toBe("予以公开");
    expect(terms.find(({ id }) => id === "requests/column/natural-person")?.term).toBe("自然人");
  });

  it("tells apart what a table calls by one word", () => {
    for (const { terms } of page.sections)
      for (const one of terms)
        expect(terms.filter(({ term, form }) => term === one.term && form === one.form)).toEqual([one]);
    const named = terms.map(({ term }) => term).filter((term) => /总计|其他$/u.test(term));
    expect(named).toEqual([
      "其他处理：其他",
      "本年度办理结果：总计",
      "法人或其他组织：其他",
      "申请人情况：总计",
      "总计",
    ]);
  });

  it("says which form has a word in another meaning", () => {
    const fees = terms.filter(({ term }) => term === "行政事业性收费");
    expect(fees.map(({ id, form }) => [id, form])).toEqual([
      ["proactive/administrative-fees", "2021年格式"],
      ["2019/proactive/administrative-fees", "2019年格式"],
    ]);
  });

  it("is linked from the foot of every page", () => {
    expect(page.frame.footer.help).toContainEqual({ text: "名词解释", href: "/glossary/" });
  });
});

describe("figures", () => {
  it("have no separators, and a minus that is read as one", () => {
    expect([1234567, 0, 0.5, -35].map(formatNumber)).toEqual(["1234567", "0", "0.5", "−35"]);
  });
});
