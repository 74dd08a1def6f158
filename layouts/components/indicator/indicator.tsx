import type { IndicatorPage, LikeGroup } from "../../../src/site/indicator-pages.ts";
import { type ColumnHead, headName } from "../../../src/site/indicators.ts";
import { quoted } from "../../../src/site/words.ts";
import { Legend } from "../legend/legend.tsx";
import { HeadPhrases, Phrases } from "../phrases/phrases.tsx";
import { ListedTable } from "../row-list/row-list.tsx";
import { Value } from "../year-series/year-series.tsx";

export type IndicatorProps = Pick<IndicatorPage, "wordings" | "share" | "groups" | "extent" | "legend" | "download">;

function Wordings({ wordings }: Pick<IndicatorPage, "wordings">) {
  return (
    <section aria-labelledby="meaning">
      <h2 id="meaning">是什么意思</h2>
      <p class="indicator__ours">以下是本站的解释，不是各机关的话。</p>
      {wordings.map(({ forms, table, label, explanation, basis, isSummed, columns }) => (
        <div class="indicator__wording">
          <h3>
            {forms.join("、")}，{table}
          </h3>
          <p>
            {quoted(label)}
            {explanation === undefined ? null : `：${explanation}`}
            {basis === undefined ? null : <span class="indicator__basis">依据：{basis}</span>}
          </p>
          {isSummed ? <p>这种格式没有这一项的合计行，数由本站把它下面各行相加得出。</p> : null}
          <details class="disclosure">
            <summary class="disclosure__summary">各列是什么意思</summary>
            <dl class="indicator__columns">
              {columns.map((column) => (
                <div>
                  <dt>{column.label}</dt>
                  <dd>
                    {column.meaning ?? "格式没有说明。"}
                    {column.basis === undefined ? null : <span class="indicator__basis">依据：{column.basis}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      ))}
    </section>
  );
}

/** The figures of bodies that may be held against each other. */
function LikeTable({ group: { id, heading, unit, heads, rows } }: { group: LikeGroup }) {
  const names = heads.flatMap(({ columns }) => columns.map(headName));
  const isGrouped = heads.some(({ group }) => group !== undefined);
  return (
    <ListedTable
      captionId={id}
      frame="indicator__frame"
      table={heading}
      caption={unit === undefined ? heading : `${heading} 单位：${unit}`}
      groups={[
        {
          rows: rows.map(({ agency, values }) => ({
            name: agency.text,
            href: agency.href,
            figures: values.map((value, index) => ({
              column: names[index] ?? "",
              value: <Value value={value} />,
              isNumber: value.status === "number",
            })),
          })),
        },
      ]}
    >
      <table>
        <caption id={id}>
          <span class="indicator__heading">
            <Phrases text={heading} />
          </span>{" "}
          {unit === undefined ? null : <span class="indicator__unit">单位：{unit}</span>}
        </caption>
        <colgroup>
          <col class="indicator__body" />
        </colgroup>
        {heads.map(({ group, columns }) => (
          <colgroup>
            <col class={group === undefined ? "indicator__figures" : "indicator__parts"} span={columns.length} />
          </colgroup>
        ))}
        <thead>
          <tr>
            <th scope="col" rowspan={isGrouped ? 2 : undefined}>
              机关
            </th>
            {heads.map(({ group, columns }) =>
              group === undefined ? (
                <Heads columns={columns} rows={isGrouped ? 2 : undefined} />
              ) : (
                <th class="indicator__group" scope="colgroup" colspan={columns.length}>
                  <HeadPhrases text={group} />
                </th>
              ),
            )}
          </tr>
          {isGrouped ? (
            <tr>{heads.map(({ group, columns }) => (group === undefined ? null : <Heads columns={columns} />))}</tr>
          ) : null}
        </thead>
        <tbody>
          {rows.map(({ agency, values }) => (
            <tr>
              <th scope="row">
                <a href={agency.href}>
                  <HeadPhrases text={agency.text} />
                </a>
              </th>
              {values.map((value) => (
                <td class={value.status === "number" ? undefined : "plain-table__said"}>
                  <Value value={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ListedTable>
  );
}

function Heads({ columns, rows }: { columns: readonly ColumnHead[]; rows?: number | undefined }) {
  return (
    <>
      {columns.map(({ label }) => (
        <th scope="col" rowspan={rows}>
          <HeadPhrases text={label} />
        </th>
      ))}
    </>
  );
}

/** A row of the form: what it means, and what every body wrote there. */
export function Indicator({ wordings, share, groups, extent, legend, download }: IndicatorProps) {
  return (
    <div class="indicator">
      <Wordings wordings={wordings} />
      <section aria-labelledby="figures">
        <h2 id="figures">各机关各年的数</h2>
        <p>
          只把同一年、同一种格式、同一级别的机关放在一张表里。
          {share === undefined ? null : `机关大小不同，先看比例（${share}），再看件数。`}
        </p>
        {groups.length === 0 ? <p>本站还没有填写这一项的报告。</p> : null}
        {extent === undefined ? null : (
          <p>
            {extent}
            <a href={download.href}>{download.text}</a>
          </p>
        )}
        {groups.map((group) => (
          <>
            <LikeTable group={group} />
            {group.lacking === undefined ? null : (
              <p class="indicator__lacking">
                <a href={group.lacking.href}>{group.lacking.text}</a>。
              </p>
            )}
          </>
        ))}
        {legend.length > 0 ? <Legend entries={legend} /> : null}
      </section>
    </div>
  );
}
