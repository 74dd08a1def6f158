import type { YearSeries as YearSeriesView } from "../../../src/site/year-series.ts";
import { spokenFor } from "../../../src/site/figure.ts";
import type { ShownValue } from "../../../src/site/indicators.ts";
import { Legend } from "../legend/legend.tsx";
import { HeadPhrases } from "../phrases/phrases.tsx";
import { ListedTable } from "../row-list/row-list.tsx";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface YearSeriesProps {
  readonly series: YearSeriesView;
}

const heading = "历年数据";

const broken = (isBreak: boolean | undefined, name = ""): string | undefined => {
  const classes = [...(name === "" ? [] : [name]), ...(isBreak === true ? ["year-series__break"] : [])];
  return classes.length === 0 ? undefined : classes.join(" ");
};

/** A figure that leads to its cell, or the words that stand in its place. */
export function Value({ value }: { readonly value: ShownValue }) {
  const text = <VisibleText text={value.text} />;
  if (value.href === undefined) return text;
  return (
    <a href={value.href} aria-label={spokenFor(value)}>
      {text}
    </a>
  );
}

/** A body's years side by side: gaps stay gaps, and a thick line stands where the form changes. */
export function YearSeries({ series: { columns, spans, groups, legend, breaks } }: YearSeriesProps) {
  const isOfOneForm = spans.length === 1;
  const caption = `${heading}${isOfOneForm ? `（${spans[0]?.text ?? ""}）` : ""}，比例在前，件数在后`;
  const forms = spans.flatMap(({ text, years }) => Array.from({ length: years }, () => text));
  /** “2020（2019年格式）”: a year in a list has no head above it. */
  const names = columns.map(({ year, report }, index) =>
    isOfOneForm || report === undefined ? String(year) : `${year}（${forms[index] ?? ""}）`,
  );
  return (
    <section class="year-series" aria-labelledby="series">
      <h2 id="series">{heading}</h2>
      {breaks.map((sentence) => (
        <p class="year-series__note">{sentence}</p>
      ))}
      <ListedTable
        captionId="series-caption"
        frame="year-series__frame"
        table={heading}
        caption={caption}
        groups={groups.map(({ heading, rows }) => ({
          heading,
          rows: rows.map(({ label, href, values }) => ({
            name: label,
            href,
            figures: values.map((value, index) => ({
              column: names[index] ?? "",
              value: <Value value={value} />,
              isNumber: value.status === "number",
            })),
          })),
        }))}
      >
        <table>
          <caption id="series-caption">{caption}</caption>
          <colgroup>
            <col class="year-series__names" />
            <col class="year-series__figures" span={columns.length} />
          </colgroup>
          <thead>
            {isOfOneForm ? null : (
              <tr>
                <td />
                {spans.map(({ text, years, isBreak }) => (
                  <th scope="colgroup" colspan={years > 1 ? years : undefined} class={broken(isBreak)}>
                    <HeadPhrases text={text} />
                  </th>
                ))}
              </tr>
            )}
            <tr>
              <th scope="col">指标</th>
              {columns.map(({ year, report, isBreak }) => (
                <th scope="col" class={broken(isBreak)}>
                  {report === undefined ? year : <a href={report.href}>{report.text}</a>}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ heading, rows }) => (
            <tbody>
              <tr>
                <th class="year-series__group" scope="rowgroup" colspan={columns.length + 1}>
                  <span class="year-series__sticky">{heading}</span>
                </th>
              </tr>
              {rows.map(({ label, href, values }) => (
                <tr>
                  <th class="year-series__row" scope="row">
                    {href === undefined ? (
                      <HeadPhrases text={label} />
                    ) : (
                      <a href={href}>
                        <HeadPhrases text={label} />
                      </a>
                    )}
                  </th>
                  {values.map((value, index) => (
                    <td class={broken(columns[index]?.isBreak, value.status === "number" ? "" : "plain-table__said")}>
                      <Value value={value} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ListedTable>
      {legend.length > 0 ? <Legend entries={legend} /> : null}
    </section>
  );
}
