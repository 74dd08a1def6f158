import { Bookmark, DeletedTextRun, FootnoteReferenceRun, InsertedTextRun, Paragraph, TextRun } from "docx";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { whereOf } from "../../src/read/where.ts";
import { docxFile, type DocxStyle } from "../support/docx.ts";
import { parseFile } from "../support/files.ts";
import { printed, type PrintedCell } from "../support/grid.ts";
import { parseText, seed } from "../support/seed.ts";
import { withXml, zipOf } from "../support/zip.ts";

const original = parseText(seed).draft;
const report = printed(original);
const figures = (cells: typeof original.cells) => new Map(cells.map(({ address, written }) => [address, written]));
const before = figures(original.cells);
const asked = "requests/received/natural-person";

const runs = ({ text }: PrintedCell) => [new Paragraph({ children: Array.from(text, (sign) => new TextRun(sign)) })];
const lines = ({ text, address }: PrintedCell) =>
  address === undefined && text.length > 4
    ? [new Paragraph(text.slice(0, 4)), new Paragraph({ children: [new TextRun({ text: text.slice(4), break: 1 })] })]
    : [new Paragraph(""), new Paragraph(`　${text} `)];

describe("the seed as a Word file", () => {
  it.each<[string, DocxStyle]>([
    ["with headings by style", {}],
    ["with headings by their text alone", { headings: "text" }],
    ["with each character in a run of its own", { cell: runs }],
    ["with names and figures on several lines", { cell: lines }],
  ])("has the same 200 figures, and the prose: %s", async (_name, style) => {
    const { draft, complete, reasons, file } = await parseFile(await docxFile(report, style), "docx");
    expect(reasons).toEqual([]);
    expect(complete).toBe(true);
    expect(figures(draft?.cells ?? [])).toEqual(before);
    const texts = (parts: typeof original.parts) =>
      parts.map(({ blocks }) => blocks.map((block) => ("children" in block ? block.children : block.type)));
    expect(texts(draft?.parts ?? [])).toEqual(texts(original.parts));
    // Places are those of the text that stands for the document.
    for (const { written, place } of draft?.cells ?? []) {
      expect(String(file).slice(place.start.offset, place.end.offset)).toBe(written);
      expect(String(file).split("\n")[place.start.line - 1]).toBe(`\t${written}`);
    }
  });

  it("says each place as table, row and column of the printed grid, or paragraph, under the nearest heading", async () => {
    const { draft, file } = await parseFile(await docxFile(report), "docx");
    const whereIs = (address: string) =>
      whereOf(file, draft?.cells.find((cell) => cell.address === address)?.place.start.line ?? 0);
    expect(whereIs("proactive/rules/issued")).toBe("第1张表第3行第2列（“二、主动公开政府信息情况”之下）");
    expect(whereIs(asked)).toBe("第2张表第4行第4列（“三、收到和处理政府信息公开申请情…”之下）");
    expect(whereIs("requests/refused-by-law/total")).toBe(
      "第2张表第9行第10列（“三、收到和处理政府信息公开申请情…”之下）",
    );
    expect(whereIs("reviews/litigation-direct/upheld")).toBe(
      "第3张表第4行第6列（“四、政府信息公开行政复议、行政诉…”之下）",
    );
    expect(whereOf(file, draft?.title.place.start.line ?? 0)).toBe("第1段");
    expect(whereOf(file, draft?.parts[0]?.blocks[0]?.place.start.line ?? 0)).toMatch(
      /^第\d+段（“一、总体情况”之下）$/u,
    );
  });

  it("says in sentences, too, where other rows stand, in words of the document", async () => {
    const doubled = await withXml(await docxFile(report), (xml) =>
      xml.replace(/<w:tr>(?:(?!<w:tr>).)*一、本年新收.*?<\/w:tr>/u, (row) => row + row.replace(">363<", ">364<")),
    );
    const reasons = (await parseFile(doubled, "docx")).file.messages.map(({ reason }) => reason).join("\n");
    expect(reasons).toContain("（前一次在第2张表第4行第1列）");
    const wide = await withXml(await docxFile(report), (xml) =>
      xml.replace(/<w:tr>(?:(?!<w:tr>).)*[1-4]\..*?<\/w:tr>/gu, (row) =>
        row.replace("</w:tr>", "<w:tc><w:p/></w:tc></w:tr>"),
      ),
    );
    const rows = (await parseFile(wide, "docx")).file.messages.map(({ reason }) => reason).join("\n");
    expect(rows).not.toMatch(/第 \d+ 行/u);
  });

  it("gives nothing but what the text gives to be told", async () => {
    const { file } = await parseFile(await docxFile(report), "docx");
    expect(file.messages.filter(({ source }) => source === "report-read").map(({ reason }) => reason)).toEqual([]);
    expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain("table-empty-lines");
    expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain("heading-spacing");
  });
});

