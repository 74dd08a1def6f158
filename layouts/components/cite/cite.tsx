import type { CitedHead, CiteEntry, CiteTable } from "../../../src/site/cite-page.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";
import { Phrases } from "../phrases/phrases.tsx";

export interface CiteProps {
  readonly table: CiteTable;
}

function Meaning({ head: { explained } }: { readonly head: CitedHead }) {
  if (explained === undefined) return null;
  return (
    <>
      {explained.meaning}
      {explained.basis === undefined ? null : <span class="cite__basis">（{explained.basis}）</span>}
    </>
  );
}

/** Its lines end behind slashes, not within a word or a number. */
function Address({ address }: { readonly address: string }) {
  return (
    <span class="cite__address">
      {address.split(/(?<=[^/]\/)(?=[^/])/u).map((part, at) => (at === 0 ? part : [<wbr />, part]))}
    </span>
  );
}

function Entry({ entry }: { readonly entry: CiteEntry }) {
  const { id, column, figure, unit, citation, cell, source, corrections } = entry;
  return (
    <li class="cite__entry" id={id}>
      <h4 class="cite__figure">
        {column}
        <a href={cell}>
          <VisibleText text={figure.text} />
          {figure.status === "number" ? ` ${unit}` : null}
        </a>
      </h4>
      <p class="cite__citation">
        <VisibleText text={citation.text} /> <Address address={citation.address} />
      </p>
      {source === undefined ? null : (
        <p class="cite__source">
          <a href={source.href}>看{source.text}</a>
        </p>
      )}
      {corrections.map((correction) => (
        <p class="cite__correction">
          <VisibleText text={correction} />
        </p>
      ))}
    </li>
  );
}

/** The figures of a table row by row, each with its citation to copy. It says the same as the table. */
export function Cite({ table }: CiteProps) {
  return (
    <section class="cite" aria-labelledby={table.id}>
      <h2 id={table.id} tabIndex={-1}>
        <Phrases text={table.heading} />
      </h2>
      <dl class="cite__columns">
        {table.columns.map((column) => (
          <div>
            <dt>{column.name}</dt>
            <dd class="cite__meaning" id={column.id}>
              <Meaning head={column} />
            </dd>
          </div>
        ))}
      </dl>
      {table.rows.map(({ id, row, entries }) => (
        <section class="cite__row" aria-labelledby={id}>
          <h3 class="cite__name" id={id}>
            <Phrases text={row.name} />
          </h3>
          <p class="cite__meaning">
            <Meaning head={row} />
          </p>
          <ul class="cite__entries">
            {entries.map((entry) => (
              <Entry entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
