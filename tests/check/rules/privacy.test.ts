import { Paragraph } from "docx";
import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check/check.ts";
import { exampleCase } from "../../../src/check/example.ts";
import { checkCharacterOf } from "../../../src/check/privacy/citizen-id.ts";
import { maskMessages } from "../../../src/check/privacy/mask.ts";
import { privateNumbersIn } from "../../../src/check/privacy/numbers.ts";
import type { Example } from "../../../src/check/rule.ts";
import { severityOf } from "../../../src/check/severity.ts";
import { checkAlone } from "../../support/alone.ts";
import { docxFile } from "../../support/docx.ts";
import { parseFile } from "../../support/files.ts";
import { printed } from "../../support/grid.ts";
import { parseText, seed, withLine } from "../../support/seed.ts";
import { withFiles } from "../../support/zip.ts";

const id = "330206199001011235";
const idWithX = "11010519491231002X";
const mobile = "13800000004";
const card = "6222000000000000004";

const kinds = (text: string, markup = false) => privateNumbersIn(text, markup).map(({ kind }) => kind);

/** What the rule says of a text as part one. */
function said(text: string, example: Partial<Example> = {}) {
  const { report, surroundings } = exampleCase({ title: "", parts: { 1: text }, ...example });
  return checkReport(report, new VFile({ path: report.source.path }), surroundings)
    .file.messages.filter(({ ruleId }) => ruleId === "privacy")
    .map(({ reason }) => reason);
}

/** What the rule says of a text file. */
function saidOf(text: string) {
  const { draft, file } = parseText(text);
  checkAlone(draft, file);
  return file.messages.filter(({ ruleId }) => ruleId === "privacy");
}

