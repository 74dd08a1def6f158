import type { YearSeries as YearSeriesView } from "../../../src/site/agency-page.ts";
import { spokenFor } from "../../../src/site/figure.ts";
import type { ShownValue } from "../../../src/site/indicators.ts";
import { Legend } from "../legend/legend.tsx";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface YearSeriesProps {
  readonly series: YearSeriesView;
}

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
  return (
    <section class="year-series" aria-labelledby="series">
      <h2 id="series">历年数据</h2>
      {breaks.map((sentence) => (
        <p class="year-series__note">{sentence}</p>
      ))}
      <div
        class="plain-table plain-table--figures year-series__frame"
        role="region"
        tabIndex={0}
        aria-labelledby="series-caption"
      >
        <table>
          <caption id="series-caption">历年数据，比例在前，件数在后</caption>
          <colgroup>
            <col class="year-series__names" />
            <col class="year-series__figures" span={columns.length} />
          </colgroup>
          <thead>
            <tr>
              <td />
              {spans.map(({ text, years, isBreak }) => (
                <th scope="colgroup" colspan={years > 1 ? years : undefined} class={broken(isBreak)}>
                  {text}
                </th>
              ))}
            </tr>
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
                    {href === undefined ? label : <a href={href}>{label}</a>}
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
      </div>
      {legend.length > 0 ? <Legend entries={legend} /> : null}
    </section>
  );
}
