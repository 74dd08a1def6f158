/** Text of a Word file that stands in other elements than those of plain text: it is read, or it is told. */
import { Paragraph, TextRun } from "docx";
import { describe, expect, it } from "vitest";
import { whereOf } from "../../src/read/where.ts";
import { docxFile } from "../support/docx.ts";
import { parseFile } from "../support/files.ts";
import { printed } from "../support/grid.ts";
import { parseText, seed } from "../support/seed.ts";
import { withParts, withXml } from "../support/zip.ts";

const original = parseText(seed).draft;
const report = printed(original);
const before = new Map(original.cells.map(({ address, written }) => [address, written]));
const asked = "requests/received/natural-person";

const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const hole = "§§§";

/** The XML of a run in one cell and in one paragraph, put there as it is. */
async function withRun(run: string, place: "cell" | "paragraph") {
  const bytes = await docxFile(report, {
    cell: ({ text, address }) => [new Paragraph(place === "cell" && address === asked ? hole : text)],
    extra: place === "paragraph" ? [new Paragraph({ children: [new TextRun(hole)] })] : [],
  });
  return withXml(bytes, (xml) => xml.replace(/<w:r>(?:(?!<w:r>).)*?§§§.*?<\/w:r>/u, run));
}

async function cellWith(run: string) {
  const parsed = await parseFile(await withRun(run, "cell"), "docx");
  const changed = parsed.draft?.cells.filter(({ address, written }) => before.get(address) !== written) ?? [];
  const told = parsed.file.messages
    .filter(({ source, ruleId }) => source === "report-read" && ruleId !== "source-shows")
    .map(({ ruleId, line, reason }) => ({ ruleId, reason, where: whereOf(parsed.file, line ?? 1) ?? "" }));
  return { ...parsed, changed, told };
}

const box = (text: string) => `<w:txbxContent><w:p>${t(text)}</w:p></w:txbxContent>`;
const shape = (text: string) =>
  `<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const vml = (text: string) =>
  `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
