/** The rules → their index and a page for each. */
import { isDeepStrictEqual } from "node:util";
import type { CheckedReport } from "../check/checked.ts";
import type { Example } from "../check/rule.ts";
import type { Form } from "../form/form.ts";
import { cellsOfForm, formByKey, forms } from "../form/forms.ts";
import { identitiesOf } from "../form/identities.ts";
import { nameOfCell } from "../form/names.ts";
import type { Agency } from "../settings/agencies.ts";
import { catalogue, type CataloguedRule, checkRules, readingRules } from "./catalogue.ts";
import { type Formula, formulaOf, verdictOf } from "./checks.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";

export interface ShownExample {
  readonly title: string;
  /** What the report says, one line for each statement. */
  readonly lines: readonly string[];
  /** What the program says about it; nothing where it is right. */
  readonly messages: readonly string[];
}

/** A report under a rule. */
export interface RuleVerdict {
  readonly report: Link;
  readonly satisfied: boolean;
  readonly sentence: string;
}

export interface RulePageView {
  readonly frame: PageFrame;
  readonly id: string;
  readonly summary: string;
  readonly level: string;
  readonly why: string;
  readonly source: string | undefined;
  readonly formulas: readonly Formula[];
  readonly right: readonly ShownExample[];
  readonly wrong: readonly ShownExample[];
  /** Those that do not satisfy it first; a large site shows only the first of them. */
  readonly reports: readonly RuleVerdict[];
  /** How many reports are not among them. */
  readonly reportsLeft: number;
}

/** A rule in the index. */
export interface ListedRule {
  readonly link: Link;
  readonly id: string;
  readonly level: string;
  readonly why: string;
}

export interface RulesPage {
  readonly frame: PageFrame;
  readonly groups: readonly { readonly title: string; readonly rules: readonly ListedRule[] }[];
}

type Level = CataloguedRule["level"];

const consequences: Readonly<Record<Level, string>> = {
  error: "错误：改正之前不能发布",
  warning: "警告：本机关发布自己的报告时，改正之前不能发布",
  info: "提示：照原样读入，并告诉读者",
};

const levelNames: Readonly<Record<Level, string>> = { error: "错误", warning: "警告", info: "提示" };

function toExample(example: Example, messages: readonly string[]): ShownExample {
  const form = formByKey(example.form ?? forms[0].key);
  const cells = cellsOfForm(form).flatMap((definition) => {
    const written = example.cells?.[definition.address];
    return written === undefined ? [] : [`${nameOfCell(form, definition)}：${written === "" ? "空白" : written}`];
  });
  const parts = form.parts.flatMap(({ number, label }) => {
    const text = example.parts?.[number as 1 | 2 | 3 | 4 | 5 | 6];
    return text === undefined
      ? []
      : [text === null ? `没有“${label}”这一部分` : `${label}：${text === "" ? "（没有内容）" : text}`];
  });
  const frame = [
    ...(example.year === undefined ? [] : [`报告年度：${example.year}`]),
    ...(example.form === undefined ? [] : [`表格：${form.name}`]),
  ];
  const preface = example.preface === undefined ? [] : [`编制说明：${example.preface}`];
  return { title: example.title, lines: [...frame, ...preface, ...cells, ...parts], messages };
}

function verdictOn(rule: CataloguedRule, { report, file, assessments }: CheckedReport): Omit<RuleVerdict, "report"> {
  const own = assessments.filter(({ identity }) => identity.rule === rule.id);
  if (own.length > 0) {
    const { verdict, sentence } = verdictOf(own);
    return { satisfied: verdict === "holds", sentence };
  }
  if (checkRules.includes(rule) && formByKey(report.form).tables.length === 0) {
    return { satisfied: true, sentence: "不适用：没有统计表" };
  }
  // A rule may tell more than it demands; what is only good to know does not break it.
  const findings = file.messages.filter(
    ({ ruleId, fatal }) => ruleId === rule.id && (rule.level === "info" || fatal !== undefined),
  ).length;
  return {
    satisfied: findings === 0,
    sentence: findings === 0 ? "符合" : `有 ${findings} 处${rule.level === "info" ? "" : "不符合"}`,
  };
}

/** A rule's page is about the rule; the reports themselves say how they keep it. */
const mostReports = 50;

/** The sums that a rule demands, each once; where forms differ, with the name of the form. */
function formulasOf(rule: string): Formula[] {
  const all = (forms as readonly Form[]).flatMap((form) =>
    form.tables.flatMap((table) => {
      const identities = identitiesOf(table).filter((identity) => identity.rule === rule);
      const formula = formulaOf(form, identities);
      return formula === undefined ? [] : [{ name: form.name, formula }];
    }),
  );
  const [first] = all;
  const same = all.every(({ formula }) => isDeepStrictEqual(formula, first?.formula));
  if (same) return first === undefined ? [] : [first.formula];
  return all.map(({ name, formula }) => ({ ...formula, where: `${name}${formula.where}` }));
}

export function toRulePage(
  rule: CataloguedRule,
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): RulePageView {
  const { addresses } = facts;
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? id;
  const verdicts = reports.map((checked) => ({ checked, ...verdictOn(rule, checked) }));
  return {
    frame: toFrame(facts, {
      title: `规则 ${rule.id}：${rule.summary}`,
      description: `${rule.summary}${rule.why}`,
      address: addresses.rule(rule.id),
      above: [{ text: "核对规则", href: addresses.rules }],
    }),
    id: rule.id,
    summary: rule.summary,
    level: consequences[rule.level],
    why: rule.why,
    source: rule.source,
    formulas: formulasOf(rule.id),
    right: (rule.examples?.ok ?? []).map((example) => toExample(example, [])),
    wrong: (rule.examples?.notOk ?? []).map((example) => toExample(example, example.messages)),
    reports: [...verdicts.filter(({ satisfied }) => !satisfied), ...verdicts.filter(({ satisfied }) => satisfied)]
      .slice(0, mostReports)
      .map(({ checked: { report }, ...verdict }) => ({
        report: {
          text: `${nameOf(report.agency)} ${report.year} 年`,
          href: addresses.report(report.agency, report.year),
        },
        ...verdict,
      })),
    reportsLeft: Math.max(0, reports.length - mostReports),
  };
}

export function toRulesPage(facts: FrameFacts): RulesPage {
  const { addresses } = facts;
  const list = (rules: readonly CataloguedRule[]): ListedRule[] =>
    rules.map(({ id, summary, level, why }) => ({
      link: { text: summary, href: addresses.rule(id) },
      id,
      level: levelNames[level],
      why,
    }));
  return {
    frame: toFrame(facts, {
      title: "核对规则",
      description: `本站用 ${catalogue.length} 条规则读入和核对每一份报告。每条规则说明要求什么、为什么。`,
      address: addresses.rules,
      above: [],
    }),
    groups: [
      { title: "核对报告", rules: list(checkRules) },
      { title: "读入文件", rules: list(readingRules) },
    ].filter(({ rules }) => rules.length > 0),
  };
}
