/** The reports of a body → its years side by side: shares first, counts after them. */
import type { CheckedReport } from "../check/checked.ts";
import { type FormKey, forms, hasTables } from "../form/forms.ts";
import type { Addresses } from "./addresses.ts";
import type { LegendEntry } from "./figure.ts";
import type { Link } from "./frame.ts";
import {
  columnsOf,
  formName,
  givenForAll,
  type Indicator,
  indicatorOf,
  indicators,
  inOrder,
  missing,
  missingSign,
  nameOf,
  none,
  ofDue,
  type ShownValue,
  unitBehind,
  valueOf,
} from "./indicators.ts";
import { yearsBetween } from "./reports-of.ts";
import { shareOfRequests, type Whole } from "./shares.ts";
import { legendFor, shownShare } from "./signs.ts";

/** A year between the first and the last report of a body; without a report it is a gap and stays one. */
interface YearColumn {
  readonly year: number;
  readonly report: Link | undefined;
  /** Here the form is another than that of the next newer report. */
  readonly isBreak: boolean;
}

/** Years that follow each other on one form. */
interface FormSpan {
  readonly text: string;
  readonly years: number;
  readonly isBreak: boolean;
}

interface SeriesRow {
  readonly label: string;
  /** The page that explains the row. */
  readonly href?: string;
  /** One for each year. */
  readonly values: readonly ShownValue[];
}

interface SeriesGroup {
  readonly heading: string;
  readonly rows: readonly SeriesRow[];
}

/**
 * The newest year comes first, as in the grid of all bodies and in the lists of reports: it is what most people come
 * for, and a telephone shows the names of rows and two years. Charts alone run from left to right, as time does.
 */
export interface YearSeries {
  readonly columns: readonly YearColumn[];
  readonly spans: readonly FormSpan[];
  readonly groups: readonly SeriesGroup[];
  readonly legend: readonly LegendEntry[];
  /** Why figures on either side of a break are not held against each other. */
  readonly breaks: readonly string[];
}

/** A row of the series before any year fills it. */
interface Measured {
  readonly label: string;
  readonly indicator: Indicator;
  readonly of: (checked: CheckedReport) => ShownValue;
}

function countOf(indicator: Indicator, column: string, label: string, addresses: Addresses): Measured {
  return {
    label,
    indicator,
    of: (checked) => valueOf(checked.report, indicator, column, addresses),
  };
}

const requests = (key: string): Indicator => indicatorOf("requests", key);

function requestShare(part: readonly string[], whole: Whole, label: string): Measured {
  const [first = ""] = part;
  return {
    label,
    indicator: requests(first),
    of: ({ report }) => {
      const given = givenForAll(report, part.map(requests), "total");
      return given === undefined ? none : shownShare(shareOfRequests(report, given, whole));
    },
  };
}

const outcomes = ["refused", "unavailable", "unprocessed", "other"] as const;

function measuredGroups(addresses: Addresses): { heading: string; rows: Measured[] }[] {
  const [granted, partly, carriedOut] = ["granted", "partly-granted", "carried-out"].map((key) => requests(key).label);
  const counted = ["received", "carried-in", "concluded", "granted", "partly-granted", ...outcomes, "carried-out"];
  return [
    {
      heading: "每 100 件中",
      rows: [
        requestShare(["granted", "partly-granted"], "concluded", `${granted}和${partly}，占办结`),
        ...outcomes.map((key) => requestShare([key], "concluded", `${requests(key).label}，占办结`)),
        requestShare(["carried-out"], "due", `${carriedOut}，${ofDue}`),
      ],
    },
    {
      heading: "申请（件）",
      rows: counted.map((key) => countOf(requests(key), "total", nameOf(requests(key)), addresses)),
    },
    {
      heading: "没有公开的各种情形（件）",
      rows: indicators
        .filter(({ table, key }) => table === "requests" && !counted.includes(key))
        .map((row) => countOf(row, "total", nameOf(row), addresses)),
    },
    {
      heading: "复议和诉讼（件）",
      rows: indicators
        .filter(({ table }) => table === "reviews")
        .flatMap((row) =>
          inOrder([...row.in.values()][0]?.columns ?? []).map((column) =>
            countOf(row, column.key, `${row.label}：${column.label}`, addresses),
          ),
        ),
    },
    { heading: "主动公开", rows: proactiveRows(addresses) },
  ];
}

