/** Numbers that Word puts before paragraphs by itself. */
import { describe, expect, it } from "vitest";
import { whereOf } from "../../src/read/where.ts";
import { docxFile } from "../support/docx.ts";
import { parseFile } from "../support/files.ts";
import { printed } from "../support/grid.ts";
import { parseText, seed } from "../support/seed.ts";
import { withParts } from "../support/zip.ts";

const original = parseText(seed).draft;
const report = printed(original);
const before = new Map(original.cells.map(({ address, written }) => [address, written]));

interface LevelOptions {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}

const level = ({ format, text, start = 1, more = "" }: LevelOptions, at: number) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** Lists 1, 2 … each of its own levels; further lists as XML. */
const numbering = (lists: readonly (readonly LevelOptions[])[], more = "") =>
  `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${lists
    .map((levels, at) => `<w:abstractNum w:abstractNumId="${at + 1}">${levels.map(level).join("")}</w:abstractNum>`)
    .join(
      "",
    )}${lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`).join("")}${more}</w:numbering>`;

const numPr = (list: number, at = 0) =>
  `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
const paragraph = (text: string, list?: number, at = 0) =>
  `<w:p>${list === undefined ? "" : numPr(list, at)}<w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The report with paragraphs before its first part. */
async function withParagraphs(paragraphs: readonly string[], definitions: string, styles = "") {
  const bytes = await withParts(await docxFile({ ...report, preface: ["§§§"] }), {
    "word/numbering.xml": () => definitions,
    "word/document.xml": (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*?§§§.*?<\/w:p>/u, paragraphs.join("")),
    "word/styles.xml": (xml) => xml.replace("</w:styles>", `${styles}</w:styles>`),
  });
  const parsed = await parseFile(bytes, "docx");
  const lines = String(parsed.file).split("\n").slice(2);
  return { ...parsed, lines: lines.slice(0, lines.indexOf("一、总体情况")).filter((line) => line !== "") };
}

describe("automatic numbers of headings", () => {
  it("are written as Word shows them, and told once, with their place", async () => {
    const bytes = await withParts(await docxFile(report, { headings: "text" }), {
      "word/numbering.xml": () => numbering([[{ format: "chineseCountingThousand", text: "%1、" }]]),
      "word/document.xml": (xml) =>
        xml.replace(
          /<w:p>((?:(?!<\/w:p>).)*?)<w:t([^>]*)>[一二三四五六]、((?:主动|总体|收到|政府信息公开行政|存在|其他)[^<]*)<\/w:t>/gu,
          `<w:p>${numPr(1)}$1<w:t$2>$3</w:t>`,
        ),
    });
    const { draft, complete, file, reasons } = await parseFile(bytes, "docx");
    expect(reasons).toEqual([]);
    expect(complete).toBe(true);
    expect(draft?.parts.map(({ heading }) => heading.text)).toEqual(report.parts.map(({ heading }) => heading));
    const told = file.messages.filter(({ ruleId }) => ruleId === "numbering-automatic");
    expect(told.map(({ reason, line }) => [reason, whereOf(file, line ?? 0)])).toEqual([
      ["有 6 处序号是 Word 的自动编号，不是文字（首处“一、总体情况”），按显示的样子写出", "第3段"],
    ]);
    expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain("heading-written");
  });

  it("of names in a table are written, and its figures stay what they are", async () => {
    const bytes = await withParts(await docxFile(report), {
      "word/numbering.xml": () => numbering([[{ format: "decimal", text: "%1." }]]),
      "word/document.xml": (xml) =>
        xml.replace(
          /<w:p>((?:(?!<w:p>).)*?<w:t[^>]*>)(\d\.)(?=属于国家秘密|其他法律行政法规禁止公开|危及)/gu,
          (_all, rest: string) => `<w:p>${numPr(1)}${rest.replace(/<w:pPr>.*?<\/w:pPr>/u, "")}`,
        ),
    });
    const { draft, reasons, ruleIds } = await parseFile(bytes, "docx");
    expect(reasons).toEqual([]);
    for (const { address, written } of draft?.cells ?? []) expect(written).toBe(before.get(address));
    expect(ruleIds).toContain("numbering-automatic");
    expect(ruleIds).not.toContain("label-variant");
  });

  it.each([
    ["before a figure", "<w:r><w:t>363</w:t></w:r>", "〔自动编号：1.〕363"],
    ["in a blank cell", "", "〔自动编号：1.〕"],
  ])("%s make it no figure", async (_name, run, written) => {
    const bytes = await withParts(await docxFile(report), {
      "word/numbering.xml": () => numbering([[{ format: "decimal", text: "%1." }]]),
      "word/document.xml": (xml) =>
        xml.replace(/<w:p>(?:(?!<w:p>).)*?<w:t[^>]*>363<\/w:t>.*?<\/w:p>/u, `<w:p>${numPr(1)}${run}</w:p>`),
    });
    const { draft } = await parseFile(bytes, "docx");
    const changed = draft?.cells.filter((cell) => before.get(cell.address) !== cell.written);
    expect(changed).toMatchObject([{ address: "requests/received/natural-person", written, status: "text" }]);
  });
});

describe("automatic numbers of paragraphs", () => {
  it.each<[string, LevelOptions, string[]]>([
    ["一、", { format: "chineseCounting", text: "%1、", start: 9 }, ["九、甲", "十、甲", "十一、甲"]],
    [
      "（二十）",
      { format: "japaneseCounting", text: "（%1）", start: 19 },
      ["（十九）甲", "（二十）甲", "（二十一）甲"],
    ],
    ["digits of Han", { format: "ideographDigital", text: "%1.", start: 7 }, ["七.甲", "八.甲", "九.甲"]],
    ["1、", { format: "decimal", text: "%1、" }, ["1、甲", "2、甲", "3、甲"]],
    ["①", { format: "decimalEnclosedCircleChinese", text: "%1" }, ["①甲", "②甲", "③甲"]],
    ["⑴", { format: "decimalEnclosedParen", text: "%1" }, ["⑴甲", "⑵甲", "⑶甲"]],
    ["Roman", { format: "upperRoman", text: "%1.", start: 8 }, ["VIII.甲", "IX.甲", "X.甲"]],
    ["letters", { format: "lowerLetter", text: "%1)" }, ["a)甲", "b)甲", "c)甲"]],
    ["formal", { format: "chineseLegalSimplified", text: "%1、", start: 9 }, ["玖、甲", "壹拾、甲", "壹拾壹、甲"]],
    ["no mark", { format: "decimal", text: "第%1条" }, ["第1条甲", "第2条甲", "第3条甲"]],
  ])("such as %s are written", async (_name, options, expected) => {
    const { lines } = await withParagraphs(
      [paragraph("甲", 1), paragraph("甲", 1), paragraph("甲", 1)],
      numbering([[options]]),
    );
    expect(lines).toEqual(expected);
  });

  it("count on over other paragraphs, begin anew below a higher one, and as their list says", async () => {
    const levels = [
      { format: "chineseCountingThousand", text: "%1、" },
      { format: "decimal", text: "%1.%2", more: "<w:isLgl/>" },
    ];
    const anew =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const { lines } = await withParagraphs(
      [
        paragraph("甲", 1),
        paragraph("子", 1, 1),
        paragraph("丑", 1, 1),
        paragraph("无"),
        paragraph("乙", 1),
        paragraph("2023年", 1, 1),
        paragraph("丙", 2),
        paragraph("丁", 2),
      ],
      numbering([levels], anew),
    );
    expect(lines).toEqual(["一、甲", "1.1子", "1.2丑", "无", "二、乙", "2.1 2023年", "五、丙", "六、丁"]);
  });

  it("are those of a style, where the paragraph has none of its own", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>';
    const styled = (text: string, more = "") =>
      `<w:p><w:pPr><w:pStyle w:val="B"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const { lines } = await withParagraphs(
      [styled("甲"), styled("乙", '<w:numPr><w:numId w:val="0"/></w:numPr>'), styled("丙")],
      numbering([[{ format: "decimal", text: "（%1）" }]]),
      styles,
    );
    expect(lines).toEqual(["（1）甲", "乙", "（2）丙"]);
  });

  it("that any list has are a list", async () => {
    const { draft, ruleIds } = await withParagraphs(
      [paragraph("甲", 1), paragraph("乙", 1)],
      numbering([[{ format: "decimal", text: "%1." }]]),
    );
    expect(draft?.preface).toMatchObject([{ type: "list", ordered: true }]);
    expect(ruleIds).not.toContain("numbering-automatic");
  });

  it("that cannot be worked out are told, and not guessed", async () => {
    const { lines, file } = await withParagraphs(
      [paragraph("甲", 1), paragraph("乙"), paragraph("丙", 1)],
      numbering([[{ format: "hebrew1", text: "%1、" }]]),
    );
    expect(lines).toEqual(["甲", "乙", "丙"]);
    expect(file.messages.filter(({ ruleId }) => ruleId === "numbering-automatic").map(({ reason }) => reason)).toEqual([
      "有 2 处序号是 Word 的自动编号，算不出是几（首处“甲”），没有读入",
    ]);
  });
});