describe("a citizen's number", () => {
  it.each([
    ["plain", id],
    ["ending in X, in full width and small letters", "１１０１０５１９４９１２３１００２ｘ"],
    ["in groups", "330206 1990 0101 1235"],
    ["in groups with no-break spaces", "330206\u00A019900101\u00A01235"],
    ["with hyphens", "330206-19900101-1235"],
    ["with hyphens of another kind", "330206–19900101–1235"],
    ["with zero-width characters", "330206\u200B19900101\u200B1235"],
    ["right behind a word", `身份证${id}的`],
    ["behind another number", `2024 ${id}`],
    ["on the 29th of February of a leap year", "330206200002290016"],
  ])("is seen when it is %s", (_name, text) => {
    expect(kinds(text)).toEqual(["citizen-id"]);
  });

  it.each([
    ["with another check character", "330206199001011230"],
    ["with a day that is none", "33020619000229001X"],
    ["with a region that is none", `90${id.slice(2)}`],
    ["as a part of a longer number", `${id}12`],
    ["as a part of a code with letters", `A${id}`],
    ["starred", "330206********1235"],
    ["as the code of a body", `统一社会信用代码：${id}`],
    ["as figures of cells", "330206\t199001\t011235"],
  ])("is none %s", (_name, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("of fifteen digits needs words that say so", () => {
    expect(kinds("身份证号：330206900101123")).toEqual(["citizen-id"]);
    expect(kinds("共 330206900101123 次")).toEqual([]);
  });

  it("is found for every region, date and sequence, and lost with any one digit changed", () => {
    const day = fc.date({ min: new Date("1930-01-01"), max: new Date("2020-12-31"), noInvalidDate: true });
    const region = fc.constantFrom("110101", "330206", "450521", "659001");
    fc.assert(
      fc.property(
        region,
        day,
        fc.nat(999),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (place, date, order, at, by) => {
          const body = `${place}${date.toISOString().slice(0, 10).replaceAll("-", "")}${String(order).padStart(3, "0")}`;
          const number = body + checkCharacterOf(body);
          expect(privateNumbersIn(`申请人${number}。`).map(({ digits }) => digits)).toEqual([number]);
          const changed = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
          expect(kinds(`申请人${changed}。`)).not.toContain("citizen-id");
        },
      ),
    );
  });
});

describe("the place of a number", () => {
  it("is exact behind and between whatever nobody sees, and no text is too strange", () => {
    const unseen = fc.constantFrom("", "\u200B", "\uFEFF", "<b>", "</b>", "<span class='a'>", "&#8203;", "<!-- x -->");
    const noise = fc.string({
      unit: fc.oneof(unseen, fc.constantFrom("人", "，", "<", "&", "5", " ", "\n", "Ａ")),
      maxLength: 30,
    });
    fc.assert(
      fc.property(noise, noise, fc.array(unseen, { minLength: 17, maxLength: 17 }), (before, after, between) => {
        const written = Array.from(id, (digit, at) => digit + (between[at] ?? "")).join("");
        const found = privateNumbersIn(`${before}。${written}。${after}`, true).filter(({ digits }) => digits === id);
        expect(found.map(({ from, to }) => [from, to])).toEqual([
          [before.length + 1, before.length + 1 + written.length],
        ]);
      }),
    );
  });
});

describe("a mobile number", () => {
  it.each([
    ["plain", mobile],
    ["in threes and fours", "138 0000 0004"],
    ["with hyphens", "138-0000-0004"],
    ["with the code of the country", "+86 138 0000 0004"],
    ["with the code of the country and no space", "+8613800000004"],
    ["with the 0 that once was dialled", "013800000004"],
    ["in full width", "１３８００００００" + "０４"],
    ["with every digit apart behind a word that says so", "手机：1 3 8 0 0 0 0 0 0 0 4"],
    ["beside figures behind a word that says so", "2023 电话 138 0000 0004 12"],
    ["behind a Latin word", "Tel13800000004"],
    ["with a slash behind it", "13800000004/0574-89285667"],
  ])("is seen when it is %s", (_name, text) => {
    expect(kinds(text)).toEqual(["mobile"]);
  });

  it("is seen for each of several", () => {
    expect(kinds("13800000004、13900000005 13700000006")).toEqual(["mobile", "mobile", "mobile"]);
  });

  it.each([
    ["a fixed line", "0574-89285667"],
    ["a service number", "400-800-1380、12345、95588、4008001380"],
    ["the inside of a longer number", "2138000000041"],
    ["an index number", "索引号：13800000004"],
    ["a document number", "甬政发〔2023〕138号"],
    ["an index number with a year", "113302060027/2024-13800000004"],
    ["a decimal", "13800000004.5 万元和 0.13800000004"],
    ["an amount", "拨付13800000004元"],
    ["a count", "共13800000004条"],
    ["an address on the web", "https://www.bl.gov.cn/art/13800000004.html"],
    ["figures of a row with a space between them", "本年新收 138 0000 0004 0 0 0 142"],
    ["figures of cells", "138\t0000\t0004"],
    ["lines of figures", "138\n0000\n0004"],
    ["a time in milliseconds", "1700000000000"],
    ["starred", "138****0004"],
  ])("is not %s", (_name, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("a bank card", () => {
  it.each([
    ["plain", card],
    ["in fours", "6222 0000 0000 0000 004"],
    ["of sixteen digits", "6222020000000015"],
    ["of an unknown bank behind a word that says so", "账号：9999000000000012"],
  ])("is seen when it is %s", (_name, text) => {
    expect(kinds(text)).toEqual(["bank-card"]);
  });

  it.each([
    ["has a wrong check digit", "6222000000000000005"],
    ["begins like no bank and nothing says that it is a card", "9999000000000012"],
    ["is the account of a public body", "户名：北仑区财政局，账号：9999000000000012"],
    ["is a code", "流水号6222000000000000004"],
    ["is a part of a longer number", "62220000000000000041"],
  ])("is none where it %s", (_name, text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe("the office's own telephone", () => {
  it.each([
    ["可与北仑区政府办公室联系（地址：四明山路775号，电话：13800000004）。"],
    ["本机关政务公开办公室联系电话：13800000004。"],
    ["请致电示例区审计局咨询，电话13800000004。"],
  ])("is no finding, even as a mobile: %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    ["联系电话：13800000004。"],
    ["如有疑问，可与区政府办公室联系。申请人电话：13800000004。"],
    ["可与区政府办公室联系，联系人：李明，电话：13800000004。"],
    ["已由区政府办公室电话答复申请人王某（13800000004）。"],
  ])("is not what this says: %s", (text) => {
    expect(said(text)).toEqual(["文中有手机号码“138******04”，公布的报告里应没有"]);
  });

  it("does not excuse a citizen's number", () => {
    expect(said(`可与区政府办公室联系（电话：0574-89285667，身份证${id}）。`)).toHaveLength(1);
  });
});

describe("the rule privacy", () => {
  it("looks into titles, the preface, every part and every cell, and tells one number once", () => {
    expect(said("略。", { preface: `编制人${id}。` })).toHaveLength(1);
    expect(said("略。", { cells: { "proactive/licences/decisions": mobile } })).toHaveLength(1);
    expect(said("略。", { parts: { 2: `制表人电话${mobile}` } })).toHaveLength(1);
    expect(said(`${mobile}，${mobile}。`)).toEqual(["文中有 2 处手机号码“138******04”，公布的报告里应没有"]);
    const { report, surroundings } = exampleCase({ title: "" });
    const titled = { ...report, title: { ...report.title, text: `${report.title.text}${id}` } };
    expect(checkReport(titled, new VFile({ path: report.source.path }), surroundings).findings).toHaveLength(1);
  });

  it("says line and column of a text file", () => {
    const [message] = saidOf(seed.replace("法人或其他组织申请23件", `法人（${id}）申请23件`));
    expect(message).toMatchObject({ line: 10, fatal: true, actual: "330*************35" });
    expect(seed.split("\n")[9]?.slice(0, (message?.column ?? 0) - 1)).toMatch(/法人或?$|申请363件，$/u);
  });

  it("has nothing to say of the seed, whose office names its telephone", () => {
    expect(saidOf(seed)).toEqual([]);
  });

  it("looks into what stands before and behind the report, as the file is published whole", () => {
    const page = `<html><body><div>投稿：李明 <b>138</b>0000&nbsp;0004</div>${seed
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("\n")}<!-- ${id} --></body></html>`;
    const file = new VFile({ path: "beilun/2023.html", value: page });
    checkAlone(parseText(seed).draft, file);
    expect(file.messages.map(({ reason, line }) => [reason, line])).toEqual([
      ["源文件里报告以外的地方有公民身份号码“330*************35”，公布的源文件里应没有", page.split("\n").length],
      ["源文件里报告以外的地方有手机号码“138******04”，公布的源文件里应没有", 1],
    ]);
  });

  it.each([
    [
      "docProps/core.xml",
      `<cp:coreProperties><dc:creator>李明${mobile}</dc:creator></cp:coreProperties>`,
      "属性（core.xml）",
    ],
    ["docProps/app.xml", `<Properties><Manager>${mobile}</Manager></Properties>`, "属性（app.xml）"],
    [
      "docProps/custom.xml",
      `<Properties><property name="电话"><vt:lpwstr>${mobile}</vt:lpwstr></property></Properties>`,
      "属性（custom.xml）",
    ],
    ["word/comments.xml", `<w:comments><w:comment w:author="${mobile}"><w:p/></w:comment></w:comments>`, "批注"],
    ["word/header9.xml", `<w:hdr><w:p><w:r><w:t>138</w:t></w:r><w:r><w:t>00000004</w:t></w:r></w:p></w:hdr>`, "页眉"],
  ])("looks into %s of a Word file", async (name, xml, where) => {
    const bytes = await docxFile(printed(parseText(seed).draft));
    const { draft, file } = await parseFile(await withFiles(bytes, { [name]: xml }), "docx");
    if (draft === undefined) throw new Error("There is no report.");
    checkAlone(draft, file);
    expect(file.messages.filter(({ ruleId }) => ruleId === "privacy").map(({ reason }) => reason)).toEqual([
      `Word 文件的${where}里有手机号码“138******04”，公布的源文件里应没有`,
    ]);
  });

  it("does not mind names of people, versions and counts in the properties of a Word file", async () => {
    const core =
      "<cp:coreProperties><dc:creator>李明</dc:creator><dcterms:created>2024-01-31T08:00:00Z</dcterms:created></cp:coreProperties>";
    const app =
      "<Properties><Application>WPS Office</Application><AppVersion>12.0000</AppVersion><TotalTime>138</TotalTime><Pages>0000</Pages><Words>0004</Words></Properties>";
    const bytes = await docxFile(printed(parseText(seed).draft));
    const changed = await withFiles(bytes, { "docProps/core.xml": core, "docProps/app.xml": app });
    const { draft, file } = await parseFile(changed, "docx");
    if (draft === undefined) throw new Error("There is no report.");
    checkAlone(draft, file);
    expect(file.messages.filter(({ fatal }) => fatal !== undefined)).toEqual([]);
  });

  it("says of a Word file's text once what it says of its paragraphs", async () => {
    const bytes = await docxFile(printed(parseText(seed).draft), { extra: [new Paragraph(`编制人${idWithX}`)] });
    const { draft, file } = await parseFile(bytes, "docx");
    if (draft === undefined) throw new Error("There is no report.");
    checkAlone(draft, file);
    expect(file.messages.filter(({ ruleId }) => ruleId === "privacy")).toHaveLength(1);
  });
});

describe("no finding", () => {
  it("prints a number whole, whatever rule it is of", () => {
    const { draft, file } = parseText(withLine(39, `\t${idWithX}`));
    const checked = checkAlone(draft, file);
    const rules = file.messages.map(({ ruleId }) => ruleId);
    expect(rules).toContain("privacy");
    expect(rules).toContain("count-form");
    const everything = file.messages.map((message) => [
      String(message),
      message.message,
      message.note,
      message.actual,
      message.expected,
      String(message.cause),
    ]);
    expect(JSON.stringify(everything)).not.toContain(idWithX.slice(3, 16));
    expect(checked.findings.filter(({ message }) => severityOf(message) === "error").length).toBeGreaterThan(1);
  });

  it("of a file without a report prints one either", () => {
    const file = new VFile({ path: "beilun/2023.txt" });
    const message = file.message(`第 3 行的“${id}”不是数`);
    message.note = `请核对${mobile}。`;
    maskMessages(file);
    expect([message.reason, message.message, message.note]).toEqual([
      "第 3 行的“330*************35”不是数",
      "第 3 行的“330*************35”不是数",
      "请核对138******04。",
    ]);
  });
});
