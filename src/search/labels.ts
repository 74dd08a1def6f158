/** A form → the names that its figures have on every report's page, as search shows and finds them. */
import type { Form } from "../form/form.ts";
import { gridOf } from "../form/grid.ts";
import { numberingOf } from "../form/label.ts";
import { nameOfTable } from "../form/names.ts";
import { foldText } from "./atoms.ts";
import type { FigureLabel, FormLabels, HeadLabel } from "./form-labels.ts";

export function labelsOf(form: Form): FormLabels {
  const heads: HeadLabel[] = [];
  const figures: FigureLabel[] = [];
  for (const table of form.tables) {
    const part = form.parts.find((one) => one.table === table.key)?.number ?? 0;
    for (const { head, body } of gridOf(table)) {
      const cells = [...head, ...body].flat();
      const places = new Map<string, number>();
      const rows = new Set<string>();
      /** “信息内容” stands over the names of rows, and a note in the corner: no figure's heads, and yet read on the page. */
      const overRows: number[] = [];
      for (const cell of cells) {
        if (cell.kind === "corner") overRows.push(heads.push(["", foldText(cell.label), part]) - 1);
        if (cell.kind !== "head") continue;
        places.set(cell.id, heads.length);
        const isOfRows =
          table.direction === "down" ? cell.scope.startsWith("row") : !cell.id.startsWith(`${table.key}/head/`);
        if (isOfRows) rows.add(cell.id);
        const { label, aliases = [] } = cell.head;
        heads.push([cell.id, foldText(label), part, ...aliases.map((alias) => foldText(numberingOf(label) + alias))]);
      }
      const shown = cells.filter((cell) => cell.kind === "figure");
      const named = new Set(shown.flatMap(({ headers }) => headers));
      const placesOf = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
      for (const [id, place] of places) if (!named.has(id)) overRows.push(place);
      for (const { address, headers } of shown) {
        const columns = placesOf(headers.filter((id) => !rows.has(id)));
        figures.push([address, [...overRows, ...columns], placesOf(headers.filter((id) => rows.has(id)))]);
      }
    }
  }
  return {
    key: form.key,
    parts: [[0, "编制说明"], ...form.parts.map(({ number, label }) => [number, foldText(label)] as const)],
    tables: Object.fromEntries(
      form.parts.flatMap(({ number, table }) => (table === undefined ? [] : [[number, nameOfTable(form, table)]])),
    ),
    heads,
    figures,
  };
}
