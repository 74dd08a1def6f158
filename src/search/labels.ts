/** A form → the names that its figures have on every report's page, as search shows and finds them. */
import type { Form } from "../form/form.ts";
import { cellsOfForm } from "../form/forms.ts";
import { gridOf } from "../form/grid.ts";
import { nameOfTable } from "../form/names.ts";
import { foldText } from "./atoms.ts";
import { type FigureLabel, type FormLabels, type HeadLabel, kinds } from "./label-kinds.ts";

export function labelsOf(form: Form): FormLabels {
  const heads: HeadLabel[] = [];
  const places = new Map<string, number>();
  const figures: FigureLabel[] = [];
  const rowKeys = new Set(cellsOfForm(form).map(({ table, row }) => `${table.key}/${row.key}`));
  for (const table of form.tables) {
    const part = form.parts.find((one) => one.table === table.key)?.number ?? 0;
    for (const cell of gridOf(table).flatMap(({ head, body }) => [...head, ...body].flat())) {
      if (cell.kind === "head") {
        places.set(cell.id, heads.length);
        const ofRows =
          table.direction === "down" ? cell.scope.startsWith("row") : !cell.id.startsWith(`${table.key}/head/`);
        const kind = !ofRows ? kinds.column : rowKeys.has(cell.id) ? kinds.row : kinds.rows;
        heads.push([cell.id, foldText(cell.head.label), part, kind, ...(cell.head.aliases ?? []).map(foldText)]);
      }
    }
    for (const cell of gridOf(table).flatMap(({ body }) => body.flat())) {
      if (cell.kind !== "figure") continue;
      figures.push([cell.address, ...cell.headers.flatMap((id) => places.get(id) ?? [])]);
    }
  }
  return {
    key: form.key,
    parts: form.parts.map(({ number, label }) => [number, foldText(label)]),
    tables: Object.fromEntries(
      form.parts.flatMap(({ number, table }) => (table === undefined ? [] : [[number, nameOfTable(form, table)]])),
    ),
    heads,
    figures,
  };
}