const alternative = (choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent></w:r>`;
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const mr = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const change = 'w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z"';

const read: readonly [string, string, string, string, string | undefined][] = [
  ["an equation", `<m:oMath ${math}>${mr("36")}${mr("4")}</m:oMath>`, "364", "number", "text-apart"],
  [
    "a fraction",
    `<m:oMath ${math}><m:f><m:num>${mr("1")}</m:num><m:den>${mr("2")}</m:den></m:f></m:oMath>`,
    "〔公式：1 2〕",
    "text",
    "text-apart",
  ],
  [
    "an equation beside digits",
    `${t("3")}<m:oMathPara ${math}><m:oMath>${mr("64")}</m:oMath></m:oMathPara>`,
    "364",
    "number",
    "text-apart",
  ],
  [
    "ruby above it",
    `<w:r><w:ruby><w:rt>${t("12")}</w:rt><w:rubyBase>${t("364")}</w:rubyBase></w:ruby></w:r>`,
    "364",
    "number",
    "text-apart",
  ],
  [
    "a text box of Word",
    alternative(shape("364"), `<mc:Fallback>${vml("364")}</mc:Fallback>`),
    "364",
    "number",
    "text-apart",
  ],
  ["a text box that has no older form", alternative(shape("364"), ""), "364", "number", "text-apart"],
  ["a text box whose older form is empty", alternative(shape("364"), "<mc:Fallback/>"), "364", "number", "text-apart"],
  ["a text box without alternatives", `<w:r>${shape("364")}</w:r>`, "364", "number", "text-apart"],
  ["a text box of older programs", `<w:r>${vml("364")}</w:r>`, "364", "number", "text-apart"],
  ["a text box beside digits", `${t("36")}<w:r>${shape("4")}</w:r>`, "36 4", "text", "text-apart"],
  [
    "a content control",
    `<w:sdt><w:sdtPr/><w:sdtContent>${t("364")}</w:sdtContent></w:sdt>`,
    "364",
    "number",
    undefined,
  ],
  [
    "a box to tick",
    `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"/></w:sdtPr><w:sdtContent>${t("☑")}</w:sdtContent></w:sdt>`,
    "☑",
    "text",
    undefined,
  ],
  ["a smart tag", `<w:smartTag w:uri="a" w:element="b">${t("364")}</w:smartTag>`, "364", "number", undefined],
  ["custom XML", `<w:customXml w:uri="a" w:element="b">${t("364")}</w:customXml>`, "364", "number", undefined],
  ["a simple field", `<w:fldSimple w:instr="=SUM(LEFT)">${t("364")}</w:fldSimple>`, "364", "number", undefined],
  ["a field", field("=SUM(LEFT)", t("364")), "364", "number", undefined],
  [
    "a form of choices",
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="12"/><w:listEntry w:val="364"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    "〔没有读出：364〕",
    "text",
    "text-unread",
  ],
  ["CDATA", t("<![CDATA[364]]>"), "364", "number", undefined],
  ["CDATA beside digits", t("3<![CDATA[6]]>4"), "364", "number", undefined],
  ["a sign in CDATA", t("<![CDATA[<364&]]>"), "<364&", "text", undefined],
  ["a symbol that is known", `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`, "✓", "text", undefined],
  [
    "a symbol that nobody knows",
    `${t("36")}<w:r><w:sym w:font="Own Digits" w:char="F034"/></w:r>`,
    "36〔没有读出：符号〕",
    "text",
    "text-unread",
  ],
  ["a hyphen that does not break", `${t("364")}<w:r><w:noBreakHyphen/></w:r>`, "364‑", "text", undefined],
  ["a tab", `<w:r><w:t>36</w:t><w:tab/><w:t>4</w:t></w:r>`, "36 4", "text", undefined],
  ["an old line break", `<w:r><w:t>36</w:t><w:cr/><w:t>4</w:t></w:r>`, "36 4", "text", undefined],
  [
    "a deleted digit",
    `${t("36")}<w:del ${change}><w:r><w:delText>3</w:delText></w:r></w:del>${t("4")}`,
    "364",
    "number",
    "text-tracked",
  ],
  [
    "a moved digit",
    `<w:moveFrom ${change}>${t("9")}</w:moveFrom>${t("36")}<w:moveTo ${change}>${t("4")}</w:moveTo>`,
    "364",
    "number",
    "text-tracked",
  ],
  [
    "a hidden digit",
    `${t("36")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r>${t("4")}`,
    "364",
    "number",
    "text-hidden",
  ],
  ["an element of a later program", `<w:later>${t("364")}</w:later>`, "364", "number", "text-apart"],
  [
    "a drawing with words",
    `${t("36")}<w:r><w:drawing><a:t xmlns:a="a">4</a:t></w:drawing></w:r>`,
    "36〔没有读出：4〕",
    "text",
    "text-unread",
  ],
  [
    "artful letters",
    `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="364"/></v:shape></w:pict></w:r>`,
    "〔没有读出：364〕",
    "text",
    "text-unread",
  ],
  ["a chart", `<w:r><w:drawing><c:chart xmlns:c="c"/></w:drawing></w:r>`, "〔图表〕", "text", "picture"],
];

describe("a cell of a Word file", () => {
  it.each(read)(
    "with %s is read as what a reader sees, or is no figure",
    async (_name, run, written, status, ruleId) => {
      const { changed, told } = await cellWith(run);
      expect(changed).toMatchObject([{ address: asked, written, status }]);
      expect(told.map((one) => one.ruleId)).toEqual(ruleId === undefined ? [] : [ruleId]);
    },
  );

  it("with something unread or unusual is told at its table, row and column", async () => {
    for (const [, run, , , ruleId] of read) {
      if (ruleId === undefined || ruleId === "text-tracked") continue;
      for (const { where } of (await cellWith(run)).told) expect(where).toMatch(/^第2张表第4行第4列/u);
    }
  });

  it("that is covered by the one above it is not read, and told", async () => {
    const bytes = await withXml(await docxFile(report), (xml) =>
      xml.replace(/(<w:vMerge w:val="continue"\/><\/w:tcPr>)<w:p>.*?<\/w:p>/u, `$1<w:p>${t("364")}</w:p>`),
    );
    const { draft, file } = await parseFile(bytes, "docx");
    for (const { address, written } of draft?.cells ?? []) expect(written).toBe(before.get(address));
    const reasons = file.messages.filter(({ ruleId }) => ruleId === "text-unread").map(({ reason }) => reason);
    expect(reasons).toEqual(["这里有一格与上面的格子合并，Word 不显示其中的文字（“364”），没有读入"]);
  });

  it("in a row that is hidden or deleted is not read, and its row is told", async () => {
    for (const [mark, ruleId] of [
      ["<w:hidden/>", "text-hidden"],
      [`<w:del ${change}/>`, "text-tracked"],
    ] as const) {
      const bytes = await withXml(await docxFile(report), (xml) =>
        xml.replace(/<w:tr>(?=(?:(?!<w:tr>).)*一、本年新收)/u, `<w:tr><w:trPr>${mark}</w:trPr>`),
      );
      const { ruleIds } = await parseFile(bytes, "docx");
      expect(ruleIds).toContain(ruleId);
      expect(ruleIds).toContain("table-row-missing");
    }
  });
});

