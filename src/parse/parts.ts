/** Nodes under their headings → the six parts, each number once. */
import type { RootContent } from "mdast";
import type { VFile } from "vfile";
import type { Form, Table } from "../form/form.ts";
import type { TableKey } from "../form/forms.ts";
import { tell } from "../read/finding.ts";
import type { Block, ReportPart } from "../report/report.ts";
import type { FoundCell } from "./found.ts";
import type { Heading, Headings } from "./headings.ts";
import { toBlock } from "./prose.ts";
import type { RecognisedTables } from "./recognise.ts";

function tellHeading({ part, text, place, wording, numeral }: Heading, file: VFile): void {
  if (wording === "same" && numeral) return;
  tell(
    file,
    "report-parse",
    "heading-written",
    place,
    `标题写作“${text}”，统一格式为“${part.label}”${wording === "same" ? "" : "，按同一部分读入"}`,
    { actual: text, expected: [part.label] },
  );
}

export function tellRepeated({ repeated }: Headings, file: VFile): void {
  for (const { part, place } of repeated) {
    tell(file, "report-parse", "heading-twice", place, `标题“${part.label}”出现了两次，应只有一次`, {
      note: "请删去重复的标题或部分。",
    });
  }
}

/** Which part shows a table: the form's own, or the one under which it stands while its own is missing. */
function ownersOf(form: Form, recognised: RecognisedTables, headings: readonly Heading[]): Map<number, TableKey> {
  const owners = new Map<number, TableKey>();
  const found = [...recognised.tables].map(([table, { part }]) => ({ table, part }));
  const ownPart = (table: Table) => form.parts.find((part) => part.table === table.key)?.number ?? 0;
  const numbers = new Set(headings.map(({ part }) => part.number));
  // The keys come from the form's own data.
  for (const { table } of found) if (numbers.has(ownPart(table))) owners.set(ownPart(table), table.key as TableKey);
  for (const { table, part } of found) {
    if (numbers.has(ownPart(table)) || !numbers.has(part) || owners.has(part)) continue;
    owners.set(part, table.key as TableKey);
  }
  return owners;
}

export interface Assembled {
  readonly front: readonly RootContent[];
  readonly parts: readonly ReportPart[];
}

export function assembleParts(
  nodes: readonly RootContent[],
  form: Form,
  found: Headings,
  recognised: RecognisedTables,
  notes: readonly FoundCell[],
  file: VFile,
): Assembled {
  const source = String(file);
  const headingAt = new Map(found.headings.map((heading) => [heading.node, heading]));
  const owners = ownersOf(form, recognised, found.headings);
  const front: RootContent[] = [];
  const parts: ReportPart[] = [];
  let waiting = [...notes];
  for (const [index, node] of nodes.entries()) {
    const heading = headingAt.get(index);
    const blocks = parts.at(-1)?.blocks;
    if (heading !== undefined) {
      tellHeading(heading, file);
      const { number } = heading.part;
      const { text, place } = heading;
      parts.push({ number, heading: { text, place }, table: owners.get(number) ?? null, blocks: [] });
    } else if (node.type === "table" && !recognised.strangers.has(node)) {
      const last = node.position?.end.line ?? 0;
      const here = waiting.filter(({ place }) => place.start.line <= last);
      waiting = waiting.filter((note) => !here.includes(note));
      blocks?.push(
        ...here.map(({ text, place }): Block => ({
          type: "paragraph",
          children: [{ type: "text", value: text }],
          place,
        })),
      );
    } else if (blocks === undefined) {
      front.push(node);
    } else {
      blocks.push(toBlock(node, source));
    }
  }
  return { front, parts };
}