/** Each row of table 二 in each of its columns; what another form counts under the same name is another row. */
function proactiveRows(addresses: Addresses): Measured[] {
  const rows = indicators.filter(({ table }) => table === "proactive");
  const seen = new Set<string>();
  return forms.flatMap(({ key: form }) =>
    rows.flatMap((row) =>
      columnsOf(row, form).flatMap((column): Measured[] => {
        const id = `${row.key}/${column.key}`;
        if (seen.has(id)) return [];
        seen.add(id);
        return [countOf(row, column.key, `${row.label}：${column.label}${unitBehind(column)}`, addresses)];
      }),
    ),
  );
}

interface ColumnOfForm extends YearColumn {
  /** None where there is no report. */
  readonly form: FormKey | undefined;
}

/** `years`: the newest first. */
function yearColumnsOf(
  years: readonly number[],
  byYear: ReadonlyMap<number, CheckedReport>,
  addresses: Addresses,
): ColumnOfForm[] {
  let newer: FormKey | undefined;
  return years.map((year): ColumnOfForm => {
    const report = byYear.get(year)?.report;
    const form = report?.form;
    const isBreak = form !== undefined && newer !== undefined && form !== newer;
    if (form !== undefined) newer = form;
    return {
      year,
      form,
      isBreak,
      report: report === undefined ? undefined : { text: String(year), href: addresses.report(report.agency, year) },
    };
  });
}

function spansOf(columns: readonly ColumnOfForm[]): FormSpan[] {
  const spans: { text: string; years: number; isBreak: boolean }[] = [];
  for (const { form, isBreak } of columns) {
    const text = form === undefined ? missingSign : formName(form);
    const last = spans.at(-1);
    if (last?.text === text && !isBreak) last.years += 1;
    else spans.push({ text, years: 1, isBreak });
  }
  return spans;
}

function breaksOf(columns: readonly ColumnOfForm[]): string[] {
  const withForm = columns.filter(({ form }) => form !== undefined);
  return withForm.flatMap(({ isBreak, year, form }, index) => {
    const newer = withForm[index - 1];
    if (!isBreak || newer?.form === undefined || form === undefined) return [];
    const formless = ![form, newer.form].every((form) => hasTables({ form }));
    const why = formless
      ? "没有统一格式的那几年，本站不从正文里推算数"
      : "名称相同而含义不同的行分开列出，只有两种格式都有、含义相同的行才连着看";
    return [
      `${year} 年和 ${newer.year} 年之间格式不同（${formName(form)}、${formName(newer.form)}），表中用粗线隔开：${why}。`,
    ];
  });
}

/** None where no report has tables. */
export function seriesOf(reports: readonly CheckedReport[], addresses: Addresses): YearSeries | undefined {
  const byYear = new Map(reports.map((checked) => [checked.report.year, checked]));
  const all = [...byYear.keys()].sort((a, b) => a - b);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined || !reports.some(({ report }) => hasTables(report))) return undefined;
  const columns = yearColumnsOf(yearsBetween(first, last).reverse(), byYear, addresses);
  const groups = measuredGroups(addresses).flatMap(({ heading, rows }): SeriesGroup[] => {
    const filled = rows
      .map(({ label, indicator, of }): SeriesRow => ({
        label,
        href: addresses.indicator(indicator.table, indicator.key),
        values: columns.map(({ year }) => {
          const checked = byYear.get(year);
          if (checked === undefined) return missing;
          return hasTables(checked.report) ? of(checked) : none;
        }),
      }))
      .filter(({ values }) => values.some(({ status }) => status !== "none" && status !== "missing"));
    return filled.length === 0 ? [] : [{ heading, rows: filled }];
  });
  return { columns, spans: spansOf(columns), groups, legend: legendFor(groups), breaks: breaksOf(columns) };
}