describe("a Word file that others have made", () => {
  const read = async (name: string) => parseFile(await readFile(`tests/fixtures/read/${name}`), "docx");

  it("LibreOffice, from the seed as a web page: has the same 200 figures", async () => {
    const { draft, complete, reasons } = await read("seed-by-libreoffice.docx");
    expect(reasons).toEqual([]);
    expect(complete).toBe(true);
    expect(figures(draft?.cells ?? [])).toEqual(before);
  });

  it("the official form, blank: all its names are known, and all 200 cells are blank", async () => {
    const { draft, reasons, ruleIds } = await read("official-2021-blank.docx");
    // The form's own title names no report.
    expect(reasons).toEqual(["没有找到标题，应为“……年政府信息公开工作年度报告”"]);
    expect(draft?.cells.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => "blank"));
    expect(ruleIds).not.toContain("label-variant");
    expect(ruleIds).not.toContain("label-unknown");
    expect(ruleIds).not.toContain("table-head-layout");
  });
});

type Run = TextRun | InsertedTextRun | DeletedTextRun;
type Content = readonly Run[] | Paragraph[];

describe("a cell of a Word file", () => {
  const cellOf = async (children: Content) => {
    const cell = ({ text, address }: PrintedCell): Paragraph[] =>
      address !== asked
        ? [new Paragraph(text)]
        : children.every((child): child is Paragraph => child instanceof Paragraph)
          ? children
          : [new Paragraph({ children: children })];
    const parsed = await parseFile(await docxFile(report, { cell }), "docx");
    return {
      ...parsed,
      changed: parsed.draft?.cells.filter(({ address, written }) => before.get(address) !== written),
    };
  };
  const change = { id: 1, author: "甲", date: "2024-01-01T00:00:00Z" };

  it.each<[string, Content, string, string]>([
    ["two paragraphs with a figure each", [new Paragraph("36"), new Paragraph("3")], "36 3", "text"],
    ["a tab between two figures", [new TextRun("36\t3")], "36 3", "text"],
    [
      "a struck-out figure",
      [new TextRun({ text: "12", doubleStrike: true }), new TextRun("363")],
      "〔划去：12〕363",
      "text",
    ],
    ["hidden digits", [new TextRun("36"), new TextRun({ text: "5", vanish: true }), new TextRun("4")], "364", "number"],
    ["a raised mark", [new TextRun("363"), new TextRun({ text: "1", superScript: true })], "363（注1）", "text"],
    [
      "a tracked change",
      [new TextRun("36"), new DeletedTextRun({ text: "3", ...change }), new InsertedTextRun({ text: "4", ...change })],
      "364",
      "number",
    ],
    ["nothing", [new TextRun("　 ")], "", "blank"],
  ])("with %s is read as what a reader sees", async (_name, children, written, status) => {
    const { changed } = await cellOf(children);
    expect(changed).toMatchObject([{ address: asked, written, status }]);
  });

  it("that is tracked, struck out or hidden is told", async () => {
    expect((await cellOf([new InsertedTextRun({ text: "363", ...change })])).ruleIds).toContain("text-tracked");
    const struck = await cellOf([new TextRun({ text: "12", doubleStrike: true }), new TextRun("363")]);
    const message = struck.file.messages.find(({ ruleId }) => ruleId === "text-struck");
    expect(whereOf(struck.file, message?.line ?? 0)).toMatch(/^第2张表第4行第4列/u);
    expect((await cellOf([new TextRun({ text: "5", vanish: true }), new TextRun("363")])).ruleIds).toContain(
      "text-hidden",
    );
  });

  it("that spans more columns or rows than its figure has is told at its place", async () => {
    for (const [own, below, ruleId] of [
      ['<w:gridSpan w:val="2"/>', "", "table-wide-figure"],
      ['<w:vMerge w:val="restart"/>', "<w:vMerge/>", "table-tall-figure"],
    ] as const) {
      const bytes = await withXml(await docxFile(report), (xml) =>
        xml
          .replace(/(一、本年新收.*?<\/w:tc><w:tc><w:tcPr>).*?(?=<\/w:tcPr>)/u, `$1${own}`)
          .replace(/(二、上年结转.*?<\/w:tc><w:tc><w:tcPr>).*?(?=<\/w:tcPr>)/u, `$1${below}`),
      );
      const { file } = await parseFile(bytes, "docx");
      const message = file.messages.find((one) => one.ruleId === ruleId);
      expect(whereOf(file, message?.line ?? 0)).toMatch(/^第2张表第4行第4列/u);
    }
  });

  it("with a bookmark between two rows keeps its merged cells", async () => {
    const bytes = await withXml(await docxFile(report), (xml) =>
      xml.replaceAll("</w:tr>", '</w:tr><w:bookmarkStart w:id="9" w:name="a"/><w:bookmarkEnd w:id="9"/>'),
    );
    expect(figures((await parseFile(bytes, "docx")).draft?.cells ?? [])).toEqual(before);
  });
});