describe("a paragraph of a Word file", () => {
  it.each(read.filter(([name]) => name !== "a chart"))("with %s has its text", async (_name, run, written) => {
    const { draft, file } = await parseFile(await withRun(run, "paragraph"), "docx");
    const text = JSON.stringify(draft?.preface);
    for (const word of written.split(/[ 〔〕：]/u)) expect(text).toContain(word);
    expect(String(file)).not.toMatch(/[\uFDD0\uFDD1]/u);
  });
});

describe("a document", () => {
  const told = async (bytes: Buffer) =>
    (await parseFile(bytes, "docx")).file.messages
      .filter(({ source }) => source === "report-read")
      .map(({ ruleId, reason }) => [ruleId, reason]);

  it("with a header, a footer and comments is read without them, and says so", async () => {
    const part = (name: string, text: string) => `<w:${name} xmlns:w="w"><w:p>${t(text)}</w:p></w:${name}>`;
    const bytes = await withParts(await docxFile(report), {
      "word/header1.xml": () => part("hdr", "内部资料"),
      "word/footer1.xml": () => part("ftr", "第1页"),
      "word/comments.xml": () =>
        `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p>${t("此数待核")}</w:p></w:comment></w:comments>`,
    });
    expect(await told(bytes)).toEqual([
      ["text-beside", "文件有 1 处页眉（“内部资料”），没有读入"],
      ["source-shows", "源文件按收到的原样公布，下载的人都能看到其中的 1 处批注"],
    ]);
  });

  it("with text hidden by a style is read without it", async () => {
    const style = (id: string, type: string, inner: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`;
    const bytes = await withParts(
      await withRun(`<w:r><w:rPr><w:rStyle w:val="Below"/></w:rPr><w:t>12</w:t></w:r>${t("364")}`, "cell"),
      {
        "word/styles.xml": (xml) =>
          xml.replace(
            "</w:styles>",
            `${style("Above", "character", "<w:rPr><w:vanish/></w:rPr>")}${style("Below", "character", '<w:basedOn w:val="Above"/>')}</w:styles>`,
          ),
      },
    );
    const { draft } = await parseFile(bytes, "docx");
    expect(draft?.cells.find(({ address }) => address === asked)?.written).toBe("364");
    expect(await told(bytes)).toEqual([
      ["text-hidden", "有 1 处文字设为隐藏（“12”），没有读入"],
      ["source-shows", "源文件按收到的原样公布，下载的人都能看到其中的 1 处隐藏文字"],
    ]);
  });

  it("with other prefixes for its namespaces is read alike", async () => {
    const bytes = await withXml(
      await withRun(`${t("36")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r>${t("4")}`, "cell"),
      (xml) => xml.replace(/(<\/?|\s|xmlns:)w:/gu, "$1ns0:").replace("xmlns:w=", "xmlns:ns0="),
    );
    const { draft } = await parseFile(bytes, "docx");
    expect(draft?.cells.find(({ address }) => address === asked)?.written).toBe("364");
    expect((await told(bytes)).map(([ruleId]) => ruleId)).toEqual(["text-hidden", "source-shows"]);
  });
});
