import type { DataTableView } from "../../../src/site/data-page.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface DataTableProps {
  readonly table: DataTableView;
}

function Columns({ id, title, columns }: DataTableView) {
  return (
    <details class="disclosure">
      <summary class="disclosure__summary">{columns.length} 列的意思</summary>
      <div class="plain-table data-table__columns" role="region" tabIndex={0} aria-labelledby={`${id}-columns`}>
        <table>
          <caption id={`${id}-columns`}>{title}的列</caption>
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">名称</th>
              <th scope="col">类型</th>
              <th scope="col">意思</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, title: label, type, meaning, values }) => (
              <tr>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{label}</td>
                <td>{type}</td>
                <td>
                  {meaning}
                  {values.length === 0 ? null : (
                    <ul class="data-table__values">
                      {values.map(({ value, meaning: word }) => (
                        <li>
                          <code>{value}</code> {word}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function FirstRows({ id, title, columns, rows }: DataTableView) {
  return (
    <div class="plain-table data-table__rows" role="region" tabIndex={0} aria-labelledby={`${id}-rows`}>
      <table>
        <caption id={`${id}-rows`}>
          {title}的前 {rows.length} 行
        </caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((value) => (
                <td>
                  <VisibleText text={value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A table of the site's data: its files, what its columns mean, its first lines. */
export function DataTable({ table }: DataTableProps) {
  const { id, title, meaning, files, rows } = table;
  return (
    <section class="data-table" aria-labelledby={id}>
      <h3 class="data-table__title" id={id}>
        {title}
      </h3>
      <p>{meaning}</p>
      <ul class="data-table__files">
        {files.map(({ href, facts }) => (
          <li>
            <a href={href}>
              {title}，{facts}
            </a>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? <p>现在没有行。</p> : <FirstRows {...table} />}
      <Columns {...table} />
    </section>
  );
}
