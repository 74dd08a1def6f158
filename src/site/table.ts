/** A table of the form × a report → a table as pages show it: the printed grid, its figures, their marks. */
import { type Column, type Head, leavesOf, type Table } from "../form/form.ts";
import { type CellAddress, cellAddress } from "../form/forms.ts";
import { type GridCell, type GridFigure, gridOf, widthsOf } from "../form/grid.ts";
import { columnPathsOf, nameOfPath, rowPathsOf } from "../form/paths.ts";
import { type FigureStatus, type LegendEntry, legendOf } from "./figure.ts";
import { anchors } from "./addresses.ts";

/** A finding that speaks of a cell, by its number in the page's list of findings. */
export interface Mark {
  readonly number: number;
  readonly href: string;
  /** The body has explained it. */
  readonly answered: boolean;
}

export interface ShownHead {
  readonly kind: "head";
  readonly id: string;
  readonly text: string;
  readonly scope: "col" | "colgroup" | "row" | "rowgroup";
  readonly colspan: number;
  readonly rowspan: number;
  readonly headers: readonly string[];
  /**
   * Heads of rows, and the head over them: the grid column it begins in, counted from 0. Such a head stays in sight
   * when the table scrolls sideways.
   */
  readonly stub?: number;
  /** A head over several rows, printed upright along them. */
  readonly upright: boolean;
}

