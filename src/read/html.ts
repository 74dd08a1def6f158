/** HTML → mdast with places in the page as received: the report alone, without the page around it. */
import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { toString } from "mdast-util-to-string";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { VFile } from "vfile";
import type { Place } from "../report/report.ts";
import { tell } from "./finding.ts";
import type { Flow } from "./markup/block.ts";
import { FlowReader } from "./markup/flow.ts";
import { tellSights } from "./markup/sights.ts";
import { trimPage } from "./markup/trim.ts";
import { keepWritten } from "./written.ts";

const processor = unified().use(rehypeParse).freeze();

export function parseHtml(source: string): HastRoot {
  return processor.parse(source);
}

function placeOf({ node }: Flow): Place {
  if (node.position === undefined) throw new Error("Each block of a page has its place.");
  return { start: node.position.start, end: node.position.end };
}

function quote(flow: Flow): string {
  const text = toString(flow.node).replace(/\s+/gu, " ").trim();
  return `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;
}

function tellTrimmed(file: VFile, before: readonly Flow[], after: readonly Flow[]): void {
  const [first, last] = [before[0] ?? after[0], after.at(-1)];
  if (first === undefined) return;
  const said = [
    ...(before.length > 0 ? [`标题之前 ${before.length} 段（到${quote(before.at(-1) as Flow)}为止）`] : []),
    ...(after[0] !== undefined && last !== undefined
      ? [`第六部分之后 ${after.length} 段（从${quote(after[0])}起）`]
      : []),
  ];
  const reason = `报告前后有网页自己的内容：${said.join("，")}，没有读入`;
  tell(file, "report-read", "page-around", placeOf(first), reason);
}

export function readHtml(source: string, file: VFile): Root {
  // The parser is not given the byte order mark; offsets are those of the file.
  const skipped = source.startsWith("\uFEFF") ? 1 : 0;
  const tree = parseHtml(source.slice(skipped));
  const reader = new FlowReader(tree, source, skipped);
  const { flows, before, after } = trimPage(
    reader.flowOf(
      tree.children.filter((node) => node.type !== "doctype"),
      tree,
    ),
  );
  tellTrimmed(file, before, after);
  const [first, last] = [flows[0], flows.at(-1)];
  const from = first === undefined ? 0 : (placeOf(first).start.offset ?? 0);
  const to = last === undefined ? 0 : (placeOf(last).end.offset ?? 0);
  const within = (span: { readonly from: number; readonly to: number }) => span.from >= from && span.to <= to;
  tellSights(file, reader.sights.filter(within), reader.positionOf);
  keepWritten(file, reader.runs.filter(within));
  return { type: "root", children: flows.map(({ node }) => node) };
}
