import { anchors } from "../../../src/site/addresses.ts";
import type { ComparedPart, ComparedRow, ComparedTable, Difference } from "../../../src/site/compare-page.ts";
import type { Link } from "../../../src/site/frame.ts";
import { HeadPhrases, Phrases } from "../phrases/phrases.tsx";
import { ListedTable, type ListRow } from "../row-list/row-list.tsx";
import { Value } from "../year-series/year-series.tsx";

const differenceHead = "相差";

export interface CompareTablesProps {
  readonly part: ComparedPart;
  readonly before: Link;
  readonly now: Link;
}

function DifferenceView({ difference: { text, spoken, direction } }: { readonly difference: Difference }) {
  return (
    <span class={`compare-tables__difference compare-tables__difference--${direction}`}>
      {text === spoken ? (
        text
      ) : (
        <>
          <span aria-hidden="true">{text}</span>
          <span class="visually-hidden">{spoken}</span>
        </>
      )}
    </span>
  );
}

const listed = (row: ComparedRow, before: Link, now: Link): ListRow => ({
  name: row.label,
  figures: [
    { column: before.text, value: <Value value={row.before} />, isNumber: row.before.status === "number" },
    { column: now.text, value: <Value value={row.now} />, isNumber: row.now.status === "number" },
    { column: differenceHead, value: <DifferenceView difference={row.difference} />, isNumber: true },
  ],
});

function OneTable({ table, before, now }: { table: ComparedTable; before: Link; now: Link }) {
  const { id, caption, rows, zeros } = table;
  if (rows.length === 0)
    return (
      <p class="compare-tables__zeros">
        {caption}：{zeros} 行两年都是 0。
      </p>
    );
  return (
    <div>
      <ListedTable
        captionId={id}
        frame="compare-tables__table"
        table={caption}
        caption={caption}
        groups={[{ rows: rows.map((row) => listed(row, before, now)) }]}
      >
        <table>
          <caption id={id}>{caption}</caption>
          <colgroup>
            <col />
            <col class="compare-tables__figures" span={3} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">
                <a href={before.href}>{before.text}</a>
              </th>
              <th scope="col">
                <a href={now.href}>{now.text}</a>
              </th>
              <th scope="col">{differenceHead}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <HeadPhrases text={row.label} />
                </th>
                <td>
                  <Value value={row.before} />
                </td>
                <td>
                  <Value value={row.now} />
                </td>
                <td>
                  <DifferenceView difference={row.difference} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ListedTable>
      {zeros > 0 ? <p class="compare-tables__zeros">另有 {zeros} 行两年都是 0，没有列出。</p> : null}
    </div>
  );
}

/** One part of two reports, cell by cell. */
export function CompareTables({ part: { id, heading, tables, notComparable }, before, now }: CompareTablesProps) {
  return (
    <section class="compare-tables" aria-labelledby={anchors.compared(id)}>
      <h2 class="part__heading" id={anchors.compared(id)} tabIndex={-1}>
        <Phrases text={heading} />
      </h2>
      {tables.map((table) => (
        <OneTable table={table} before={before} now={now} />
      ))}
      {notComparable.map(({ year, labels }) => (
        <p class="compare-tables__zeros">
          只有 {year}的格式有、不能比较的：{labels.join("、")}。
        </p>
      ))}
    </section>
  );
}