interface ShownCorner {
  readonly kind: "corner";
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface ShownCell {
  readonly kind: "figure";
  readonly id: string;
  readonly colspan: number;
  readonly headers: readonly string[];
  readonly status: FigureStatus | "not-computed";
  readonly text: string;
  /** What others in its row or column add up to. */
  readonly isSum: boolean;
  /** Where the figure's source and citation stand. */
  readonly link?: string;
  /** It was published otherwise before; its history stands with its citation. */
  readonly corrected?: boolean;
  readonly marks: readonly Mark[];
}

export type ShownGridCell = ShownHead | ShownCorner | ShownCell;

interface ShownSection {
  /** `head` for rows that print again on each sheet of paper. */
  readonly kind: "head" | "body";
  readonly rows: readonly (readonly ShownGridCell[])[];
}

/** A row by itself, with the names of its columns: what the table says, for those who see little of it at once. */
interface ListedRow {
  /** “三、本年度办理结果·（一）予以公开” */
  readonly name: string;
  readonly figures: readonly (Pick<ShownCell, "status" | "text" | "link"> & { readonly column: string })[];
}

export interface StatTable {
  readonly key: string;
  readonly captionId: string;
  /** “表三” */
  readonly name: string;
  readonly caption: string;
  /** What the figures count: “单位：件”. */
  readonly units: string;
  /** How many grid columns hold heads of rows, and how many hold figures. */
  readonly widths: { readonly stub: number; readonly figures: readonly number[] };
  readonly sections: readonly ShownSection[];
  /** The same figures row by row. */
  readonly list: readonly ListedRow[];
  readonly legend: readonly LegendEntry[];
  /** Where the link that jumps over the table leads. */
  readonly endId: string;
  /** Set for tables that the report does not have. */
  readonly computed: boolean;
}

/** What stands in a cell of the grid: a figure of the report, or one that the site worked out. */
export type FigureOf = (
  address: CellAddress,
) => Pick<ShownCell, "status" | "text" | "marks"> & Partial<Pick<ShownCell, "link" | "corrected">>;

/**
 * “单位：件；‘上一年项目数量’为项”: the first unit for the table, the columns that depart from it by name. A column whose
 * head names its unit speaks for itself; one for which the form has none has its unit in the cell.
 */
function unitsOf(table: Table): string {
  const columns: readonly Column[] = table.blocks.flatMap((block) => leavesOf(block.columns));
  const silent = columns.filter(({ unit, label }) => unit === null || !label.includes(unit));
  const [main, ...others] = [...new Set(silent.map(({ unit }) => unit))];
  if (main === undefined || main === null) return "";
  const departures = others.map((unit) => {
    const labels = [...new Set(silent.filter((column) => column.unit === unit).map(({ label }) => `“${label}”`))];
    return `；${labels.join("、")}${unit === null ? "的单位写在格中" : `为${unit}`}`;
  });
  return `单位：${main}${departures.join("")}${silent.length < columns.length ? "，表头另有注明的除外" : ""}`;
}

/** The grid column in which each head of a row begins: the heads before it in its row, and those from rows above. */
function stubOf(headers: readonly string[], rowGroups: ReadonlySet<string>): number {
  return headers.filter((id) => rowGroups.has(id)).length;
}

/** Keys of the rows and columns that stand alone on a side of a sum. */
function sumsOf(table: Table): ReadonlySet<string> {
  return new Set(table.identities.flatMap(({ right }) => (right.length === 1 ? right : [])));
}

function figureCell(cell: GridFigure, sums: ReadonlySet<string>, figureOf: FigureOf): ShownCell {
  const { address, colspan, headers } = cell;
  const isSum = address.split("/").some((step) => sums.has(step));
  return { kind: "figure", id: address, colspan, headers, isSum, ...figureOf(address) };
}

interface GridFacts {
  readonly rowGroups: ReadonlySet<string>;
  readonly sums: ReadonlySet<string>;
  /** Heads over the heads of rows. */
  readonly stubs: ReadonlySet<Head | undefined>;
}

function showCell(cell: GridCell, { rowGroups, sums, stubs }: GridFacts, figureOf: FigureOf): ShownGridCell {
  if (cell.kind === "figure") return figureCell(cell, sums, figureOf);
  if (cell.kind === "corner") {
    return { kind: "corner", text: cell.label, colspan: cell.colspan, rowspan: cell.rowspan };
  }
  const staysInSight = cell.scope === "row" || cell.scope === "rowgroup" || stubs.has(cell.head);
  return {
    kind: "head",
    id: cell.id,
    text: cell.head.label,
    scope: cell.scope,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    headers: cell.headers,
    ...(staysInSight ? { stub: stubOf(cell.headers, rowGroups) } : {}),
    upright: cell.scope === "rowgroup",
  };
}

function listOf(table: Table, figureOf: FigureOf): ListedRow[] {
  return table.blocks.flatMap((block) => {
    const columns = [...columnPathsOf(block)];
    return [...rowPathsOf(block)].map(([row, path]) => ({
      name: nameOfPath(path),
      figures: columns.map(([column, columnPath]) => {
        const { status, text, link } = figureOf(cellAddress(table.key, row, column));
        return { column: nameOfPath(columnPath), status, text, ...(link === undefined ? {} : { link }) };
      }),
    }));
  });
}

interface TableFacts {
  readonly name: string;
  readonly caption: string;
  readonly computed?: boolean;
}

export function toStatTable(table: Table, facts: TableFacts, figureOf: FigureOf): StatTable {
  const grid = gridOf(table);
  const rowGroups = new Set(
    grid.flatMap(({ body }) =>
      body.flat().flatMap((cell) => (cell.kind === "head" && cell.scope === "rowgroup" ? [cell.id] : [])),
    ),
  );
  const gridFacts = { rowGroups, sums: sumsOf(table), stubs: new Set(table.blocks.map(({ stub }) => stub)) };
  const show = (rows: readonly (readonly GridCell[])[]) =>
    rows.map((row) => row.map((cell) => showCell(cell, gridFacts, figureOf)));
  const sections = grid.flatMap(({ head, body }): ShownSection[] =>
    // HTML allows one head for a table; blocks with heads of their own become bodies that begin with them.
    grid.length === 1
      ? [
          { kind: "head", rows: show(head) },
          { kind: "body", rows: show(body) },
        ]
      : [{ kind: "body", rows: show([...head, ...body]) }],
  );
  const figures = sections.flatMap(({ rows }) => rows.flat().filter((cell) => cell.kind === "figure"));
  return {
    key: table.key,
    captionId: anchors.caption(table.key),
    name: facts.name,
    caption: facts.caption,
    units: unitsOf(table),
    widths: widthsOf(table),
    sections,
    list: listOf(table, figureOf),
    legend: legendOf(figures),
    endId: anchors.afterTable(table.key),
    computed: facts.computed === true,
  };
}
