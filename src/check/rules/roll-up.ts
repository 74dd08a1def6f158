import { type CellAddress, type CellDefinition, cellsOfTable, formByKey, hasTables } from "../../form/forms.ts";
import { nameOfTable } from "../../form/names.ts";
import { findCell, type Report } from "../../report/report.ts";
import { type Comparison, compare, type Given, givenBy, givenIn, nameAt, sumOf } from "../given.ts";
import { judging } from "../judging.ts";
import type { Finding, RelatedPlace, Rule } from "../rule.ts";
import type { BodyBelow } from "../surroundings.ts";

type WithReport = BodyBelow & { readonly report: Report };

/** With more summands than this, a sum is told without its working; each summand is a related place anyhow. */
const mostSummands = 8;

interface Broken {
  readonly definition: CellDefinition;
  readonly comparison: Extract<Comparison, { outcome: "different" }>;
}

/** A mistake in one cell breaks the totals beside and below it too, so a table is told once, at its first cell. */
function findingOf(report: Report, below: readonly WithReport[], broken: readonly Broken[]): Finding | undefined {
  const [first, ...others] = broken;
  const cell = first && findCell(report, first.definition.address);
  if (first === undefined || cell === undefined) return undefined;
  const { table, address } = first.definition;
  const { one, other, difference } = first.comparison;
  const summands = below.map(({ agency, report: own }) => ({ agency, own, cell: findCell(own, address) }));
  const shown = summands.map(({ cell: own }) => (own?.status === "number" ? own.number : "空白"));
  const working = shown.length > 1 && shown.length <= mostSummands ? `（${shown.join(" + ")}）` : "";
  const more =
    others.length === 0
      ? ""
      : `；${nameOfTable(formByKey(report.form), table.key)}共有 ${broken.length} 个数与下属机关之和不同，这是第一个`;
  return {
    reason: `${nameAt(report, address)}为 ${one}，应为下属 ${below.length} 个机关之和 ${other}${working}，相差 ${Math.abs(difference)}${more}`,
    place: cell.place,
    subject: { cell: address },
    actual: cell.written,
    expected: [String(other)],
    note: "请核对汇总时用的是不是各机关最后的数，有没有漏掉或重复的机关；数都属实的，请写明原因。",
    related: [
      ...summands.flatMap(({ agency, own, cell: summand }): RelatedPlace[] =>
        summand === undefined
          ? []
          : [{ reason: `参与计算：${agency.name}为 ${summand.written || "空白"}`, place: summand.place, report: own }],
      ),
      ...others.flatMap(({ definition, comparison }): RelatedPlace[] => {
        const place = findCell(report, definition.address)?.place;
        const reason = `也不相同：${nameAt(report, definition.address)}为 ${comparison.one}，下属机关之和为 ${comparison.other}`;
        return place === undefined ? [] : [{ reason, place }];
      }),
    ],
  };
}

/** What the reports of the bodies give for each cell. Each report is gone through once: there can be thousands. */
function givenByAll(below: readonly WithReport[]): (address: CellAddress) => readonly Given[] {
  const all = new Map<CellAddress, Given[]>();
  for (const { report } of below) {
    for (const cell of report.cells) {
      const given = all.get(cell.address);
      if (given === undefined) all.set(cell.address, [givenIn(report, cell)]);
      else given.push(givenIn(report, cell));
    }
  }
  return (address) => {
    const given = all.get(address) ?? [];
    return given.length === below.length ? given : [...given, "unread"];
  };
}

