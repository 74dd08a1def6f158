import type { GridCell, YearsPage } from "../../../src/site/years-page.ts";
import { Phrases } from "../phrases/phrases.tsx";

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

/** Bodies × years: what there is of each, in a sign and its word. */
export function YearsGrid({ years, totals, rows, legend, extent }: YearsGridProps) {
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
      <div
        class="plain-table plain-table--figures years-grid__frame"
        role="region"
        tabIndex={0}
        aria-labelledby="years-caption"
      >
        <table>
          <caption id="years-caption">各机关历年报告（{extent}）</caption>
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
                    <Phrases text={agency.text} />
                  </a>
                  <span class="years-grid__level">{level}</span>
                </th>
                {cells.map(({ href, marks }) => (
                  <td>
                    {href === undefined ? (
                      <Marks marks={marks} />
                    ) : (
                      <a href={href}>
                        <Marks marks={marks} />
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">全部机关</th>
              {totals.map((total) => (
                <td class="years-grid__total">{total}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}
