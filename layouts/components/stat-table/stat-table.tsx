import { sumOf } from "../../../src/form/grid.ts";
import { spokenFor } from "../../../src/site/figure.ts";
import type { ShownCell, ShownGridCell, ShownHead, StatTable as StatTableView } from "../../../src/site/table.ts";
import { RowList } from "../row-list/row-list.tsx";
import { Legend } from "../legend/legend.tsx";
import { HeadPhrases, Phrases } from "../phrases/phrases.tsx";
import { VisibleText } from "../visible-text/visible-text.tsx";
import { Value } from "../year-series/year-series.tsx";

export interface StatTableProps {
  readonly table: StatTableView;
}

/** A span of one is what a cell has anyway. */
const span = (count: number): number | undefined => (count > 1 ? count : undefined);

function HeadCell({ head }: { readonly head: ShownHead }) {
  const classes = [
    "stat-table__head",
    `stat-table__head--${head.scope.startsWith("col") ? "column" : "row"}`,
    ...(head.stub === undefined ? [] : ["stat-table__head--stub", `stat-table__head--stub-${head.stub}`]),
    ...(head.upright ? ["stat-table__head--upright"] : []),
  ];
  return (
    <th
      class={classes.join(" ")}
      id={head.id}
      scope={head.scope}
      colspan={span(head.colspan)}
      rowspan={span(head.rowspan)}
      headers={head.headers.length > 0 ? head.headers.join(" ") : undefined}
    >
      <span class="stat-table__label">{head.upright ? head.text : <HeadPhrases text={head.text} />}</span>
    </th>
  );
}

function FigureCell({ cell }: { readonly cell: ShownCell }) {
  const text = <VisibleText text={cell.text} />;
  const classes = [
    "stat-table__figure",
    `stat-table__figure--${cell.status}`,
    ...(cell.text === "0" ? ["stat-table__figure--zero"] : []),
    ...(cell.isSum ? ["stat-table__figure--sum"] : []),
    ...(cell.marks.some(({ answered }) => !answered) ? ["stat-table__figure--marked"] : []),
  ];
  return (
    <td class={classes.join(" ")} id={cell.id} colspan={span(cell.colspan)} headers={cell.headers.join(" ")}>
      {cell.link === undefined ? (
        <span class="stat-table__value">{text}</span>
      ) : (
        <a class="stat-table__value" href={cell.link} aria-label={spokenFor(cell)}>
          {text}
        </a>
      )}
      {cell.corrected === true ? (
        <a class="stat-table__mark stat-table__mark--answered" href={cell.link}>
          更正
        </a>
      ) : null}
      {cell.marks.map(({ number, href, answered }) => (
        <a class={answered ? "stat-table__mark stat-table__mark--answered" : "stat-table__mark"} href={href}>
          {answered ? "机关说明" : "注"}
          {number}
        </a>
      ))}
    </td>
  );
}

function GridCellView({ cell }: { readonly cell: ShownGridCell }) {
  switch (cell.kind) {
    case "head":
      return <HeadCell head={cell} />;
    case "figure":
      return <FigureCell cell={cell} />;
    case "corner":
      return (
        <td class="stat-table__corner" colspan={span(cell.colspan)} rowspan={span(cell.rowspan)}>
          {cell.text}
        </td>
      );
  }
}

/** A statistics table as the form prints it. It scrolls sideways in its own frame, with the heads of rows in sight. */
export function StatTable({ table }: StatTableProps) {
  const { key, captionId, name, caption, units, widths, sections, list, legend, endId, computed } = table;
  return (
    <div class={`stat-table stat-table--${key}${computed ? " stat-table--computed" : ""}`}>
      <p class="stat-table__skip">
        <a class="skip-link skip-link--inline" href={`#${endId}`}>
          跳过{name}
        </a>
      </p>
      <RowList
        table={name}
        caption={`${name} ${caption}${units === "" ? "" : `（${units}）`}`}
        groups={[
          {
            rows: list.map(({ name, figures }) => ({
              name,
              figures: figures.map(({ column, status, text, link }) => ({
                column,
                value: <Value value={{ status, text, href: link }} />,
                isNumber: status === "number",
              })),
            })),
          },
        ]}
      />
      <div class="stat-table__frame" role="region" tabIndex={0} aria-labelledby={captionId}>
        <table class="stat-table__table">
          <caption class="stat-table__caption" id={captionId}>
            <span class="stat-table__title">
              <Phrases text={`${name} ${caption}`} />
              {units === "" ? null : (
                <span class="stat-table__units">
                  <Phrases text={`（${units}）`} />
                </span>
              )}
            </span>
          </caption>
          {widths.stub > 0 ? (
            <colgroup>
              {Array.from({ length: widths.stub }, (_, index) => (
                <col class={`stat-table__column stat-table__column--stub-${index}-of-${widths.stub}`} />
              ))}
            </colgroup>
          ) : null}
          {widths.figures.every((width) => width === 1) ? (
            <colgroup span={widths.figures.length} />
          ) : (
            <colgroup>
              {widths.figures.map((width) => (
                <col class={`stat-table__column stat-table__column--${width}-of-${sumOf(widths.figures)}`} />
              ))}
            </colgroup>
          )}
          {sections.map(({ kind, rows }) => {
            const cells = rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <GridCellView cell={cell} />
                ))}
              </tr>
            ));
            return kind === "head" ? <thead>{cells}</thead> : <tbody>{cells}</tbody>;
          })}
        </table>
      </div>
      <div class="stat-table__end" id={endId} tabIndex={-1}>
        {legend.length > 0 ? <Legend entries={legend} /> : null}
      </div>
    </div>
  );
}
