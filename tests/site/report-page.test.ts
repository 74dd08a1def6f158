import { describe, expect, it } from "vitest";
import { cellsOfForm, formByKey } from "../../src/form/forms.ts";
import { Site } from "../../src/site/site.ts";
import type { StatTable } from "../../src/site/table.ts";
import { body, siteOfMany } from "../support/collected.ts";
import { seed, withLine } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const figuresOf = ({ sections }: StatTable) =>
  sections.flatMap(({ rows }) => rows.flat().flatMap((cell) => (cell.kind === "figure" ? [cell] : [])));

const pageOf = (text: string) => new Site(siteOf([checkText(text)]), "site.css").report(0);
const page = pageOf(seed);

describe("the seed's page", () => {
  it("answers first how many asked, got what they asked for, did not, still wait, and were put right", () => {
    expect(page.answers.map(({ key }) => key)).toEqual(["asked", "got", "reasons", "queue", "reviews"]);
  });

  it("says that the figures add up", () => {
    expect(page.verdict).toMatchObject({ state: "holds", sentence: "42 个算式全部成立" });
  });

  it("has the six parts in official order, and says where a heading is worded otherwise", () => {
    expect(page.parts.map(({ heading }) => heading.slice(0, 2))).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
      "五、",
      "六、",
    ]);
    expect(page.parts.flatMap(({ written }) => written ?? [])).toEqual(["主动公开政府信息情况"]);
  });

  it("has no problem, and leads to the page that works everything out", () => {
    expect(page.findings.problems).toEqual([]);
    expect(page.checks.page.href).toBe("/beilun/2023/checks/");
  });

  it("links every entry of its contents to a place that it has", () => {
    const places = ["preface", ...page.parts.map(({ id }) => id), "checks", "downloads"];
    expect(page.contents.map(({ href }) => href)).toEqual(places.map((place) => `#${place}`));
  });
});

describe("a report whose figures do not add up", () => {
  const line = seed.split("\n").findIndex((text) => text.includes("（一）予以公开")) + 2;
  const broken = pageOf(withLine(line, "\t94"));

  it("says how many sums break", () => {
    expect(broken.verdict.state).toBe("broken");
    expect(broken.verdict.sentence).toMatch(/^42 个算式中 2 个不成立$/u);
  });

  it("points at the problem from the first screen", () => {
    expect(broken.problems?.href).toBe("#findings");
  });
});

describe("a report of strangers", () => {
  it("names hidden characters instead of obeying them", () => {
    const text = seed.replace("全年共清理", "全年\u202E共清理");
    const source = new Site(siteOf([checkText(text)]), "site.css").source(0);
    expect(source.lines.flat().some((run) => typeof run !== "string" && run.code === "U+202E")).toBe(true);
  });

  it("numbers the lines of the source as the file has them", () => {
    const source = new Site(siteOf([checkText(seed)]), "site.css").source(0);
    expect(seed.endsWith("\n")).toBe(true);
    expect(source.lines).toHaveLength(seed.split("\n").length - 1);
    expect(source.about).toBe("收到时的原样，共 398 行");
    expect(source.lines[79]).toEqual(["\t363"]);
  });

  it("calls the lines of a Word file its text, not the file as received", () => {
    const checked = checkText(seed);
    checked.file.data.whereOf = ["第1段"];
    const source = new Site(siteOf([checked]), "site.css").source(0);
    expect(source.about).toBe("Word 文件里的文字，按段、按格逐行列出，共 398 行；收到的文件可以在报告页下载");
    expect(source.frame.description).toMatch(/的源文件，其中的文字逐行列出。$/u);
  });
});

describe("a report that lacks tables of its form", () => {
  const lines = seed.split("\n");
  const headed = (start: string) => lines.findIndex((line) => line.startsWith(start));
  const isTable = (line: string) => line.startsWith("\t");
  /** Part three is cut out, and part four has lost its table. */
  const text = lines
    .filter(
      (line, index) =>
        index < headed("三、") || (index >= headed("四、") && (index > headed("五、") || !isTable(line))),
    )
    .join("\n");
  const { parts, contents } = pageOf(text);

  it("has them in their places, unread, so that what leads to their cells leads somewhere", () => {
    expect(parts.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `part-${number}`));
    expect(contents.map(({ href }) => href)).toContain("#part-3");
    const form = formByKey("2021");
    const shown = parts.flatMap(({ table }) => (table === undefined ? [] : figuresOf(table)));
    expect(shown.map(({ id }) => id).sort()).toEqual(
      cellsOfForm(form)
        .map(({ address }) => address)
        .sort(),
    );
    expect(new Set(shown.flatMap(({ id, text }) => (id.startsWith("proactive/") ? [] : [text])))).toEqual(
      new Set(["未读"]),
    );
  });

  it("says that the report lacks them", () => {
    expect(parts.flatMap(({ table }) => table?.caption ?? [])).toEqual([
      "主动公开政府信息情况",
      "收到和处理政府信息公开申请情况（报告里没有读到这张表）",
      "政府信息公开行政复议、行政诉讼情况（报告里没有读到这张表）",
    ]);
  });
});

describe("whose report it is", () => {
  const whose = (title: string) =>
    pageOf(seed.replace("北仑区人民政府\n\n2023年度政府信息公开工作年度报告", title)).whose;

  it("is said beside a title that does not say it, or names another body or year", () => {
    const said = "北仑区人民政府 2023 年的报告，标题照它自己的写法";
    expect(whose("政府信息公开工作年度报告")).toBe(said);
    expect(whose("北仑区人民政府2022年政府信息公开工作年度报告")).toBe(said);
    expect(whose("镇海区人民政府2023年政府信息公开工作年度报告")).toBe(said);
  });

  it("is left to a title that says it", () => {
    expect(whose("北仑区2023年政府信息公开工作年度报告")).toBeUndefined();
    expect(page.whose).toBeUndefined();
  });
});

describe("a report without tables", () => {
  const { downloads, facts } = siteOfMany([body("a")], [{ of: "a", year: 2022, form: "none" }]).report(0);

  it("offers its text, and neither tables nor addresses of figures", () => {
    expect(downloads.files.map(({ text }) => text)).toEqual([
      "全文",
      "全部数据、出处和核对结果",
      "源文件，收到时的原样",
    ]);
    expect(downloads.naming).toBeUndefined();
  });

  it("is not dated by its form", () => {
    expect(facts.find(({ term }) => term === "报告格式")?.text).toBe("没有统一格式（没有统计表，按文件公布）");
  });
});
