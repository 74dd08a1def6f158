/** What stands beside the data in `data/all.zip`: what it is, under what terms, and how to cite it. */
import type { SiteSettings } from "../settings/site.ts";
import { aboutOf } from "./about.ts";
import { dataVersion, statusValues } from "./columns.ts";
import { tableFiles } from "./files.ts";

function readme(settings: SiteSettings): string {
  const { title, description, homepage, citation } = aboutOf(settings);
  const terms =
    settings.license === undefined ? "网站没有写明许可。" : `${settings.license.name}：${settings.license.url}`;
  return `# ${title}

${description}

${homepage === undefined ? "" : `网站：${homepage}\n\n`}## 文件

${tableFiles.map(({ name, title: fileTitle, meaning }) => `* data/${name}：${fileTitle}。${meaning}`).join("\n")}
* data/datapackage.json、data/*.csv-metadata.json：每一列的类型、单位、意思和可取的值
* data/report.schema.json：report.json 的结构；data/rules.json：核对规则
* reports/<机关>/<年度>/report.json：一份报告的全文、数据、出处和核对结果
* reports/<机关>/<年度>/source/：源文件，收到时的原样

CSV 是 UTF-8 编码，开头有 BOM，可以用 Excel、WPS 直接打开。以 =、+、-、@ 开头的文字前加了一个单引号（'），免得表格软件把它当作公式；
JSON 和 Parquet 里的文字是原样。

## 状态（status）

${statusValues.map(({ value, meaning }) => `* ${value}：${meaning}`).join("\n")}

2019 年格式和 2021 年格式的“行政事业性收费”“现行有效”“规范性文件”意思不同，不能连成一条线。

## 版本、许可、引用

版本 ${dataVersion}：第一个数不变，文件和列就不会去掉，也不会改变意思。
许可：${terms}
引用：${citation}

## In English

Annual reports on government information disclosure: every cell of their statistics tables (cells), the reports (reports), the
numbers in their prose (narrative) and what checking found (findings). Absence (“blank”, “not-applicable”) is never 0. Columns
are described in data/datapackage.json. ${settings.license === undefined ? "The site names no licence." : `Licence: ${settings.license.name}, ${settings.license.url}.`}
`;
}

const quoted = (text: string) => JSON.stringify(text);

/** See citation-file-format.github.io; without a publisher the site itself is the author. */
function citationFile(settings: SiteSettings): string {
  const { title, description, homepage } = aboutOf(settings);
  return [
    "cff-version: 1.2.0",
    "message: 引用这些数据时，请用以下信息。",
    "type: dataset",
    `title: ${quoted(title)}`,
    `abstract: ${quoted(description)}`,
    `version: ${dataVersion}`,
    `authors:\n  - name: ${quoted(settings.publisher ?? settings.name)}`,
    ...(homepage === undefined ? [] : [`url: ${quoted(homepage)}`]),
    ...(settings.license === undefined ? [] : [`license-url: ${quoted(settings.license.url)}`]),
    "",
  ].join("\n");
}

/** Names and contents; a licence only where the settings name one. */
export function archiveTexts(settings: SiteSettings): readonly (readonly [name: string, text: string])[] {
  return [
    ["README.md", readme(settings)],
    ...(settings.license === undefined
      ? []
      : [["LICENSE.txt", `${settings.license.name}\n${settings.license.url}\n`] as const]),
    ["CITATION.cff", citationFile(settings)],
  ];
}
