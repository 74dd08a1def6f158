import { describe, expect, it } from "vitest";
import { agreesWith, numeralAt } from "../../../src/check/narrative/numerals.ts";
import { tokensOf } from "../../../src/check/narrative/tokens.ts";

const numbersIn = (text: string) =>
  tokensOf(text, []).flatMap((token) =>
    token.type === "number"
      ? [`${token.numeral.approximate ? "≈" : ""}${token.numeral.value}${token.numeral.measure}`]
      : [],
  );

describe("numbers with a measure", () => {
  it.each([
    ["386件", "386件"],
    ["215867 次", "215867次"],
    ["３８６件", "386件"],
    ["12,345条", "12345条"],
    ["1.2万条", "12000条"],
    ["1.2万元", "1.2万元"],
    ["3万余条", "≈30000条"],
    ["近400件", "≈400件"],
    ["10余场", "≈10场"],
    ["一百二十三件", "123件"],
    ["两起", "2起"],
    ["十二期", "12期"],
    ["两万三千条", "23000条"],
    ["二〇件", ""],
    ["45.3%", "45.3%"],
    ["百分之四十五点三", "45.3%"],
    ["增长-5.2％", "-5.2%"],
    ["0.5分", "0.5分"],
    ["6大类信息", "6大类"],
  ])("%s is read", (text, expected) => {
    expect(numbersIn(text).join()).toBe(expected);
  });

  it.each([
    "2023年1月1日",
    "国办公开办函〔2021〕30号",
    "国务院令第711号",
    "第二十条第一项",
    "第5次会议",
    "“8+4”政策",
    "《二十条措施》",
    "12345热线",
    "电话：0574-89285667",
    "7×24小时",
    "4.5星",
    "3至5件",
    "10-15件",
    "一次性告知",
    "高效办成一件事",
    "第三方评估",
    "V2.0版",
    "三类内部事务信息",
  ])("%s has none", (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it("are as exact as they are written", () => {
    const at = (text: string) => numeralAt(text, 0);
    const agrees = (text: string, figure: number) => {
      const numeral = at(text);
      return numeral !== undefined && agreesWith(numeral, figure);
    };
    expect(agrees("27.8%", 27.777)).toBe(true);
    expect(agrees("27.7%", 27.777)).toBe(false);
    expect(agrees("1.2万件", 12_499)).toBe(true);
    expect(agrees("1.2万件", 13_000)).toBe(false);
    expect(agrees("386件", 387)).toBe(false);
    expect(agrees("400余件", 412)).toBe(true);
  });
});
