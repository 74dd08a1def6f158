/**
 * mdast → Report. Never throws on what a file holds: everything worth saying is a message of the file, and where the
 * tables are damaged the report holds only the cells that were read for certain.
 */
import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { Form } from "../form/form.ts";
import type { FormKey } from "../form/forms.ts";
import { tell } from "../read/finding.ts";
import type { Place, Report } from "../report/report.ts";
import { tellFormless, toDocument } from "./document.ts";
import type { Expected } from "./expected.ts";
import { findHeadings, type Headings } from "./headings.ts";
import { standAlone } from "./lines.ts";
import { layoutNotes } from "./notes/layout.ts";
import { Source } from "./notes/spots.ts";
import { writingNotes } from "./notes/writing.ts";
import { assembleParts, tellRepeated } from "./parts.ts";
import { toBlock } from "./prose.ts";
import { holdsTable, recogniseForm, recogniseTables } from "./recognise.ts";
import { checkSchema } from "./schema.ts";
import { readTables } from "./tables.ts";
import { checkTitle, findTitle } from "./title.ts";

export type { Expected } from "./expected.ts";

/** A report as far as it could be read, or nothing where there is no report that could be published. */
export type Parsed =
  | {
      /** Consistent in itself even when it is incomplete: each part and each cell at most once. */
      readonly draft: Report;
      /** Whether the schema accepts the draft: all cells of the form are there. */
      readonly complete: boolean;
    }
  | { readonly draft: undefined; readonly complete: false };

const start: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
const nothing = { draft: undefined, complete: false } as const;

/** Three parts headed twice, each with something under it: somebody has put two reports into one file. */
function secondReportOf({ repeated }: Headings): Place | undefined {
  const numbers = new Set(repeated.map(({ part }) => part.number));
  return numbers.size >= 3 ? repeated[0]?.place : undefined;
}

function notesOn(draft: Report, form: Form, file: VFile): void {
  const source = new Source(file);
  for (const note of writingNotes) note(source);
  for (const note of layoutNotes) note(draft, form, source);
}

export function parseReport(file: VFile, tree: Root, expected: Expected): Parsed {
  const form = recogniseForm(tree);
  const nodes = standAlone(tree, form.parts, file);
  const headings = findHeadings(nodes, form.parts, (node, table) => holdsTable(form, nodes[node], table));
  const second = secondReportOf(headings);
  if (second !== undefined) {
    tell(file, "report-parse", "report-twice", second, "文件里有两份报告，从这里起是第二份，应只有一份", {
      note: "请只留下要发布的一份；另一份如果是别的年份，请另存为那一年的文件。",
    });
    return nothing;
  }
  const recognised = recogniseTables(nodes, form, headings.headings);
  const front = findTitle(nodes.slice(0, headings.headings[0]?.node ?? nodes.length));
  if (recognised.tables.size === 0 && front.title !== undefined) {
    tellFormless(expected.year, front.title.place, file);
    checkTitle(front, expected, file);
    const draft = toDocument(nodes, front.title, expected, file);
    return { draft, complete: checkSchema(draft, file) };
  }
  const isHeaded = front.title !== undefined || headings.headings.length > 0;
  if (recognised.tables.size === 0 || !isHeaded) {
    const lacks =
      recognised.tables.size > 0
        ? "没有标题，也没有各部分"
        : isHeaded
          ? "没有统计表"
          : "没有统计表，也没有标题和各部分";
    tell(file, "report-parse", "report-missing", start, `文件里没有完整的年度报告：${lacks}`, {
      note: `请把报告的全文，包括标题、${form.parts.length} 个部分和 ${form.tables.length} 张统计表，放进这个文件。`,
    });
    return nothing;
  }
  checkTitle(front, expected, file);
  tellRepeated(headings, file);
  const tables = readTables({ type: "root", children: nodes }, form, recognised, file);
  const { parts } = assembleParts(nodes, form, headings, recognised, tables.notes, file);
  const draft: Report = {
    agency: expected.agency,
    year: expected.year,
    form: form.key as FormKey,
    source: { path: expected.path, sha256: expected.sha256 },
    title: front.title ?? { text: `${expected.names[0] ?? expected.agency}${expected.year}年`, place: start },
    preface: [...front.before, ...front.preface]
      .filter((node) => node.type !== "table" || recognised.strangers.has(node))
      .map((node) => toBlock(node, String(file))),
    parts: [...parts],
    cells: [...tables.cells],
  };
  notesOn(draft, form, file);
  const complete = checkSchema(draft, file) && front.title !== undefined;
  return { draft, complete };
}
