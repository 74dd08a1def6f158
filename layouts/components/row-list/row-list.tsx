import type { ComponentChildren } from "preact";
import { Phrases } from "../phrases/phrases.tsx";

/** A row by itself: its name, and each of its figures behind the name of its column. */
export interface ListRow {
  readonly name: string;
  /** Where its name leads. */
  readonly href?: string | undefined;
  /** What is said of the row below its name. */
  readonly note?: string;
  readonly figures: readonly {
    readonly column: string;
    readonly value: ComponentChildren;
    /** Whether it is a number, and not what stands in its place. */
    readonly isNumber: boolean;
  }[];
}

export interface RowListProps {
  /** “表三”: heard with the switch; who looks sees the table's caption below it. */
  readonly table: string;
  readonly caption: string;
  /** The rows, under the heads that the table has over several of them. */
  readonly groups: readonly { readonly heading?: string; readonly rows: readonly ListRow[] }[];
  /** Of the headings: one more than that of the heading under which the table stands. */
  readonly level?: 2 | 3;
}

/** The rows of a table one below another, in its place while this is open; nobody hears the figures twice. */
export function RowList({ groups, table, caption, level = 3 }: RowListProps) {
  return (
    <details class="row-list">
      <summary class="row-list__switch">
        <span class="row-list__off">
          改为逐行列出<span class="visually-hidden">{table}</span>
        </span>
        <span class="row-list__on">
          改回<span class="visually-hidden">{table}的</span>表格
        </span>
      </summary>
      <p class="row-list__caption">
        <Phrases text={caption} />
      </p>
      {groups.map(({ heading, rows }) => {
        const Group = `h${level}` as const;
        const Name = heading === undefined ? Group : (`h${level === 2 ? 3 : 4}` as const);
        return (
          <>
            {heading === undefined ? null : <Group class="row-list__group">{heading}</Group>}
            {rows.map(({ name, href, note, figures }) => (
              <section class="row-list__row">
                <Name class="row-list__name">
                  {href === undefined ? (
                    <Phrases text={name} />
                  ) : (
                    <a href={href}>
                      <Phrases text={name} />
                    </a>
                  )}
                </Name>
                {note === undefined ? null : <p class="row-list__note">{note}</p>}
                <dl class="row-list__figures">
                  {figures.map(({ column, value, isNumber }) => (
                    <div>
                      <dt>{column}</dt>
                      <dd class={isNumber ? undefined : "row-list__absent"}>{value}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </>
        );
      })}
    </details>
  );
}

interface ListedTableProps extends RowListProps {
  readonly captionId: string;
  /** The class of the table's frame. */
  readonly frame: string;
  readonly children: ComponentChildren;
}

/**
 * A table that scrolls in its own frame, and the list of its rows, which can take its place. That is so of long tables
 * too, such as one of all bodies: on a telephone the table compares them by its first columns, and the list, in which
 * every name is a heading, is where one body is found and read whole. No figure is lost to a narrow screen.
 */
export function ListedTable({ captionId, frame, children, ...list }: ListedTableProps) {
  return (
    <div class="listed-table">
      <RowList {...list} />
      <div class={`plain-table plain-table--figures ${frame}`} role="region" tabIndex={0} aria-labelledby={captionId}>
        {children}
      </div>
    </div>
  );
}
