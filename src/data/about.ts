/** What the data of a site are called, described as and cited as, from its settings. */
import type { SiteSettings } from "../settings/site.ts";

export interface AboutData {
  readonly title: string;
  readonly description: string;
  /** The home page; only when the settings say where the site lives. */
  readonly homepage: string | undefined;
  /** The folder of the data, with a slash at its end. */
  readonly folder: string | undefined;
  /** One line to be copied into a text. */
  readonly citation: string;
}

export function aboutOf({ name, baseUrl, basePath, publisher }: SiteSettings): AboutData {
  const homepage = baseUrl === undefined ? undefined : `${baseUrl}${basePath}`;
  const title = `${name}：全部数据`;
  return {
    title,
    description: "政府信息公开工作年度报告的统计表、正文里的数和核对结果，每个数都有源文件的出处。空白和“/”不等于 0。",
    homepage,
    folder: homepage === undefined ? undefined : `${homepage}data/`,
    citation: `${publisher === undefined ? "" : `${publisher}．`}${title}［DB/OL］．${homepage ?? ""}`,
  };
}
