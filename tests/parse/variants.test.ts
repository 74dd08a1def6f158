import { describe, expect, it } from "vitest";
import type { Figures } from "../support/consistent.ts";
import { parseText, seed } from "../support/seed.ts";
import { printShape } from "../support/shapes.ts";

const figures: Figures = Object.fromEntries(
  parseText(seed).draft.cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : 0]),
);
const whole = printShape("bars with those of merged columns behind", figures);

function read(text: string) {
  expect(text).not.toBe(whole);
  const { draft, file } = parseText(text);
  const values = draft.cells.map((cell) => [cell.address, cell.status === "number" ? cell.number : cell.status]);
  return {
    parts: draft.parts.map(({ number }) => number),
    values: Object.fromEntries(values) as Figures,
    serious: file.messages.filter(({ fatal }) => fatal !== undefined).map(({ reason }) => reason),
  };
}

const six = [1, 2, 3, 4, 5, 6];

describe("names of rows and columns as offices write them", () => {
  it.each<[string, (text: string) => string]>([
    ["with the year in brackets", (text) => text.replace("本年制发", "本年(2023)制发")],
    ["with a remark behind", (text) => text.replace("现行有效件数", "现行有效件数 (历史累计)")],
    ["with the last word cut", (text) => text.replace("现行有效件数", "现行有效件")],
    ["with a space within", (text) => text.replace("商业企业", "商业 企业")],
    [
      "split over two rows of the table",
      (text) => text.replace(/商业企业 \| 科研机构(.*)\n/u, "商业 | 科研$1\n企业 | 机构 | | | |\n"),
    ],
    ["numbered with 、", (text) => text.replace(/(\d)\.(?=\p{L})/gu, "$1、")],
    ["in half-width brackets", (text) => text.replaceAll("（", "(").replaceAll("）", ")")],
    ["in straight quotes", (text) => text.replace(/[“”]/gu, '"')],
    ["with ，for 、", (text) => text.replaceAll("不补正、", "不补正，").replaceAll("费用、", "费用，")],
    ["with 转结 for 结转", (text) => text.replace("结转下年度", "转结下年度").replace("上年结转", "上年转结")],
    ["without 行政", (text) => text.replace("行政规范性文件", "规范性文件")],
    ["broken over two lines", (text) => text.replace("（四）无法提供", "（四）无\n法提供")],
    ["below the title of the part as first row", (text) => text.replace(/(?<=三、收到.*情况)\n/u, " | ||||\n")],
    [
      "with prose before and behind the table",
      (text) =>
        text
          .replace(/(?<=三、收到.*情况)\n/u, "\n该部分以表格形式报告，共收到12件。表格如下：\n")
          .replace("四、政府", "以上为申请情况说明。\n四、政府"),
    ],
  ])("are read %s, and no figure is lost", (_name, change) => {
    const { values, serious, parts } = read(change(whole));
    expect(values).toEqual(figures);
    expect(serious).toEqual([]);
    expect(parts).toEqual(six);
  });

  it("that the form does not have are told, and the rows beside them are read", () => {
    const { values, serious } = read(whole.replace("行政许可 |", "其他主动公开文件 | 186 | ||\n行政许可 |"));
    expect(values).toEqual(figures);
    expect(serious).toEqual(["行名写作“其他主动公开文件”，不是表中任何一行或一列的名称；这一行没有读入"]);
  });
});

describe("headings as offices write them", () => {
  it.each<[string, (text: string) => string]>([
    ["without a numeral", (text) => text.replace("二、主动", "主动")],
    ["with 、 alone", (text) => text.replace("二、主动", "、主动")],
    [
      "in the words of the Regulation",
      (text) => text.replace("四、政府信息公开行政复议、", "四、因政府信息公开工作被申请行政复议、提起"),
    ],
    ["with other words for the problems", (text) => text.replace("存在的主要问题及", "存在问题及")],
    ["with a word doubled", (text) => text.replace("处理政府信息", "处理政府政府信息")],
  ])("are read %s", (_name, change) => {
    const { parts, values } = read(change(whole));
    expect(parts).toEqual(six);
    expect(values).toEqual(figures);
  });
});

describe("prose", () => {
  it.each(["联系方式：0574-12345678 | 邮箱：a@b.cn", "12", "|", "行政许可", "规章和行政规范性文件　12　件"])(
    "of part one stays prose: %s",
    (line) => {
      const { draft } = parseText(whole.replace("略。", `上文。\n${line}\n下文。`));
      const texts = draft.parts[0]?.blocks.map((block) => JSON.stringify(block)) ?? [];
      expect(draft.parts[0]?.blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "paragraph"]);
      expect(texts[1]).toContain(line);
      expect(draft.cells).toHaveLength(200);
    },
  );
});
