import type { GridCell, YearsPage } from "../../../src/site/years-page.ts";
import { HeadPhrases } from "../phrases/phrases.tsx";
import { ListedTable } from "../row-list/row-list.tsx";

export type YearsGridProps = Pick<YearsPage, "years" | "totals" | "rows" | "legend" | "extent">;

function Marks({ marks }: Pick<GridCell, "marks">) {
  return (
    <>
      {marks.map(({ state, sign, word }, index) => (
        <>
          {index > 0 ? " " : null}
          <span class={`years-grid__mark years-grid__mark--${state}`}>
            <span aria-hidden="true">{sign} </span>
            {word}
          </span>
        </>
      ))}
    </>
  );
}

function Cell({ cell: { href, marks } }: { readonly cell: GridCell }) {
  if (href === undefined) return <Marks marks={marks} />;
  return (
    <a href={href}>
      <Marks marks={marks} />
    </a>
  );
}

const heading = "各机关历年报告";
const all = "全部机关";

/** Bodies × years: what there is of each, in a sign and its word. */
export function YearsGrid({ years, totals, rows, legend, extent }: YearsGridProps) {
  const caption = `${heading}（${extent}）`;
  return (
    <div class="years-grid">
      <dl class="legend">
        {legend.map(({ state, sign, word, meaning }) => (
          <div class="legend__item years-grid__meaning">
            <dt class={`legend__sign years-grid__mark--${state}`}>
              <span aria-hidden="true">{sign} </span>
              {word}
            </dt>
            <dd class="legend__meaning">{meaning}</dd>
          </div>
        ))}
      </dl>
      <ListedTable
        captionId="years-caption"
        frame="years-grid__frame"
        table={heading}
        caption={caption}
        level={2}
        groups={[
          {
            rows: [
              ...rows.map(({ agency, level, cells }) => ({
                name: agency.text,
                href: agency.href,
                note: level,
                figures: cells.map((cell, index) => ({
                  column: String(years[index]),
                  value: <Cell cell={cell} />,
                  isNumber: true,
                })),
              })),
              {
                name: all,
                figures: totals.map((total, index) => ({
                  column: String(years[index]),
                  value: total,
                  isNumber: false,
                })),
              },
            ],
          },
        ]}
      >
        <table>
          <caption id="years-caption">{caption}</caption>
          <colgroup>
            <col class="years-grid__names" />
            <col class="years-grid__years" span={years.length} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">机关</th>
              {years.map((year) => (
                <th scope="col">{year}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ agency, level, cells }) => (
              <tr>
                <th scope="row">
                  <a href={agency.href}>
                    <HeadPhrases text={agency.text} />
                  </a>
                  <span class="years-grid__level">{level}</span>
                </th>
                {cells.map((cell) => (
                  <td>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{all}</th>
              {totals.map((total) => (
                <td class="years-grid__total">{total}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ListedTable>
    </div>
  );
}