describe("a document", () => {
  it("with a bookmark and a line break keeps both lines", async () => {
    const extra = [
      new Paragraph({
        children: [new Bookmark({ id: "a", children: [new TextRun("甲")] }), new TextRun({ text: "乙", break: 1 })],
      }),
    ];
    const { draft } = await parseFile(await docxFile(report, { extra }), "docx");
    expect(JSON.stringify(draft?.preface)).toContain('"甲"},{"type":"break"},{"type":"text","value":"乙"');
  });

  it("with a note has its mark in the text and its words at the end", async () => {
    const extra = [new Paragraph({ children: [new TextRun("统计口径"), new FootnoteReferenceRun(1)] })];
    const bytes = await docxFile(report, { extra, footnotes: { 1: { children: [new Paragraph("含街道。")] } } });
    const { draft } = await parseFile(bytes, "docx");
    expect(JSON.stringify(draft?.preface)).toContain("统计口径（注1）");
    expect(JSON.stringify(draft?.parts.at(-1)?.blocks.at(-1))).toContain("注1：含街道。");
  });
});

describe("a Word file, which is published as received,", () => {
  const change = { id: 1, author: "甲", date: "2024-01-01T00:00:00Z" };
  const drafted = [
    new Paragraph({
      children: [
        new DeletedTextRun({ text: "旧", ...change }),
        new InsertedTextRun({ text: "新", ...change }),
        new TextRun({ text: "内部", vanish: true }),
        new InsertedTextRun({ text: "句", ...change }),
      ],
    }),
  ];
  const comment = { id: 0, author: "乙", children: [new Paragraph("此数待核")] };
  const shownBy = async (style: DocxStyle) => {
    const { file } = await parseFile(await docxFile(report, style), "docx");
    return file.messages.filter(({ ruleId }) => ruleId === "source-shows");
  };

  it("says once what comments, changes, hidden words and names everybody finds in it, and how to mend it", async () => {
    const style = { extra: drafted, comments: [comment, { ...comment, id: 1 }], creator: "张三" };
    const messages = await shownBy(style);
    expect(messages.map(({ reason, note, fatal }) => [reason, note, fatal])).toEqual([
      [
        "源文件按收到的原样公布，下载的人都能看到其中的 2 处批注、3 处修订、1 处隐藏文字、文件属性里的姓名",
        "如果不应当公布，请在 Word 或 WPS 中删去批注，接受或拒绝全部修订，删去隐藏文字，在文件属性里清去姓名，保存后再放回原处。",
        undefined,
      ],
    ]);
  });

  it.each<[string, DocxStyle, string]>([
    ["comments", { comments: [comment] }, "1 处批注"],
    ["the name of who saved it last", { lastModifiedBy: "李四" }, "文件属性里的姓名"],
  ])("names no more than it holds: %s", async (_name, style, what) => {
    expect((await shownBy(style)).map(({ reason }) => reason)).toEqual([
      `源文件按收到的原样公布，下载的人都能看到其中的 ${what}`,
    ]);
  });

  it.each(["Administrator", "微软用户", "Un-named", ""])("does not take for a person: “%s”", async (creator) => {
    expect(await shownBy({ creator })).toEqual([]);
  });

  it("prints nobody's name in its finding", async () => {
    expect(JSON.stringify(await shownBy({ creator: "张三", comments: [comment] }))).not.toMatch(/张三|乙/u);
  });
});

