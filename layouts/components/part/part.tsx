import type { PartView } from "../../../src/site/report-parts.ts";
import { Charts } from "../charts/charts.tsx";
import { Glossary } from "../glossary/glossary.tsx";
import { Phrases } from "../phrases/phrases.tsx";
import { Prose } from "../prose/prose.tsx";
import { StatTable } from "../stat-table/stat-table.tsx";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface PartProps {
  readonly part: PartView;
}

/** One of the six parts of a report. */
export function Part({ part }: PartProps) {
  const { id, heading, written, blocks, table, subtotals, charts, glossary, indicators } = part;
  return (
    <section class="part" aria-labelledby={id}>
      <h2 class="part__heading" id={id} tabIndex={-1}>
        <Phrases text={heading} />
      </h2>
      {written === undefined ? null : (
        <p class="part__written">
          原文写作“
          <VisibleText text={written} />”
        </p>
      )}
      {blocks.length > 0 ? <Prose blocks={blocks} /> : null}
      {table === undefined ? null : <StatTable table={table} />}
      {subtotals === undefined ? null : <StatTable table={subtotals} />}
      {charts === undefined ? null : <Charts view={charts} />}
      {table === undefined || glossary.length === 0 ? null : <Glossary entries={glossary} table={table.name} />}
      {indicators === undefined ? null : (
        <p class="part__indicators">
          <a href={indicators.href}>{indicators.text}</a>
        </p>
      )}
    </section>
  );
}
