import { describe, expect, it } from "vitest";
import { checkAlone } from "../support/alone.ts";
import { textOf } from "../../src/report/text.ts";
import { tryText } from "../support/seed.ts";

/** Shortened from the report of a county department on 2013, as published. */
const before2019 = `道县文广新局2013年度信息公开工作
年度报告
一、主动公开政府信息的情况:
2013年度主动公开信息的有5条;
二、依申请公开信息的情况和不予公开信息的情况
2013年度没有依申请公开信息的情况。不予公开信息有10条。

	指标	数值
	主动公开信息数	5

三、信息公开的收费及减免情况
2013年度没有关于信息公开的收费及减免情况。
2014年3月25日
`;

describe("a report before 2019", () => {
  const { draft, complete, reasons, file } = tryText(before2019, 2013);

  it("is a document under its own headings, without figures and without errors", () => {
    expect(complete).toBe(true);
    expect(reasons).toEqual([]);
    expect(draft).toMatchObject({ form: "none", cells: [] });
    expect(draft?.title.text).toBe("道县文广新局2013年度信息公开工作年度报告");
    expect(draft?.parts.map(({ number, heading }) => [number, heading.text])).toEqual([
      [1, "一、主动公开政府信息的情况:"],
      [2, "二、依申请公开信息的情况和不予公开信息的情况"],
      [3, "三、信息公开的收费及减免情况"],
    ]);
  });

  it("keeps every paragraph and its own tables as found", () => {
    const texts = draft?.parts.flatMap(({ blocks }) => blocks.map(textOf));
    expect(texts).toEqual([
      "2013年度主动公开信息的有5条;",
      "2013年度没有依申请公开信息的情况。不予公开信息有10条。",
      "指标\t数值\t主动公开信息数\t5",
      "2013年度没有关于信息公开的收费及减免情况。",
      "2014年3月25日",
    ]);
  });

  it("is told to be published as a document, and no statutory rule speaks of it", () => {
    if (draft !== undefined) checkAlone(draft, file);
    expect(
      file.messages.filter(({ ruleId }) => !ruleId?.startsWith("title")).map(({ ruleId, fatal }) => [ruleId, fatal]),
    ).toEqual([["report-formless", undefined]]);
  });
});

describe("a report of 2019 or later without statutory tables", () => {
  it("lacks them, which stops its own site and is shown in a collection", () => {
    const { draft, reasons } = tryText(before2019.replaceAll("2013", "2019"), 2019);
    expect(reasons).toEqual(["文件里没有完整的年度报告：没有统计表"]);
    expect(draft?.form).toBe("none");
  });
});
