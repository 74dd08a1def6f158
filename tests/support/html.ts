/** A report as a web page, in the ways in which sites and Word write one. */
import type { PrintedCell, PrintedReport } from "./grid.ts";

export interface HtmlStyle {
  /** The inner HTML of a cell. */
  readonly cell?: (cell: PrintedCell) => string;
  readonly tbody?: boolean;
  /** Leaves out the end tags that HTML lets one leave out. */
  readonly open?: boolean;
  /** What stands around the article. */
  readonly page?: (article: string) => string;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function htmlRow(
  cells: readonly PrintedCell[],
  { cell = ({ text }) => escaped(text), open = false }: HtmlStyle = {},
): string[] {
  return cells.map((one) => {
    const spans = [
      ...(one.colspan > 1 ? [` colspan="${one.colspan}"`] : []),
      ...(one.rowspan > 1 ? [` rowspan=${one.rowspan}`] : []),
    ].join("");
    return `<td${spans}>${cell(one)}${open ? "" : "</td>"}`;
  });
}

/** The page in pieces that a damage can drop or double: each `<tr>`, each cell, each `</tr>` is one line. */
export function htmlLines({ title, preface, parts }: PrintedReport, style: HtmlStyle = {}): string[] {
  const { tbody = true, open = false } = style;
  return [
    `<h1>${title}</h1>`,
    ...preface.map((text) => `<p>${escaped(text)}</p>`),
    ...parts.flatMap(({ heading, paragraphs, table }) => [
      `<p><strong>${heading}</strong></p>`,
      ...(table === undefined
        ? []
        : [
            `<table border="1">`,
            ...(tbody ? ["<tbody>"] : []),
            ...table.flatMap((row) => ["<tr>", ...htmlRow(row, style), ...(open ? [] : ["</tr>"])]),
            ...(tbody ? ["</tbody>"] : []),
            "</table>",
          ]),
      ...paragraphs.map((text) => `<p>　　${escaped(text)}</p>`),
    ]),
  ];
}

export function htmlPage(report: PrintedReport, style: HtmlStyle = {}): string {
  const article = htmlLines(report, style).join("\n");
  return style.page === undefined
    ? `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>年报</title></head><body>\n${article}\n</body></html>\n`
    : style.page(article);
}

/** A site's page around the article: menus, path, a table with 索引号, bars, foot; all laid out by tables. */
export const sitePage = (charset: string) => (article: string) => `<!DOCTYPE html>
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>2023年政府信息公开工作年度报告_政府信息公开年报</title>
<style>td { padding: 0 }</style>
<script>var a = "<td>12</td>";</script>
</head>
<body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/nb/">政府信息公开年报</a></li></ul></div>
<table class="layout" width="1000"><tr><td colspan="2">您现在的位置：<a href="/">首页</a> &gt; 政府信息公开年报</td></tr>
<tr><td class="left"><a href="/1">信息公开指南</a><br><a href="/2">信息公开年报</a></td>
<td class="right">
<table class="meta"><tr><td>索引号</td><td>11330206/2024-00012</td></tr><tr><td>发布机构</td><td>区政府办公室</td></tr></table>
<div class="bar">字号：<a>大</a> <a>中</a> <a>小</a>　<a href="javascript:print()">打印</a></div>
<div class="article">
<!-- 正文 -->
${article}
</div>
<div class="share">扫一扫在手机打开当前页</div>
<p>上一篇：<a href="/2022">2022年政府信息公开工作年度报告</a></p>
</td></tr></table>
<table class="foot"><tr><td>主办单位：区政府办公室</td><td>网站标识码：3302060001</td></tr></table>
</body>
</html>
`;
