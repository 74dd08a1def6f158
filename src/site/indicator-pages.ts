/** A row of the form → its page: what it means, what it rests on, and what every body wrote there in every year. */
import { group } from "d3-array";
import type { CheckedReport } from "../check/checked.ts";
import { formByKey, type FormKey, forms } from "../form/forms.ts";
import { nameOfTable } from "../form/names.ts";
import type { Agency } from "../settings/agencies.ts";
import { legendFor, shownShare } from "./signs.ts";
import { type Addresses, anchors } from "./addresses.ts";
import type { LegendEntry } from "./figure.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import {
  columnHead,
  type ColumnHead,
  columnName,
  columnsOf,
  formName,
  dueRows,
  givenFor,
  type Indicator,
  indicators,
  inOrder,
  isSummed,
  nameOf,
  ofDue,
  sharedUnit,
  type ShownValue,
  unitBehind,
  valueOf,
} from "./indicators.ts";
import { entryOf, type GlossaryEntry } from "./glossary.ts";
import { alikeAmong, bodiesWithoutReport, likenessOf } from "./like-reports.ts";
import { type PageLink, pageLinks } from "./paging.ts";
import { type Share, shareOfDecided, shareOfRequests } from "./shares.ts";
import { headingOfTable, indicatorsTitle, levelOf } from "./words.ts";

/** How many reports a page of an indicator lists at most, so that no page grows with the site. */
export const reportsOnPage = 200;

export interface IndicatorsPage {
  readonly frame: PageFrame;
  readonly tables: readonly {
    readonly id: string;
    readonly heading: string;
    readonly rows: readonly (Link & { readonly meaning: string | undefined; readonly basis: string | undefined })[];
  }[];
}

/** The row as a form words it; forms that say the same stand together. */
export interface Wording {
  readonly forms: readonly string[];
  /** “表三” */
  readonly table: string;
  readonly label: string;
  readonly explanation: string | undefined;
  readonly basis: string | undefined;
  /** Whether the form has rows only, which the site adds up. */
  readonly isSummed: boolean;
  readonly columns: readonly {
    readonly label: string;
    readonly meaning: string | undefined;
    readonly basis: string | undefined;
  }[];
}

/** Reports that may be held against each other: of one year, one form, one level. */
export interface LikeGroup {
  readonly id: string;
  readonly heading: string;
  /** Of all figures of the form; none where they differ, and a head says its own. */
  readonly unit: string | undefined;
  /** The columns in their order: what stands under one head is together. */
  readonly heads: readonly { readonly group: string | undefined; readonly columns: readonly ColumnHead[] }[];
  readonly rows: readonly { readonly agency: Link; readonly values: readonly ShownValue[] }[];
  /** How many bodies of the level are not among them, as there is no report of that year. */
  readonly lacking: Link | undefined;
}

export interface IndicatorPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly wordings: readonly Wording[];
  /** What the share is a share of; none where there is nothing to be a share of. */
  readonly share: string | undefined;
  /** Newest first. */
  readonly groups: readonly LikeGroup[];
  /** Which of all reports are listed; none where all are. */
  readonly extent: string | undefined;
  readonly pages: readonly PageLink[];
  readonly legend: readonly LegendEntry[];
  readonly download: Link;
  readonly all: Link;
}

