/** All agencies and reports → the page of search, and the indexes that it is without JavaScript. */
import { rules } from "../check/check.ts";
import type { CheckedReport } from "../check/checked.ts";
import { headsOf } from "../form/form.ts";
import { formByKey, hasTables } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import type { Agency } from "../settings/agencies.ts";
import { levelNames, levels } from "../settings/levels.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { linkToBody } from "./links.ts";
import { withoutNumbering } from "./words.ts";
import { bodiesOnPage, pagesOfYears } from "./years-page.ts";

interface IndexGroup {
  readonly title: string;
  /** How many reports or bodies it leads to. */
  readonly count: number;
  readonly links: readonly Link[];
}

/** A row of the form, where the newest report shows it. */
interface IndexedRow extends Link {
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
const mostReports = 200;

/** The bodies by level, or, where they are more than anybody reads, the pages that list them. */
function bodiesOf(agencies: readonly Agency[], { addresses }: FrameFacts): IndexGroup[] {
  const pages = pagesOfYears(agencies);
  if (pages > 1) {
    const links = Array.from({ length: pages }, (_, page): Link => {
      const listed = agencies.slice(page * bodiesOnPage, (page + 1) * bodiesOnPage);
      return { text: `从${listed[0]?.name ?? ""}到${listed.at(-1)?.name ?? ""}`, href: addresses.years(page + 1) };
    });
    return [{ title: "全部机关", count: agencies.length, links }];
  }
  return levels.flatMap((level) => {
    const own = agencies.filter((agency) => agency.level === level);
    if (own.length === 0) return [];
    const links = own.map((agency) => linkToBody(agency, addresses));
    return [{ title: levelNames[level], count: own.length, links }];
  });
}

function rowsOf(reports: readonly CheckedReport[], { addresses }: FrameFacts): SearchPage["rows"] {
  const [newest] = reports
    .map(({ report }) => report)
    .filter(hasTables)
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
        : years.map((year) => {
            const own = reports.filter(({ report }) => report.year === year);
            return {
              title: `${year} 年`,
              count: own.length,
              links: own.map(({ report }) => ({
                text: names.get(report.agency) ?? report.agency,
                href: addresses.report(report.agency, year),
              })),
            };
          }),
    bodies: bodiesOf(agencies, facts),
    rows: rowsOf(reports, facts),
    rules: rules.map(({ id, summary }) => ({ text: summary, href: addresses.rule(id) })),
  };
}
