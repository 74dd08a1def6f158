import { spokenFor } from "../../../src/site/figure.ts";
import type { ListedRow } from "../../../src/site/table.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface RowListProps {
  readonly rows: readonly ListedRow[];
  /** “表三” */
  readonly table: string;
}

/** The rows of a table one below another, in its place while this is open; nobody hears the figures twice. */
export function RowList({ rows, table }: RowListProps) {
  return (
    <details class="row-list">
      <summary class="row-list__switch">
        <span class="row-list__off">改为逐行列出{table}</span>
        <span class="row-list__on">改回{table}的表格</span>
      </summary>
      {rows.map(({ name, figures }) => (
        <section class="row-list__row">
          <h3 class="row-list__name">{name}</h3>
          <dl class="row-list__figures">
            {figures.map(({ column, status, text, link }) => (
              <div class="row-list__figure">
                <dt>{column}</dt>
                <dd class={status === "number" ? "row-list__value" : "row-list__value row-list__value--absent"}>
                  {link === undefined ? (
                    <VisibleText text={text} />
                  ) : (
                    <a href={link} aria-label={spokenFor({ status, text })}>
                      <VisibleText text={text} />
                    </a>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
