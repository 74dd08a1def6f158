import { cellsOfForm, formByKey } from "../../form/forms.ts";
import { findCell } from "../../report/report.ts";
import type { Agency } from "../../settings/agencies.ts";
import { givenIn, nameAt } from "../given.ts";
import type { Rule } from "../rule.ts";

/** Ministries, and the governments of provinces, of cities with districts and of autonomous prefectures. */
function mayMakeRules({ level, kind }: Agency): boolean {
  return level === "national" || (kind === "government" && (level === "province" || level === "prefecture"));
}

export const rulesPower: Rule = {
  id: "rules-power",
  level: "warning",
  summary: "没有规章制定权的机关，表二“规章”一行为 0",
  why: "只有国务院部门，以及省、自治区、直辖市和设区的市、自治州的政府，可以制定规章。其他机关填了数，多半是把规范性文件或内部制度算作了规章。",
  source: "《立法法》第九十一条、第九十三条",
  formula: "proactive/rules/* = 0",
  examples: {
    ok: [
      { title: "县政府的“规章”一行都是 0" },
      {
        title: "设区的市的政府有 12 件规章",
        agency: { name: "示例市人民政府", level: "prefecture" },
        cells: { "proactive/rules/issued": "1", "proactive/rules/in-force": "12" },
      },
      {
        title: "国务院部门有 30 件规章",
        agency: { name: "示例部", level: "national", kind: "department" },
        cells: { "proactive/rules/in-force": "30" },
      },
    ],
    notOk: [
      {
        title: "镇政府把内部的规章制度填进了“规章”",
        agency: { name: "示例镇人民政府", level: "township" },
        cells: { "proactive/rules/issued": "2", "proactive/rules/in-force": "5" },
        messages: ["表二“规章”的“本年制发件数”为 2，示例镇人民政府没有规章制定权，应为 0"],
      },
      {
        title: "市政府的部门没有规章制定权",
        agency: { name: "示例市民政局", level: "prefecture", kind: "department" },
        cells: { "proactive/rules/in-force": "1" },
        messages: ["表二“规章”的“现行有效件数”为 1，示例市民政局没有规章制定权，应为 0"],
      },
    ],
  },
  *check(report, { agency }) {
    if (mayMakeRules(agency)) return;
    const [first, ...others] = cellsOfForm(formByKey(report.form))
      .filter(({ row }) => row.key === "rules")
      .flatMap(({ address }) => {
        const cell = findCell(report, address);
        const given = cell && givenIn(report, cell);
        return cell !== undefined && typeof given === "number" && given !== 0 ? [cell] : [];
      });
    if (first === undefined) return;
    yield {
      reason: `${nameAt(report, first.address)}为 ${first.written}，${agency.name}没有规章制定权，应为 0`,
      place: first.place,
      subject: { cell: first.address },
      actual: first.written,
      expected: ["0"],
      note: "规范性文件请填在下一行，内部制度不填。名录中机关的 level、kind 写错了的，请改正名录。",
      related: others.map(({ address, written, place }) => ({
        reason: `同一行：${nameAt(report, address)}为 ${written}`,
        place,
      })),
    };
  },
};
