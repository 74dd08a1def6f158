import { describe, expect, it } from "vitest";
import { parseFile } from "../support/files.ts";
import { printed, type PrintedCell } from "../support/grid.ts";
import { htmlPage, type HtmlStyle, sitePage } from "../support/html.ts";
import { parseText, seed } from "../support/seed.ts";

const original = parseText(seed).draft;
const report = printed(original);
const figures = (cells: typeof original.cells) => new Map(cells.map(({ address, written }) => [address, written]));
const before = figures(original.cells);

const spans = ({ text, address }: PrintedCell) =>
  address === undefined || text.length < 2 ? text : `<span>${text.slice(0, 1)}</span><span>${text.slice(1)}</span>`;
const word = ({ text, address }: PrintedCell) =>
  address === undefined
    ? `<p class="MsoNormal" align="center"><span lang="EN-US">&nbsp;</span>${text.slice(0, 4)}<br />${text.slice(4)}<o:p></o:p></p>`
    : `\n<p>\n<b>&nbsp;${text}&nbsp;</b>\n</p>\n`;

const styles: readonly [string, HtmlStyle][] = [
  ["as a browser writes them", {}],
  ["with paragraphs, line breaks and no-break spaces", { cell: word }],
  ["with each digit in a span of its own", { cell: spans }],
  ["without tbody", { tbody: false }],
  ["without the end tags that may be left out", { tbody: false, open: true }],
  ["within the page of a site", { page: sitePage("utf-8"), cell: word }],
];

describe("the seed as a web page", () => {
  it.each(styles)("has the same 200 figures, each where the page has it: cells %s", async (_name, style) => {
    const page = htmlPage(report, style);
    const { draft, complete, reasons } = await parseFile(page, "html");
    expect(reasons).toEqual([]);
    expect(complete).toBe(true);
    const cells = draft?.cells ?? [];
    expect(figures(cells)).toEqual(before);
    const lines = page.split("\n");
    for (const { written, place } of cells) {
      const text = lines[place.start.line - 1]?.slice(place.start.column - 1) ?? "";
      expect(text.replace(/<[^>]*>/gu, "").startsWith(written)).toBe(true);
    }
  });

  it.each(styles)("has the same prose: cells %s", async (_name, style) => {
    const { draft } = await parseFile(htmlPage(report, style), "html");
    const prose = (parts: typeof original.parts) =>
      parts.map(({ blocks }) => blocks.map((block) => ("children" in block ? block.children : block.type)));
    expect(draft?.title.text).toBe(report.title);
    expect(prose(draft?.parts ?? [])).toEqual(prose(original.parts));
    expect(draft?.preface.length).toBe(original.preface.length);
  });

  it("says nothing but what the text says, and how much of the page is not the report", async () => {
    const { file } = await parseFile(htmlPage(report, { page: sitePage("utf-8") }), "html");
    const told = file.messages.filter(({ source }) => source === "report-read").map(({ reason }) => reason);
    expect(told).toEqual([
      "报告前后有网页自己的内容：标题之前 5 段（到“字号：大 中 小 打印”为止），第六部分之后 3 段（从“扫一扫在手机打开当前页”起），没有读入",
    ]);
  });
});

describe("a cell of a page", () => {
  const cellOf = async (html: string) => {
    const style: HtmlStyle = {
      cell: ({ text, address }) => (address === "requests/received/natural-person" ? html : text),
    };
    const parsed = await parseFile(htmlPage(report, style), "html");
    const changed = parsed.draft?.cells.filter(({ address, written }) => before.get(address) !== written) ?? [];
    return { ...parsed, changed };
  };

  it.each<[string, string, string, string]>([
    ["two paragraphs with a figure each", "<p>36</p><p>3</p>", "36 3", "text"],
    ["two lines with a figure each", "36<br>3", "36 3", "text"],
    ["a figure that is struck out", "<s>12</s>363", "〔划去：12〕363", "text"],
    ["the mark of a note", "363<sup>1</sup>", "363（注1）", "text"],
    ["the mark of a note in brackets", "363<sup>[1]</sup>", "363（注1）", "text"],
    ["an exponent", "10<sup>x2</sup>", "10x²", "text"],
    ["an index", "36<sub>3</sub>", "36（3）", "text"],
    ["a picture", '<img src="363.png" alt="363">', "〔图片〕", "text"],
    ["a table", "<table><tr><td>36</td><td>3</td></tr></table>", "36 3", "text"],
    ["a list", "<ul><li>36</li><li>3</li></ul>", "36 3", "text"],
    ["nothing but spaces", " &nbsp;\n　", "", "blank"],
    ["nothing but an empty paragraph", "<p><o:p>&nbsp;</o:p></p>", "", "blank"],
    ["a slash", "<p>/</p>", "/", "not-applicable"],
    ["a figure in a field", '<input value="364">', "364", "number"],
    ["a figure behind a comment", "<!-- 12 -->364", "364", "number"],
    ["a figure with hidden digits", '364<span style="display: none">5</span>', "364", "number"],
  ])("with %s is read as what a reader sees", async (_name, html, written, status) => {
    const { changed } = await cellOf(html);
    expect(changed).toMatchObject([{ address: "requests/received/natural-person", written, status }]);
  });

  it("that is struck out, hidden or nested is told", async () => {
    expect((await cellOf("<s>12</s>363")).ruleIds).toContain("text-struck");
    expect((await cellOf("363<span hidden>5</span>")).ruleIds).toContain("text-hidden");
    expect((await cellOf("<table><tr><td>36</td><td>3</td></tr></table>")).ruleIds).toContain("table-nested");
  });

  it("that spans more columns than its row has is read by its names, and told", async () => {
    for (const wide of ['<td colspan="2">363</td>', '<td colspan="3">363</td>']) {
      const { draft, file } = await parseFile(htmlPage(report).replace("<td>363</td>", wide), "html");
      expect(figures(draft?.cells ?? [])).toEqual(before);
      expect(file.messages.filter(({ ruleId }) => ruleId === "table-wide-figure").map(({ reason }) => reason)).toEqual([
        "有 1 个填数的格子跨了几栏（“363”），与表格的宽度不合，按个数读入，看起来却可能错栏",
      ]);
    }
    const { ruleIds } = await parseFile(htmlPage(report), "html");
    expect(ruleIds).not.toContain("table-wide-figure");
  });

  it("that is hidden itself is no cell, so that its row is told", async () => {
    const page = htmlPage(report).replace("<td>363</td>", '<td style="display:none">363</td>');
    const { reasons, ruleIds } = await parseFile(page, "html");
    expect(ruleIds).toContain("text-hidden");
    expect(reasons).toEqual(["“一、本年新收政府信息公开申请数量”有 6 个数，应有 7 个，这一行没有读入"]);
  });
});