describe("a file that is no Word file, or none that can be read", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  it.each<[string, Uint8Array | Promise<Uint8Array>, RegExp]>([
    [
      "a .doc",
      Uint8Array.from([...ole, ...new Array<number>(600).fill(0)]),
      /^文件是旧版 Word（\.doc）或 WPS（\.wps）格式，应为 Word 文档（\.docx）$/u,
    ],
    [
      "an .xls",
      Buffer.concat([Buffer.from(ole), Buffer.from("Workbook", "utf16le")]),
      /^文件是旧版 Excel（\.xls）或 WPS 表格（\.et），应为 Word 文档（\.docx）$/u,
    ],
    [
      "a .doc with a sheet in it",
      Buffer.concat([Buffer.from(ole), Buffer.from("WordDocument\0Workbook", "utf16le")]),
      /^文件是旧版 Word/u,
    ],
    [
      "a password",
      Buffer.concat([Buffer.from(ole), Buffer.from("EncryptedPackage", "utf16le")]),
      /^Word 文件设有密码/u,
    ],
    ["half a file", docxFile(report).then((bytes) => bytes.subarray(0, bytes.length / 2)), /^Word 文件已经损坏/u],
    ["a spreadsheet", zipOf({ "xl/workbook.xml": "<a/>" }), /^文件是 Excel 表格（\.xlsx），应为 Word 文档/u],
    ["a ZIP of something else", zipOf({ "a.txt": "甲" }), /^文件是压缩文件，应为 Word 文档/u],
    ["XML that is none", zipOf({ "word/document.xml": "<w:document><w:body>" }), /^Word 文件的内容已经损坏/u],
    [
      "no body",
      zipOf({
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
      }),
      /^Word 文件的内容已经损坏/u,
    ],
    ["200 MB of spaces", zipOf({ "word/document.xml": " ".repeat(200 * 1024 * 1024) }), /^Word 文件解压后过大/u],
    [
      "100,000 elements in each other",
      zipOf({ "word/document.xml": "<w:p>".repeat(100_000) }),
      /^文件的结构嵌套了 300 层以上/u,
    ],
    [
      "100,000 cells",
      zipOf({ "word/document.xml": `<w:tbl>${"<w:tc></w:tc>".repeat(100_000)}</w:tbl>` }),
      /^文件的表格有 20000 个以上的格子/u,
    ],
  ])("with %s gets one sentence, and what to do", async (_name, bytes, sentence) => {
    const { reasons, file } = await parseFile(await bytes, "docx");
    expect(reasons).toEqual([expect.stringMatching(sentence)]);
    expect(file.messages[0]?.note).toMatch(/^请/u);
  });

  it("is read as what it holds where only its name is wrong", async () => {
    const docx = await parseFile(await docxFile(report), "txt");
    expect(docx.complete).toBe(true);
    expect(docx.file.messages[0]?.reason).toBe("扩展名为“.txt”，内容是Word 文档（.docx），按Word 文档（.docx）读入");
    const text = await parseFile(seed, "docx");
    expect(text.complete).toBe(true);
    expect(text.file.messages[0]?.reason).toBe("扩展名为“.docx”，内容是纯文本，按纯文本读入");
  });
});