/** The bodies below with their reports, or why they cannot be summed. */
function allBelow(report: Report, below: readonly BodyBelow[]): readonly WithReport[] | string {
  const names = (bodies: readonly BodyBelow[]) => {
    const [first] = bodies;
    return `${first?.agency.name}${bodies.length > 1 ? `等 ${bodies.length} 个机关` : ""}`;
  };
  const missing = below.filter((body) => body.report === undefined);
  if (missing.length > 0) return `没有${names(missing)} ${report.year} 年的报告，无法与下属机关之和核对`;
  const others = below.filter((body) => body.report?.form !== report.form);
  if (others.length > 0) return `${names(others)}用的是另一种格式，无法与下属机关之和核对`;
  return below.flatMap(({ agency, report: own }) => (own === undefined ? [] : [{ agency, report: own }]));
}

export const rollUp: Rule = {
  id: "roll-up",
  level: "warning",
  summary: "名录写明汇总下属机关的（rollsUp），每一个数等于下属各机关报告之和",
  why: "政府的报告汇总所属部门和下级政府的数；各家公布的数加起来，应当就是它。名录没有写明、或有一份报告不在手头时，不核对。",
  source: "《条例》第四十九条、第五十条",
  formula: "*/*/* = sum(*/*/* of the bodies below)",
  examples: {
    ok: [
      {
        title: "两个部门各有 3 件、4 件行政许可，政府有 7 件",
        agency: { rollsUp: true },
        cells: { "proactive/licences/decisions": "7" },
        below: [
          { title: "部门", cells: { "proactive/licences/decisions": "3" } },
          { title: "部门", cells: { "proactive/licences/decisions": "4" } },
        ],
      },
      {
        title: "有一个部门的报告不在手头：不核对",
        agency: { rollsUp: true },
        cells: { "proactive/licences/decisions": "7" },
        below: [{ title: "部门", cells: { "proactive/licences/decisions": "3" } }, null],
      },
      {
        title: "名录没有写明汇总：不核对",
        cells: { "proactive/licences/decisions": "7" },
        below: [{ title: "部门", cells: { "proactive/licences/decisions": "3" } }],
      },
    ],
    notOk: [
      {
        title: "汇总时漏掉了一个部门",
        agency: { rollsUp: true },
        cells: { "proactive/licences/decisions": "3", "proactive/penalties/decisions": "5" },
        below: [
          { title: "部门", cells: { "proactive/licences/decisions": "3", "proactive/penalties/decisions": "5" } },
          { title: "部门", cells: { "proactive/licences/decisions": "4", "proactive/penalties/decisions": "2" } },
        ],
        messages: [
          "表二“行政许可”的“本年处理决定数量”为 3，应为下属 2 个机关之和 7（3 + 4），相差 4；表二共有 2 个数与下属机关之和不同，这是第一个",
        ],
      },
    ],
  },
  ...judging(function* (report, { agency, below }) {
    if (!hasTables(report)) return;
    if (below.length === 0) {
      if (agency.rollsUp === true || agency.kind === "government")
        yield "名录中没有它的下属机关，无法与下属机关之和核对";
      return;
    }
    if (agency.rollsUp !== true) {
      yield `名录没有写明它汇总下属机关的数（rollsUp），没有与下属 ${below.length} 个机关之和核对`;
      return;
    }
    const summed = allBelow(report, below);
    if (typeof summed === "string") {
      yield summed;
      return;
    }
    const givenOf = givenByAll(summed);
    for (const table of formByKey(report.form).tables) {
      const broken: Broken[] = [];
      let left = 0;
      for (const definition of cellsOfTable(table)) {
        // Without a unit in the form, the sums would mix 元 and 万元.
        if (definition.column.unit === null) continue;
        const { address } = definition;
        const comparison = compare(givenBy(report, address), sumOf(givenOf(address)));
        if (comparison.outcome === "different") broken.push({ definition, comparison });
        if (comparison.outcome === "not-assessable") left += 1;
      }
      const finding = findingOf(report, summed, broken);
      if (finding !== undefined) yield finding;
      const name = nameOfTable(formByKey(report.form), table.key);
      if (left > 0) yield `${name}有 ${left} 个数，它自己的或下属机关的不是数，无法与下属机关之和核对`;
    }
  }),
};
