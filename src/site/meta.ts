/** Settings and a page's facts → what the page says about itself to machines, beside its title. */
import type { SiteSettings } from "../settings/site.ts";
import type { ReportDates } from "./dates.ts";

/** A `<meta>` by `name`, or by `property` as Open Graph has it. */
export interface Meta {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

/** A report as the guide for government sites sees it: an article of a column. */
export interface ArticleFacts {
  readonly title: string;
  /** The body that the report is of. */
  readonly author: string;
  readonly dates: ReportDates;
}

interface MetaFacts {
  readonly title: string;
  readonly description: string;
  readonly canonical: string | undefined;
  /** Search engines are asked to leave the page alone. */
  readonly hidden: boolean;
  readonly article: ArticleFacts | undefined;
}

type Values = Readonly<Record<string, string | undefined>>;

const present = (values: Values) =>
  Object.entries(values).flatMap(([key, content]) => (content === undefined ? [] : [[key, content] as const]));

/** The tags of 国办发〔2017〕47号. What the settings leave out is left out; the description has a tag already. */
function governmentValues({ government }: SiteSettings, { canonical, hidden, article }: MetaFacts): Values {
  if (government === undefined) return {};
  const { siteName, siteDomain, siteIdCode, columnName, columnDescription, columnKeywords, columnType } = government;
  const { publishedOn: day, publishedTime: time } = article?.dates ?? {};
  return {
    SiteName: siteName,
    SiteDomain: siteDomain,
    SiteIDCode: siteIdCode,
    ...(hidden
      ? {}
      : {
          ColumnName: columnName,
          ColumnDescription: columnDescription,
          ColumnKeywords: columnKeywords,
          ColumnType: columnType,
        }),
    ...(article === undefined
      ? {}
      : {
          ArticleTitle: article.title,
          // Where nobody has written the hour, none is made up.
          PubDate: day !== undefined && time !== undefined ? `${day} ${time}` : day,
          ContentSource: government.contentSource,
          Author: article.author,
        }),
    Keywords: government.keywords,
    Image: government.image,
    Url: canonical,
  };
}

function openGraphValues(settings: SiteSettings, { title, description, canonical, article }: MetaFacts): Values {
  return {
    "og:type": article === undefined ? "website" : "article",
    "og:title": title,
    "og:description": description,
    "og:site_name": settings.name,
    "og:locale": settings.language.replace("-", "_"),
    "og:url": canonical,
    "og:image": settings.government?.image,
    "article:published_time": article?.dates.publishedOn,
    "article:modified_time": article?.dates.correctedOn,
  };
}

export function metaOf(settings: SiteSettings, facts: MetaFacts): Meta[] {
  const named = { ...(facts.hidden ? { robots: "noindex" } : {}), ...governmentValues(settings, facts) };
  const properties = facts.hidden ? {} : openGraphValues(settings, facts);
  return [
    ...present(named).map(([name, content]) => ({ name, content })),
    ...present(properties).map(([property, content]) => ({ property, content })),
  ];
}
