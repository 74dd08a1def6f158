/**
 * The model: one published report, typed, every value with its place in the file as received.
 *
 * The schema is the door through which parsed reports reach rules, downloads and pages.
 */
import { z } from "zod";
import { type CellAddress, cellsOfForm, formByKey, forms, type TableKey } from "../form/forms.ts";
import { once } from "../once.ts";

const pointSchema = z.object({ line: z.int().min(1), column: z.int().min(1), offset: z.int().min(0).optional() });

/** Where in the file as received: lines and columns from 1, as unified counts them. */
export const placeSchema = z.object({ start: pointSchema, end: pointSchema });
export type Place = z.infer<typeof placeSchema>;

/** A text as written, with its place. */
export const locatedTextSchema = z.object({ text: z.string().min(1), place: placeSchema });
export type LocatedText = z.infer<typeof locatedTextSchema>;

const phrasingSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), value: z.string() }),
  z.object({ type: z.literal("break") }),
  z.object({
    type: z.enum(["strong", "emphasis"]),
    get children() {
      return z.array(phrasingSchema);
    },
  }),
  z.object({
    type: z.literal("link"),
    url: z.url({ protocol: /^(https?|mailto)$/ }),
    get children() {
      return z.array(phrasingSchema);
    },
  }),
]);
export type Phrasing = z.infer<typeof phrasingSchema>;

/**
 * Prose of a report: the subset of mdast that a report may hold. Everything else that a file contains, HTML above all,
 * is kept as literal text.
 */
export const blockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), children: z.array(phrasingSchema), place: placeSchema }),
  z.object({
    type: z.literal("heading"),
    depth: z.int().min(1).max(6),
    children: z.array(phrasingSchema),
    place: placeSchema,
  }),
  z.object({
    type: z.literal("list"),
    ordered: z.boolean(),
    start: z.int().min(0),
    /** One list of blocks for each item. */
    get items() {
      return z.array(z.array(blockSchema));
    },
    place: placeSchema,
  }),
  z.object({
    type: z.literal("quote"),
    get children() {
      return z.array(blockSchema);
    },
    place: placeSchema,
  }),
  z.object({ type: z.literal("table"), rows: z.array(z.array(z.string())), place: placeSchema }),
]);
export type Block = z.infer<typeof blockSchema>;

const cellFacts = {
  address: z.custom<CellAddress>((value) => typeof value === "string"),
  /** The text of the cell as written, spaces around it removed. */
  written: z.string(),
  place: placeSchema,
};

/**
 * One figure of a table. `blank` and `not-applicable` (“/”, “—”, 无) are absence and never 0;
 * `text` is anything else, kept as written.
 */
export const cellSchema = z.discriminatedUnion("status", [
  z.object({ ...cellFacts, status: z.literal("number"), number: z.number() }),
  z.object({ ...cellFacts, status: z.literal("blank") }),
  z.object({ ...cellFacts, status: z.literal("not-applicable") }),
  z.object({ ...cellFacts, status: z.literal("text") }),
]);
export type Cell = z.infer<typeof cellSchema>;

export const partSchema = z.object({
  /** 1–6 on a statutory form; without one, the document's own headings are counted. */
  number: z.int().min(1),
  heading: locatedTextSchema,
  /** The statistics table that stands in this part, if any. */
  table: z.custom<TableKey>((value) => typeof value === "string").nullable(),
  /** The text of the part; where the part has a table, what stands around it. */
  blocks: z.array(blockSchema),
});
export type ReportPart = z.infer<typeof partSchema>;

export const reportSchema = z
  .object({
    /** The body's id, which is the folder's name under `seeds/`. */
    agency: z.string().min(1),
    /** The calendar year that the report is about. */
    year: z.int().min(2008).max(2100),
    form: z.enum(forms.map((form) => form.key)),
    source: z.object({
      /** Below the folder of seeds, with forward slashes: `beilun/2023.txt`. */
      path: z.string().min(1),
      /** Of the file as received, in hexadecimal. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    title: locatedTextSchema,
    preface: z.array(blockSchema),
    parts: z.array(partSchema),
    cells: z.array(cellSchema),
  })
  .superRefine((report, context) => {
    const found = new Set(report.cells.map((cell) => cell.address));
    cellsOfForm(formByKey(report.form)).forEach(({ address }, index) => {
      if (!found.has(address)) {
        context.addIssue({ code: "custom", path: ["cells", index], params: { missing: address } });
      }
    });
    if (found.size < report.cells.length) {
      context.addIssue({ code: "custom", path: ["cells"], params: { repeated: true } });
    }
  });
export type Report = z.infer<typeof reportSchema>;

const cellsByAddress = once((report: Report) => new Map(report.cells.map((cell) => [cell.address, cell])));

/** The cell at an address, or nothing where a damaged table left it unread. */
export function findCell(report: Report, address: CellAddress): Cell | undefined {
  return cellsByAddress(report).get(address);
}

/** Whether every cell of the form was read; a table that the report lacks leaves all of its cells unread. */
export const isComplete = ({ form, cells }: Report): boolean => cells.length === cellsOfForm(formByKey(form)).length;

/** The cell at an address of a report that the schema has passed. */
export function cellAt(report: Report, address: CellAddress): Cell {
  const cell = findCell(report, address);
  if (cell === undefined) throw new Error(`The report ${report.source.path} has no cell ${address}.`);
  return cell;
}
