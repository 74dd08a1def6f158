import { dataSections } from "../../src/site/data-page.ts";
import { Contents } from "../components/contents/contents.tsx";
import { DataTable } from "../components/data-table/data-table.tsx";
import { Page } from "../components/page/page.tsx";
import { Snippet } from "../components/snippet/snippet.tsx";
import { type PageData, pagesFor } from "./page-data.ts";

export const data = pagesFor("data");

function Heading({ id }: { readonly id: keyof typeof dataSections }) {
  return (
    <h2 class="part__heading" id={id} tabIndex={-1}>
      {dataSections[id]}
    </h2>
  );
}

export default function DataPage({ site }: PageData) {
  const { frame, contents, archive, tables, descriptions, statuses, breaks, version, license, citation, ...page } =
    site.data();
  return (
    <Page frame={frame}>
      <h1>数据下载</h1>
      <p class="lead">{frame.description}</p>
      <p>
        一次取走：
        <a href={archive.href}>
          {archive.text}（{archive.facts}）
        </a>
        。{archive.meaning}每份报告的 Excel、Word、CSV、JSON 和源文件在它自己的网页下方。
      </p>
      <div class="report-body">
        <Contents links={contents} />
        <div class="report-body__text">
          <section class="part" aria-labelledby="files">
            <Heading id="files" />
            {tables.map((table) => (
              <DataTable table={table} />
            ))}
            <h3 id="descriptions">给程序看的说明</h3>
            <ul>
              {descriptions.map(({ text, href, facts, meaning }) => (
                <li>
                  <a href={href}>
                    {text}（{facts}）
                  </a>
                  ：{meaning}
                </li>
              ))}
            </ul>
          </section>
          <section class="part" aria-labelledby="loading">
            <Heading id="loading" />
            <h3 id="tool-excel">Excel、WPS</h3>
            <p>
              双击 CSV 文件就能打开，中文和数都不会乱。以“=”“+”“-”“@”开头的文字前加了一个单引号，免得被当作公式；
              负数仍是数。只看一份报告时，用它网页上的 Excel 文件更方便。
            </p>
            {page.snippets.map((snippet) => (
              <Snippet snippet={snippet} />
            ))}
          </section>
          <section class="part" aria-labelledby="statuses">
            <Heading id="statuses" />
            <p>没有填写不等于 0。status 列说明每一格写了什么：</p>
            <dl class="data-statuses">
              {statuses.map(({ value, meaning }) => (
                <div class="data-statuses__status">
                  <dt>
                    <code>{value}</code>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section class="part" aria-labelledby="breaks">
            <Heading id="breaks" />
            <p>form 列说明报告用的是哪一种格式。两种格式之间：</p>
            <ul>
              {breaks.map((sentence) => (
                <li>{sentence}</li>
              ))}
            </ul>
          </section>
          <section class="part" aria-labelledby="terms">
            <Heading id="terms" />
            <p>
              许可：
              {license === undefined ? "本站没有写明许可。" : <a href={license.href}>{license.text}</a>}
            </p>
            <p>引用：{citation}</p>
            <p>
              数据的版本是 {version}
              。第一个数不变，文件的地址和列就不会去掉，也不会改变意思；可能增加新的列，总是加在最后。
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}
