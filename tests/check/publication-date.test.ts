import { describe, expect, it } from "vitest";
import { exampleReport } from "../../src/check/example.ts";
import { publicationDateIn } from "../../src/check/publication-date.ts";
import type { Example } from "../../src/check/rule.ts";

/** The date that a report on 2023 gives. */
function dateIn(example: Omit<Example, "title">) {
  const found = publicationDateIn(exampleReport({ title: "", ...example }));
  return found && [found.kind, found.date, found.quote];
}

describe("the date of a report", () => {
  it.each<[string, Omit<Example, "title">, readonly string[]]>([
    ["below the title", { preface: "（2024年1月25日）" }, ["signed", "2024-01-25", "（2024年1月25日）"]],
    ["at the end", { parts: { 6: "无。\n示例县人民政府\n2024年1月5日" } }, ["signed", "2024-01-05", "2024年1月5日"]],
    ["in words", { parts: { 6: "二〇二四年一月三十一日" } }, ["signed", "2024-01-31", "二〇二四年一月三十一日"]],
    ["in words with circles", { parts: { 6: "二○二四年十月二十日" } }, ["signed", "2024-10-20", "二○二四年十月二十日"]],
    [
      "among what a site prints over it",
      { preface: "来源:耀州区 作者: 发布时间:2024-01-25 17:46 阅读: 字体大小: 打印" },
      ["published", "2024-01-25", "发布时间:2024-01-25"],
    ],
    ["with points", { preface: "发布日期：2024.3.1" }, ["published", "2024-03-01", "发布日期：2024.3.1"]],
    [
      "of publication before that of the signature",
      { preface: "发布日期：2024年2月1日", parts: { 6: "2024年1月20日" } },
      ["published", "2024-02-01", "发布日期：2024年2月1日"],
    ],
  ])("%s is read", (_name, example, found) => {
    expect(dateIn(example)).toEqual(found);
  });

  it.each<[string, Omit<Example, "title">]>([
    ["of a period", { preface: "本报告的统计期限为2023年1月1日至2023年12月31日。" }],
    ["in a sentence", { parts: { 6: "本报告于2024年1月25日在网站公布。" } }],
    ["before the end of part six", { parts: { 6: "2024年1月25日\n如有疑问，请与我机关联系。" } }],
    ["of the year reported on", { preface: "2023年1月25日" }],
    ["of a page moved years later", { preface: "发布日期：2026-01-25" }],
    ["that no year has", { preface: "2024年2月30日" }],
    ["with another one beside it", { preface: "2024年1月25日", parts: { 6: "2024年1月26日" } }],
    ["of two publications", { preface: "发布日期：2024-01-25\n公布时间：2024-03-25" }],
  ])("%s is none", (_name, example) => {
    expect(dateIn(example)).toBeUndefined();
  });
});