describe("the report within its page", () => {
  it("keeps everything between its title and the end of part six", async () => {
    const bar = "<div>发布日期：2024-01-31　字号：大 中 小　打印</div>";
    const last = "<p>打印本报告的，请联系区政府办公室。</p>";
    const page = sitePage("utf-8")(
      htmlPage(report, { page: (article) => article.replace("</h1>", `</h1>${bar}`) + last }),
    );
    const { draft } = await parseFile(page, "html");
    expect(JSON.stringify(draft?.preface)).toContain("字号：大 中 小");
    expect(JSON.stringify(draft?.parts.at(-1)?.blocks)).toContain("打印本报告的");
  });

  it("is found where its title stands outside the article", async () => {
    const page = sitePage("utf-8")(htmlPage(report, { page: (article) => article })).replace(/<h1>.*<\/h1>/u, "");
    const titled = page.replace('<div class="bar">', `<h2>${report.title}</h2><div class="bar">`);
    const { draft, complete } = await parseFile(titled, "html");
    expect(complete).toBe(true);
    expect(draft?.title.text).toBe(report.title);
  });

  it("is read where each line ends with a line break and nothing else parts the paragraphs", async () => {
    const page = htmlPage(report, {
      page: (article) => `<div>${article.replace(/<\/?(?:p|h1)>/gu, "<br>")}</div>`,
    });
    const { complete, reasons } = await parseFile(page, "html");
    expect(reasons).toEqual([]);
    expect(complete).toBe(true);
  });

  it("keeps links to pages and addresses, and nothing that runs", async () => {
    const links =
      '<p><a href="https://example.cn/a">甲</a><a href="javascript:alert(1)">乙</a><script>alert(1)</script></p>';
    const { draft } = await parseFile(htmlPage(report).replace("</h1>", `</h1>${links}`), "html");
    expect(draft?.preface[0]).toMatchObject({
      children: [
        { type: "link", url: "https://example.cn/a", children: [{ type: "text", value: "甲" }] },
        { type: "text", value: "乙" },
      ],
    });
  });
});

describe("a hostile page", () => {
  it.each<[string, string, RegExp]>([
    ["100,000 elements in each other", "<div>".repeat(100_000), /^网页的标签嵌套了 500 层以上/u],
    ["100,000 fonts in each other", "<font>甲".repeat(100_000), /^网页的标签嵌套了 500 层以上/u],
    [
      "fonts that each paragraph opens again",
      Array.from({ length: 400 }, (_, n) => `<font size=${n}>`).join("") + "<p>甲".repeat(20_000),
      /没有关闭的标签/u,
    ],
    ["a million cells", `<table><tr>${"<td>".repeat(1_000_000)}`, /^网页(?:的表格)?有 \d+ 个以上/u],
    ["100,000 attributes", `<p ${"a ".repeat(100_000)}>`, /个属性/u],
    ["an open quote", `<p a="${"<".repeat(1_000_000)}`, /^文件里没有完整的年度报告/u],
    ["5 MB", "<p>甲</p>".repeat(600_000), /^文件大小为/u],
  ])("with %s gets one sentence", async (_name, page, sentence) => {
    const { reasons } = await parseFile(`<html>${page}`, "html");
    expect(reasons).toEqual([expect.stringMatching(sentence)]);
  });

  it("with a cell over a thousand million columns is read", async () => {
    const page = htmlPage(report).replaceAll('colspan="3"', 'colspan="1000000000" rowspan="1000000000"');
    const { draft } = await parseFile(page, "html");
    for (const { address, written } of draft?.cells ?? []) expect(written).toBe(before.get(address));
  });
});
