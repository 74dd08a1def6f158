/** All agencies and reports → the page of search, and the indexes that it is without JavaScript. */
import { rules } from "../check/check.ts";
import type { CheckedReport } from "../check/checked.ts";
import { headsOf } from "../form/form.ts";
import { formByKey } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import type { Agency } from "../settings/agencies.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { levelNames, withoutNumbering } from "./words.ts";

export interface IndexGroup {
  readonly title: string;
  readonly links: readonly Link[];
}

/** A row of the form, where the newest report shows it. */
export interface IndexedRow extends Link {
  readonly meaning?: string;
}

export interface SearchPage {
  readonly frame: PageFrame;
  readonly address: string;
  readonly years: readonly IndexGroup[];
  readonly bodies: readonly IndexGroup[];
  readonly rows: readonly { readonly title: string; readonly rows: readonly IndexedRow[] }[];
  readonly rules: readonly Link[];
}

/** On larger sites a list of every report would be longer than anybody reads; bodies lead to theirs. */
const mostReports = 600;

function rowsOf(reports: readonly CheckedReport[], { addresses }: FrameFacts): SearchPage["rows"] {
  const [newest] = reports
    .map(({ report }) => report)
    .filter(({ form }) => formByKey(form).tables.length > 0)
    .sort((one, other) => other.year - one.year);
  if (newest === undefined) return [];
  const form = formByKey(newest.form);
  return form.tables.map((table) => ({
    title: nameOfTable(form, table.key),
    rows: table.blocks
      .flatMap(({ rows }) => headsOf(rows))
      .flatMap((head): IndexedRow[] =>
        !("key" in head) || "children" in head
          ? []
          : [
              {
                text: withoutNumbering(head.label),
                href: `${addresses.report(newest.agency, newest.year)}#${table.key}/${head.key}`,
                ...(head.explanation === undefined ? {} : { meaning: head.explanation.zh }),
              },
            ],
      ),
  }));
}

export function toSearchPage(
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): SearchPage {
  const { addresses } = facts;
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const years = [...new Set(reports.map(({ report }) => report.year))].sort((one, other) => other - one);
  const levels = (Object.keys(levelNames) as Agency["level"][]).filter((level) =>
    agencies.some((agency) => agency.level === level),
  );
  return {
    frame: toFrame(facts, {
      title: "搜索",
      description: "按文字、数字、机关、年份或拼音，搜索本站全部政府信息公开工作年度报告。",
      address: addresses.search,
      above: [],
      scripts: ["search"],
    }),
    address: addresses.search,
    years:
      reports.length > mostReports
        ? []
        : years.map((year) => ({
            title: `${year} 年`,
            links: reports
              .filter(({ report }) => report.year === year)
              .map(({ report }) => ({
                text: names.get(report.agency) ?? report.agency,
                href: addresses.report(report.agency, year),
              })),
          })),
    bodies: levels.map((level) => ({
      title: levelNames[level],
      links: agencies
        .filter((agency) => agency.level === level)
        .map(({ id, name }) => ({ text: name, href: addresses.agency(id) })),
    })),
    rows: rowsOf(reports, facts),
    rules: rules.map(({ id, summary }) => ({ text: summary, href: addresses.rule(id) })),
  };
}
