/** The rules → their index and a page for each. */
import { isDeepStrictEqual } from "node:util";
import type { CheckedReport } from "../check/checked.ts";
import { exampleYear, nameOfBodyBelow } from "../check/example.ts";
import type { Example } from "../check/rule.ts";
import type { Severity } from "../check/severity.ts";
import type { Form } from "../form/form.ts";
import { cellsOfForm, formByKey, forms } from "../form/forms.ts";
import { identitiesOf } from "../form/identities.ts";
import { nameOfCell } from "../form/names.ts";
import type { Agency } from "../settings/agencies.ts";
import { levelNames } from "../settings/levels.ts";
import { catalogue, type CataloguedRule, checkRules, explanationRules, readingRules } from "./catalogue.ts";
import { type Formula, formulaOf, type RuleVerdict, verdictOn } from "./checks.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { kindNames, rulesTitle, severityNames } from "./words.ts";

export interface ShownExample {
  readonly title: string;
  /** What the report says, one line for each statement. */
  readonly lines: readonly string[];
  /** What the program says about it; nothing where it is right. */
  readonly messages: readonly string[];
}

/** How a report came out under the rule. */
interface ReportUnderRule extends RuleVerdict {
  readonly report: Link;
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
  readonly reports: readonly ReportUnderRule[];
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
  /** The rules as data. */
  readonly download: Link;
}

const consequences: Readonly<Record<Severity, string>> = {
  error: "错误：改正之前不能发布",
  warning: "警告：本机关发布自己的报告时，改正或说明之前不能发布",
  info: "提示：照原样读入，并告诉读者",
};

function consequenceOf(rule: CataloguedRule): string {
  if (rule.answerable === true) return "错误：改正或说明之前不能发布";
  // What is wrong with an explanation cannot be explained in its turn.
  return explanationRules.includes(rule) ? "警告：本机关发布自己的报告时，改正之前不能发布" : consequences[rule.level];
}

/** What the register says of an example's body, where it matters. */
function bodyIn({ agency: { name, level, kind, rollsUp } = {} }: Example): string[] {
  const sort = `${level === undefined ? "" : levelNames[level]}${kind === undefined ? "" : kindNames[kind]}`;
  return [
    ...(name === undefined && sort === "" ? [] : [`机关：${[name, sort].filter(Boolean).join("，")}`]),
    ...(rollsUp === undefined ? [] : [`名录写明${rollsUp ? "" : "不"}汇总下属机关（rollsUp: ${String(rollsUp)}）`]),
  ];
}

/** What a report in an example says that is not 0, one line for each statement. */
function statementsIn(example: Example): string[] {
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
  const preface = example.preface === undefined ? [] : [`编制说明：${example.preface}`];
  return [...(example.form === undefined ? [] : [`表格：${form.name}`]), ...preface, ...cells, ...parts];
}

/** The statements of a report beside the example's own, each with whose it is. */
function statementsBeside(whose: string, example: Example): string[] {
  const statements = statementsIn(example);
  return statements.length === 0 ? [`${whose}：各个数都是 0`] : statements.map((line) => `${whose}，${line}`);
}

function toExample(example: Example, messages: readonly string[]): ShownExample {
  const { year, publishedOn, deadlines, otherYears = [], below = [] } = example;
  const lines = [
    ...bodyIn(example),
    // Beside other years' reports, the example's own is told apart by its year.
    ...(year === undefined && otherYears.length === 0 ? [] : [`报告年度：${year ?? exampleYear}`]),
    ...(publishedOn === undefined ? [] : [`发布日期：${publishedOn}`]),
    ...Object.entries(deadlines ?? {}).map(([group, day]) => `网站设置的期限（deadlines）：${group}: ${day}`),
    ...statementsIn(example),
    ...otherYears.flatMap((other) => statementsBeside(`${other.year} 年的报告`, other)),
    ...below.flatMap((body, index) => {
      const whose = body?.agency?.name ?? nameOfBodyBelow(index);
      return body === null ? [`${whose}的报告不在手头`] : statementsBeside(`${whose}的报告`, body);
    }),
  ];
  return { title: example.title, lines, messages };
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
      above: [{ text: rulesTitle, href: addresses.rules }],
    }),
    id: rule.id,
    summary: rule.summary,
    level: consequenceOf(rule),
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
      level: severityNames[level],
      why,
    }));
  return {
    frame: toFrame(facts, {
      title: rulesTitle,
      description: `本站用 ${catalogue.length} 条规则读入和核对每一份报告。每条规则说明要求什么、为什么。`,
      address: addresses.rules,
      above: [],
    }),
    groups: [
      { title: "核对报告", rules: list(checkRules) },
      { title: "读入文件", rules: list(readingRules) },
      { title: "机关的说明", rules: list(explanationRules) },
    ].filter(({ rules }) => rules.length > 0),
    download: { text: "rules.json", href: addresses.dataFile("rules.json") },
  };
}
