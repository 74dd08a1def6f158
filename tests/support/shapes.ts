/** The shapes in which the statistics tables arrive as copied text, each as a printer of a whole report. */
import type { Form } from "../../src/form/form.ts";
import { type CellAddress, formByKey, tableOf } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";
import type { Figures } from "./consistent.ts";

interface PrintedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

type PrintRow = (cells: readonly PrintedCell[]) => string;

const texts = (cells: readonly PrintedCell[]) => cells.map(({ text }) => text);
/** Merged columns leave bars at the end of their row, and merged rows leave nothing. */
const bars = (cells: readonly PrintedCell[]) => "|".repeat(cells.reduce((sum, { colspan }) => sum + colspan - 1, 0));
/** A name of more than four characters is broken in its middle. */
const broken = (text: string) => {
  const middle = Math.ceil(text.length / 2);
  return text.length > 4 && /\p{L}/u.test(text) ? `${text.slice(0, middle)}\n${text.slice(middle)}` : text;
};

export interface Shape {
  readonly row: PrintRow;
  /** What stands between two rows. */
  readonly between: string;
  /** An empty cell can be seen in this shape. */
  readonly keepsBlanks: boolean;
  /** Cells that merged ones cover are printed as empty ones. */
  readonly grid?: true;
}

export const shapes = {
  "bars with those of merged columns behind": {
    row: (cells) => `${texts(cells).join(" | ")} | ${bars(cells)}`,
    between: "\n",
    keepsBlanks: true,
  },
  "bars around each row": {
    row: (cells) => `| ${texts(cells).join(" | ")} | ${bars(cells)}`,
    between: "\n",
    keepsBlanks: true,
  },
  "bars without those of merged columns": {
    row: (cells) => `${texts(cells).join(" | ")} |`,
    between: "\n",
    keepsBlanks: true,
  },
  "a bar behind each cell": {
    row: (cells) => `|\n${texts(cells).join(" |\n")} | ${bars(cells)}`.replace(/ $/u, ""),
    between: "\n",
    keepsBlanks: true,
  },
  "a bar below each cell": {
    row: (cells) => texts(cells).join("\n|\n") + "\n|",
    between: "\n",
    keepsBlanks: true,
  },
  "a bar below each cell, names broken": {
    row: (cells) => texts(cells).map(broken).join("\n|\n") + "\n|",
    between: "\n",
    keepsBlanks: true,
  },
  "a paragraph for each cell": { row: (cells) => texts(cells).join("\n\n"), between: "\n\n", keepsBlanks: false },
  "a paragraph for each cell, names broken": {
    row: (cells) => texts(cells).map(broken).join("\n\n"),
    between: "\n\n",
    keepsBlanks: false,
  },
  "tabs between cells": { row: (cells) => texts(cells).join("\t"), between: "\n", keepsBlanks: true },
  "tabs, names broken": { row: (cells) => texts(cells).map(broken).join("\t"), between: "\n", keepsBlanks: true },
  "tabs, merged cells empty": {
    row: (cells) => texts(cells).join("\t"),
    between: "\n",
    keepsBlanks: true,
    grid: true,
  },
  "wide gaps": { row: (cells) => texts(cells).join("    "), between: "\n", keepsBlanks: false },
  "full-width spaces": { row: (cells) => texts(cells).join("　"), between: "\n", keepsBlanks: false },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as ShapeName[];

/** Cells that merged ones cover, as empty ones. */
function covered(rows: readonly (readonly PrintedCell[])[]): PrintedCell[][] {
  const taken = new Set<string>();
  const blank = { text: "", colspan: 1, rowspan: 1 };
  return rows.map((row, line) => {
    const cells: PrintedCell[] = [];
    const skip = () => {
      while (taken.has(`${line}:${cells.length}`)) cells.push(blank);
    };
    for (const cell of row) {
      skip();
      for (let below = 1; below < cell.rowspan; below += 1) {
        for (let right = 0; right < cell.colspan; right += 1) taken.add(`${line + below}:${cells.length + right}`);
      }
      cells.push({ ...cell, colspan: 1 }, ...Array.from({ length: cell.colspan - 1 }, () => blank));
    }
    skip();
    return cells;
  });
}

/** The printed rows of a table, block by block. */
function rowsOf(form: Form, key: string, written: (address: CellAddress) => string, grid: boolean): PrintedCell[][] {
  return gridOf(tableOf(form, key)).flatMap(({ head, body }) =>
    [head, body].flatMap((part) => {
      const rows = part.map((row) =>
        row.map((cell): PrintedCell => {
          if (cell.kind === "figure") return { text: written(cell.address), colspan: cell.colspan, rowspan: 1 };
          const { colspan, rowspan } = cell;
          return { text: cell.kind === "head" ? cell.head.label : cell.label, colspan, rowspan };
        }),
      );
      return grid ? covered(rows) : rows;
    }),
  );
}

/** A whole report with its tables in a shape. `blank` are cells that the body left empty. */
export function printShape(
  name: ShapeName,
  figures: Figures,
  form: Form = formByKey("2021"),
  blank: ReadonlySet<CellAddress> = new Set(),
): string {
  const shape: Shape = shapes[name];
  const written = (address: CellAddress) => (blank.has(address) ? "" : String(figures[address]));
  const parts = form.parts.map(({ label, table }) => {
    if (table === undefined) return `${label}\n略。\n`;
    return `${label}\n${rowsOf(form, table, written, shape.grid === true)
      .map(shape.row)
      .join(shape.between)}\n`;
  });
  const preface = "本报告所列数据的统计期限自2023年1月1日起至12月31日止。";
  return `北仑区人民政府2023年政府信息公开工作年度报告\n\n${preface}\n\n${parts.join("\n")}`;
}
