import { describe, expect, it } from "vitest";
import { cellsOfForm, formByKey } from "../../src/form/forms.ts";
import { Site } from "../../src/site/site.ts";
import type { StatTable } from "../../src/site/table.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const figuresOf = ({ sections }: StatTable) =>
  sections.flatMap(({ rows }) => rows.flat().flatMap((cell) => (cell.kind === "figure" ? [cell] : [])));

const pageOf = (text: string) => new Site(siteOf([checkText(text)]), "site.css").report(0);

describe("the parts of the seed", () => {
  it("are six in official order, and say where a heading is worded otherwise", () => {
    const { parts } = pageOf(seed);
    expect(parts.map(({ heading }) => heading.slice(0, 2))).toEqual(["一、", "二、", "三、", "四、", "五、", "六、"]);
    expect(parts.flatMap(({ written }) => written ?? [])).toEqual(["主动公开政府信息情况"]);
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
