import type { AgencyPage } from "../../../src/site/agency-page.ts";

export type YearTableProps = Pick<AgencyPage, "words" | "years">;

/** The years of a body with the figures that people ask, each a link to its cell. */
export function YearTable({ words, years }: YearTableProps) {
  return (
    <div class="plain-table" role="region" tabIndex={0} aria-labelledby="years-caption">
      <table>
        <caption id="years-caption">历年报告的主要数据（单位：件）</caption>
        <thead>
          <tr>
            <th scope="col">报告</th>
            {words.map((word) => (
              <th scope="col">{word}</th>
            ))}
            <th scope="col">核对</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ report, figures, verdict }) => (
            <tr>
              <th scope="row">
                <a href={report.href}>{report.text}</a>
              </th>
              {figures.length === 0 ? (
                <td class="plain-table__words" colspan={words.length}>
                  没有统计表
                </td>
              ) : null}
              {figures.map(({ figure, href }) => (
                <td>
                  <a href={href}>{figure.text}</a>
                </td>
              ))}
              <td class="plain-table__words">{verdict.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