/** The row as the newest form that explains it has it. */
function entryFor(indicator: Indicator): GlossaryEntry | undefined {
  for (const { node } of indicator.in.values()) {
    const entry = entryOf(node, indicator.table);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

export function toIndicatorsPage(facts: FrameFacts): IndicatorsPage {
  const { addresses } = facts;
  const tables = [...new Set(indicators.map(({ table }) => table))];
  return {
    frame: toFrame(facts, {
      title: indicatorsTitle,
      description: "统计表的每一行：什么意思，依据哪一条法律，各机关各年填了多少。",
      address: addresses.indicators,
      above: [],
    }),
    tables: tables.map((table) => {
      const form = forms.find((one) => one.tables.some(({ key }) => key === table)) ?? forms[0];
      return {
        id: anchors.indicatorsOf(table),
        heading: headingOfTable(form, table),
        rows: indicators
          .filter((one) => one.table === table)
          .map((one) => ({
            text: nameOf(one),
            href: addresses.indicator(one.table, one.key),
            meaning: entryFor(one)?.meaning,
            basis: entryFor(one)?.basis,
          })),
      };
    }),
  };
}

/** A column of a group: what stands in it for a report. */
interface ShownColumn {
  readonly head: ColumnHead;
  readonly of: (checked: CheckedReport) => ShownValue;
}

/** A share that the row has, and its name. */
interface NamedShare {
  readonly head: string;
  readonly of: (checked: CheckedReport) => Share;
}

const incoming: ReadonlySet<string> = new Set(dueRows);

function shareIn(indicator: Indicator): NamedShare | undefined {
  const { table, key } = indicator;
  if (table === "reviews") return { head: "纠正，占审结", of: ({ report }) => shareOfDecided(report, key) };
  if (table !== "requests" || incoming.has(key)) return undefined;
  const whole = key === "carried-out" || key === "concluded" ? "due" : "concluded";
  return {
    head: whole === "due" ? ofDue : "占办结",
    of: ({ report }) => shareOfRequests(report, givenFor(report, indicator, "total") ?? "absent", whole),
  };
}

function columnsFor(indicator: Indicator, form: FormKey, addresses: Addresses): ShownColumn[] {
  const share = shareIn(indicator);
  const columns = inOrder(columnsOf(indicator, form));
  const unit = sharedUnit(columns);
  return [
    ...(share === undefined
      ? []
      : [
          {
            head: { group: undefined, label: share.head },
            of: (checked: CheckedReport) => shownShare(share.of(checked)),
          },
        ]),
    ...columns.map((column): ShownColumn => {
      const { group, label } = columnHead(formByKey(form), indicator.table, column.key);
      return {
        head: { group, label: unit === undefined ? `${label}${unitBehind(column)}` : label },
        of: ({ report }) => valueOf(report, indicator, column.key, addresses),
      };
    }),
  ];
}

function wordingsOf(indicator: Indicator): Wording[] {
  const found = new Map<string, Wording>();
  for (const [form, { node, columns }] of indicator.in) {
    const wording = {
      table: nameOfTable(formByKey(form), indicator.table),
      label: node.label,
      explanation: node.explanation?.zh,
      basis: entryOf(node, indicator.table)?.basis,
      isSummed: isSummed(indicator, form),
      columns: columns.map((column) => ({
        label: columnName(formByKey(form), indicator.table, column.key),
        meaning: column.explanation?.zh,
        basis: entryOf(column, indicator.table)?.basis,
      })),
    };
    const key = JSON.stringify(wording);
    found.set(key, { ...wording, forms: [...(found.get(key)?.forms ?? []), formName(form)] });
  }
  return [...found.values()];
}

/** The reports that have the row, page by page; those that may be compared stand on one page where it holds them. */
function inPages(
  indicator: Indicator,
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
): readonly (readonly CheckedReport[])[] {
  let page: CheckedReport[] = [];
  const pages = [page];
  for (const alike of alikeAmong(reports)(agencies)) {
    if (!alike.every(({ report }) => indicator.in.has(report.form))) continue;
    for (let from = 0; from < alike.length; from += reportsOnPage) {
      const piece = alike.slice(from, from + reportsOnPage);
      if (page.length > 0 && page.length + piece.length > reportsOnPage) pages.push((page = []));
      page.push(...piece);
    }
  }
  return pages;
}

export const pagesOfIndicator = (...of: Parameters<typeof inPages>): number => inPages(...of).length;

/** “共 1435 份报告，本页是 2022 年到 2021 年的 180 份。” */
function extentOf(listed: readonly CheckedReport[], all: number): string | undefined {
  if (listed.length === all) return undefined;
  const [newest, oldest] = [listed[0]?.report.year, listed.at(-1)?.report.year];
  const years = newest === oldest ? `${newest} 年` : `${newest} 年到 ${oldest} 年`;
  return `共 ${all} 份报告，本页是 ${years}的 ${listed.length} 份。`;
}

export function toIndicatorPage(
  indicator: Indicator,
  page: number,
  agencies: readonly Agency[],
  reports: readonly CheckedReport[],
  facts: FrameFacts,
): IndicatorPage {
  const { addresses } = facts;
  const pages = inPages(indicator, agencies, reports);
  const listed = pages[page - 1] ?? [];
  const groups = [...group(listed, likenessOf)].flatMap(([id, alike]): LikeGroup[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { report, surroundings } = first;
    const inGroups = [...group(columnsFor(indicator, report.form, addresses), ({ head }) => head.group)];
    const columns = inGroups.flatMap(([, own]) => own);
    const rows = alike.map((checked) => {
      const { agency } = checked.surroundings;
      return {
        agency: { text: agency.name, href: addresses.agency(agency.id) },
        values: columns.map(({ of }) => of(checked)),
      };
    });
    const heading = `${report.year} 年，${levelOf(surroundings.agency)}（${formName(report.form)}）`;
    const heads = inGroups.map(([group, own]) => ({ group, columns: own.map(({ head }) => head) }));
    const lacking = bodiesWithoutReport(first, agencies, reports);
    return [
      {
        id,
        heading,
        unit: sharedUnit(columnsOf(indicator, report.form)),
        heads,
        rows,
        lacking:
          lacking === 0
            ? undefined
            : { text: `另有 ${lacking} 个同级机关，本站没有 ${report.year} 年的报告`, href: addresses.years() },
      },
    ];
  });
  const name = nameOf(indicator);
  const addressOf = (page: number) => addresses.indicator(indicator.table, indicator.key, page);
  const table = forms.find((form) => indicator.in.has(form.key)) ?? forms[0];
  return {
    frame: toFrame(facts, {
      title: `指标：${name}（${nameOfTable(table, indicator.table)}${page === 1 ? "" : `，第 ${page} 页`}）`,
      description: `“${name}”是什么意思，依据哪一条法律，各机关各年的数。`,
      address: addressOf(page),
      above: [
        { text: indicatorsTitle, href: addresses.indicators },
        ...(page === 1 ? [] : [{ text: name, href: addressOf(1) }]),
      ],
    }),
    title: name,
    wordings: wordingsOf(indicator),
    share: shareIn(indicator)?.head,
    groups,
    extent: extentOf(listed, pages.flat().length),
    pages: pageLinks(page, pages.length, addressOf),
    legend: legendFor(groups),
    download: { text: "全部数据", href: addresses.data },
    all: { text: "全部指标", href: addresses.indicators },
  };
}
