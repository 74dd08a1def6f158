import { describe, expect, it } from "vitest";
import { cellsOfForm, formByKey, tableOf } from "../../src/form/forms.ts";
import { gridOf } from "../../src/form/grid.ts";
import { identitiesOf, subtotalGroupsOf } from "../../src/form/identities.ts";

const form = formByKey("2021");
const requests = tableOf(form, "requests");

describe("the form of 2021", () => {
  it("has 200 figures: 10 in table 二, 175 in table 三, 15 in table 四", () => {
    const counts = form.tables.map(({ key }) => cellsOfForm(form).filter(({ table }) => table.key === key).length);
    expect(counts).toEqual([10, 175, 15]);
  });

  it("gives every figure an address of its own", () => {
    expect(new Set(cellsOfForm(form).map(({ address }) => address)).size).toBe(200);
  });

  it("demands 42 sums: 7 balances, 7 outcome totals, 25 row totals, 3 review totals", () => {
    const counts: Record<string, number> = {};
    for (const { rule } of form.tables.flatMap(identitiesOf)) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual({ balance: 7, "outcome-total": 7, "applicant-total": 25, "review-total": 3 });
  });

  it("holds 190 figures by at least one sum; those of table 二 stand alone", () => {
    const held = form.tables.flatMap(identitiesOf).flatMap(({ left, right }) => [...left, ...right]);
    expect(new Set(held.flatMap(({ cells }) => cells)).size).toBe(190);
  });

  it("leaves the sums of （三）–（六） to be computed", () => {
    expect(subtotalGroupsOf(requests).map(({ label }) => label)).toEqual([
      "（三）不予公开",
      "（四）无法提供",
      "（五）不予处理",
      "（六）其他处理",
    ]);
  });
});

describe("the printed grid", () => {
  it.each([
    ["proactive", 4],
    ["requests", 10],
    ["reviews", 15],
  ])("fills every printed row of %s to its width of %i", (key, width) => {
    for (const block of gridOf(tableOf(form, key))) {
      for (const rows of [block.head, block.body]) {
        const covered = rows.map(() => 0);
        rows.forEach((row, index) => {
          for (const cell of row) {
            const rowspan = cell.kind === "figure" ? 1 : cell.rowspan;
            for (let below = index; below < index + rowspan; below += 1) {
              covered[below] = (covered[below] ?? 0) + cell.colspan;
            }
          }
        });
        expect(covered).toEqual(rows.map(() => width));
      }
    }
  });

  it("merges （三）不予公开 over its eight reasons and 三 over all results", () => {
    const heads = gridOf(requests).flatMap(({ body }) => body.flat());
    const rowspan = (label: string) =>
      heads.flatMap((cell) => (cell.kind === "head" && cell.head.label === label ? [cell.rowspan] : []));
    expect(rowspan("（三）不予公开")).toEqual([8]);
    expect(rowspan("三、本年度办理结果")).toEqual([22]);
  });

  it("puts each figure under exactly the heads that a reader expects", () => {
    const cells = gridOf(requests).flatMap(({ head, body }) => [...head, ...body].flat());
    const labels = new Map(cells.flatMap((cell) => (cell.kind === "head" ? [[cell.id, cell.head.label]] : [])));
    const figure = cells.find(
      (cell) => cell.kind === "figure" && cell.address === "requests/refused-by-law/commercial",
    );
    expect(figure?.kind === "figure" ? figure.headers.map((id) => labels.get(id)) : []).toEqual([
      "申请人情况",
      "法人或其他组织",
      "商业企业",
      "三、本年度办理结果",
      "（三）不予公开",
      "2.其他法律行政法规禁止公开",
    ]);
  });
});
