import type { ChartTable, ChartView } from "../../../src/site/charts/charts.ts";
import { unbroken } from "../../../src/site/phrases.ts";
import { Drawing } from "../drawing/drawing.tsx";
import { HeadPhrases, Phrases } from "../phrases/phrases.tsx";

export interface ChartProps {
  readonly chart: ChartView;
}

function TableView({ table, labelledBy }: { readonly table: ChartTable; readonly labelledBy: string }) {
  return (
    <details class="disclosure">
      <summary class="disclosure__summary">同样的数，用表看</summary>
      <div class="plain-table" role="region" tabIndex={0} aria-labelledby={labelledBy}>
        <table aria-labelledby={labelledBy}>
          <thead>
            <tr>
              {table.heads.map((head) => (
                <th scope="col">
                  <HeadPhrases text={head} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ head, cells }) => (
              <tr>
                <th scope="row">
                  <HeadPhrases text={head} />
                </th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** A chart with what it says in words, its table and its files. All of it is there without seeing the drawing. */
export function Chart({ chart }: ChartProps) {
  const { id, title, summary, notes, drawings, table, files } = chart;
  const titleId = `${id}-title`;
  const summaryId = `${id}-summary`;
  return (
    <figure class="chart" id={id}>
      <figcaption class="chart__caption">
        <h3 class="chart__title" id={titleId}>
          <Phrases text={title} />
        </h3>
        <p class="chart__summary" id={summaryId}>
          {unbroken(summary)}
        </p>
      </figcaption>
      <div class="chart__drawings">
        {(["narrow", "wide"] as const).map((variant) => (
          <Drawing
            drawing={drawings[variant]}
            id={`${id}-${variant}`}
            variant={variant}
            labelledBy={titleId}
            describedBy={summaryId}
          />
        ))}
      </div>
      {notes.length > 0 ? <p class="chart__notes">{notes.join("")}</p> : null}
      {"href" in table ? null : <TableView table={table} labelledBy={titleId} />}
      <ul class="chart__links">
        {[...("href" in table ? [table] : []), ...files].map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </figure>
  );
}
