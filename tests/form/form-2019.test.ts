import { describe, expect, it } from "vitest";
import { cellsOfForm, formByKey, tableOf } from "../../src/form/forms.ts";
import { gridOf, widthsOf } from "../../src/form/grid.ts";
import { identitiesOf } from "../../src/form/identities.ts";

const form = formByKey("2019");

describe("the form of 2019", () => {
  it("has 198 figures: 22 in table 二, 161 in table 三, 15 in table 四", () => {
    const counts = form.tables.map(({ key }) => cellsOfForm(form).filter(({ table }) => table.key === key).length);
    expect(counts).toEqual([22, 161, 15]);
  });

  it("demands the same sums as the form of 2021, with （六） as a single row", () => {
    expect(identitiesOf(tableOf(form, "requests"))).toHaveLength(7 + 7 + 23);
    const [outcome] = identitiesOf(tableOf(form, "requests")).filter(({ rule }) => rule === "outcome-total");
    expect(outcome?.left.at(-1)).toEqual({ label: "（六）其他处理", cells: ["requests/other/natural-person"] });
  });

  it("spans blocks of two and of three columns over one grid", () => {
    const table = tableOf(form, "proactive");
    expect(widthsOf(table)).toEqual({ stub: 1, figures: [2, 1, 1, 2] });
    const spans = gridOf(table).map(({ body }) =>
      body[0]?.flatMap((cell) => (cell.kind === "figure" ? [cell.colspan] : [])),
    );
    expect(spans).toEqual([
      [1, 2, 1],
      [1, 2, 1],
      [1, 2, 1],
      [2, 2],
      [2, 2],
    ]);
  });

  it("lets 三 span 20 rows", () => {
    const heads = gridOf(tableOf(form, "requests")).flatMap(({ body }) => body.flat());
    const span = heads.flatMap((cell) =>
      cell.kind === "head" && cell.id === "requests/results" ? [cell.rowspan] : [],
    );
    expect(span).toEqual([20]);
  });
});
