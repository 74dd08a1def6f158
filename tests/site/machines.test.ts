/** What the site says of itself to programs: meta tags, data blocks, maps, the feed. */
import fc from "fast-check";
import { fromHtml } from "../support/fragment.ts";
import { describe, expect, it } from "vitest";
import { atomFeed } from "../../src/site/feed.ts";
import { breadcrumbList, jsonLdText } from "../../src/site/json-ld.ts";
import { Site } from "../../src/site/site.ts";
import { robotsTxt, sitemaps } from "../../src/site/sitemap.ts";
import { xmlText } from "../../src/site/xml.ts";
import type { SiteSettings } from "../../src/settings/site.ts";
import { notesFor } from "../support/notes.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const baseUrl = "https://www.example.gov.cn";
const dated = notesFor([], { publishedOn: "2024-01-15", publishedTime: "09:30", writtenOn: "2024-01-10" });
const older = checkText(seed.replaceAll("2023", "2022"), 2022, notesFor([], { publishedOn: "2023-01-20" }));
const newer = checkText(seed, 2023, dated);

const siteWith = (changes: Partial<SiteSettings> = {}, reports = [older, newer]) =>
  new Site(siteOf(reports, changes), "site.css");

const contentsOf = (site: Site, index = 1) =>
  Object.fromEntries(
    site.report(index).frame.meta.map(({ name, property, content }) => [name ?? property ?? "", content]),
  );

describe("meta tags", () => {
  it("of government sites are those that the settings give, and those of the report itself", () => {
    const government = {
      siteName: "北仑区人民政府",
      siteDomain: "www.bl.gov.cn",
      siteIdCode: "3302060001",
      columnName: "政府信息公开年报",
      columnType: "政务公开",
      contentSource: "区政府办公室",
    };
    expect(contentsOf(siteWith({ government, baseUrl }))).toEqual({
      SiteName: "北仑区人民政府",
      SiteDomain: "www.bl.gov.cn",
      SiteIDCode: "3302060001",
      ColumnName: "政府信息公开年报",
      ColumnType: "政务公开",
      ArticleTitle: "北仑区人民政府2023年政府信息公开工作年度报告",
      PubDate: "2024-01-15 09:30",
      ContentSource: "区政府办公室",
      Author: "北仑区人民政府",
      Url: `${baseUrl}/beilun/2023/`,
      "og:type": "article",
      "og:title": "北仑区人民政府2023年政府信息公开工作年度报告",
      "og:description": siteWith().report(1).frame.description,
      "og:site_name": "北仑区政府信息公开年报",
      "og:locale": "zh_CN",
      "og:url": `${baseUrl}/beilun/2023/`,
      "article:published_time": "2024-01-15",
    });
  });

  it("of government sites are absent where the settings say nothing, and no hour is made up", () => {
    expect(Object.keys(contentsOf(siteWith())).filter((name) => !name.includes(":"))).toEqual([]);
    expect(contentsOf(siteWith({ government: {} }), 0)["PubDate"]).toBe("2023-01-20");
    expect(contentsOf(siteWith({ government: {} }, [newer, checkText(seed)]))["PubDate"]).toBeUndefined();
  });

  it("keep search engines from the page of errors and the style guide", () => {
    for (const { meta, canonical, jsonLd } of [
      siteWith({ baseUrl }).notFound().frame,
      siteWith({ baseUrl }).styleguide(),
    ]) {
      expect({ meta, canonical, jsonLd }).toEqual({ meta: [{ name: "robots", content: "noindex" }] });
    }
  });
});

describe("the metadata block of a report", () => {
  it("holds what the settings and the notes give, in the order of government sites", () => {
    const government = { category: "政府信息公开年报", disclosure: "主动公开" };
    const site = siteWith({ government }, [checkText(seed, 2023, { ...dated, indexNumber: "002-1" })]);
    expect(
      site
        .report(0)
        .facts.slice(0, 6)
        .map(({ term, text }) => [term, text]),
    ).toEqual([
      ["索引号", "002-1"],
      ["组配分类", "政府信息公开年报"],
      ["发布机构", "北仑区人民政府"],
      ["成文日期", "2024-01-10"],
      ["公开方式", "主动公开"],
      ["发布日期", "2024-01-15"],
    ]);
  });
});

describe("the foot of the page", () => {
  it("names each duty that the settings name, in a fixed order", () => {
    const { footer } = siteWith({
      publisher: "区政府办公室",
      government: { siteIdCode: "3302060001" },
      footer: { icp: { text: "浙ICP备1号", url: "https://beian.miit.gov.cn/" }, siteMap: "/map/" },
    }).home().frame;
    expect(footer.duties).toEqual([
      { term: "主办单位", text: "区政府办公室" },
      { term: "网站标识码", text: "3302060001" },
      { term: "ICP备案", text: "浙ICP备1号", href: "https://beian.miit.gov.cn/" },
    ]);
    expect(footer.links).toEqual([{ text: "网站地图", href: "/map/" }]);
  });
});

interface Graph {
  readonly "@graph": readonly Readonly<Record<string, unknown>>[];
}

describe("the data block of a page", () => {
  it("says what a report is, what data it holds, and the way to it", () => {
    const { "@graph": things } = JSON.parse(siteWith({ baseUrl }).report(1).frame.jsonLd ?? "") as Graph;
    expect(things.map((thing) => thing["@type"])).toEqual(["Report", "Dataset", "BreadcrumbList"]);
    expect(things[0]).toMatchObject({ datePublished: "2024-01-15", url: `${baseUrl}/beilun/2023/` });
    expect(things[2]?.["itemListElement"]).toMatchObject([
      { position: 1, name: "首页", item: `${baseUrl}/` },
      { position: 2, name: "北仑区人民政府" },
      { position: 3, item: `${baseUrl}/beilun/2023/` },
    ]);
  });

  it("says when a report was corrected, and under what terms its data may be used", () => {
    const corrections = [
      { cell: "requests/received/total", from: "385", to: "386", date: "2024-06-01", reason: "漏计" },
    ];
    const corrected = checkText(seed, 2023, notesFor([], { publishedOn: "2024-01-15", corrections }));
    const license = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
    const { frame, facts } = siteWith({ license }, [corrected]).report(0);
    const { "@graph": things } = JSON.parse(frame.jsonLd ?? "") as Graph;
    expect(things[0]).toMatchObject({ datePublished: "2024-01-15", dateModified: "2024-06-01" });
    expect(things[1]).toMatchObject({ dateModified: "2024-06-01", license: license.url });
    expect(frame.meta).toContainEqual({ property: "article:modified_time", content: "2024-06-01" });
    expect(facts).toContainEqual({ term: "更正", text: "2024-06-01，改过的数旁边写着“更正”" });
  });

  it("offers no data where a report has none", () => {
    const text = "北仑区人民政府2013年政府信息公开工作年度报告\n一、概述\n略。\n";
    const { "@graph": things } = JSON.parse(
      siteWith({}, [checkText(text, 2013)]).report(0).frame.jsonLd ?? "",
    ) as Graph;
    expect(things.map((thing) => thing["@type"])).toEqual(["Report", "BreadcrumbList"]);
  });

  it("says on the page of the data which files hold them, and of which years", () => {
    const { "@graph": things } = JSON.parse(siteWith({ baseUrl }).data().frame.jsonLd ?? "") as Graph;
    expect(things.map((thing) => thing["@type"])).toEqual(["Dataset", "BreadcrumbList"]);
    expect(things[0]).toMatchObject({ url: `${baseUrl}/data/`, temporalCoverage: "2022/2023" });
    expect(things[0]?.["distribution"]).toContainEqual(
      expect.objectContaining({ encodingFormat: "text/csv", contentUrl: `${baseUrl}/data/cells.csv` }),
    );
  });

  it("gives back every name, and no name can end the block", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("</script>", "<!--", "<script", "]]>", "\u2028", "</SCRIPT\n>", "&lt;"),
    );
    fc.assert(
      fc.property(
        fc.array(hostile).map((pieces) => pieces.join("")),
        (text) => {
          const block = jsonLdText([breadcrumbList([{ text, href: "/" }])]);
          expect(fromHtml(`<script type="application/ld+json">${block}</script>末`)).toEqual([block, "末"]);
          const { "@graph": things } = JSON.parse(block) as Graph;
          expect(things[0]?.["itemListElement"]).toMatchObject([{ name: text }]);
        },
      ),
    );
  });
});

describe("the map of the site", () => {
  it("holds every page but that of errors and the style guide, with a day only where one is known", () => {
    const site = siteWith({ baseUrl });
    const map = site.files().get("sitemap.xml") ?? "";
    expect([...map.matchAll(/<loc>/gu)]).toHaveLength(site.pages.length - 2);
    expect(map).not.toMatch(/404|styleguide/u);
    expect([...map.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)/gu)].map(([, url, day]) => [url, day])).toEqual([
      [`${baseUrl}/beilun/2022/`, "2023-01-20"],
      [`${baseUrl}/beilun/2023/`, "2024-01-15"],
    ]);
  });

  it("is split where it would hold more than a map may", () => {
    const pages = Array.from({ length: 5 }, (_, index) => ({ url: `https://a/${index}` }));
    const [index = "", ...maps] = sitemaps(pages, (part) => `https://a/sitemap-${part}.xml`, 2);
    expect([...index.matchAll(/<loc>([^<]*)/gu)].map(([, url]) => url)).toEqual(
      [1, 2, 3].map((part) => `https://a/sitemap-${part}.xml`),
    );
    expect(maps.flatMap((map) => [...map.matchAll(/<loc>([^<]*)/gu)].map(([, url]) => url))).toEqual(
      pages.map(({ url }) => url),
    );
  });

  it("is not there where nobody has said where the site lives, and robots are told of none", () => {
    expect([...siteWith().files()]).toEqual([["robots.txt", "User-agent: *\nDisallow:\n"]]);
    expect(robotsTxt("https://a/sitemap.xml")).toContain("\nSitemap: https://a/sitemap.xml\n");
  });

  it("has no robots.txt in a folder of a host, where nobody would ask for it", () => {
    expect([...siteWith({ baseUrl, basePath: "/nb/" }).files().keys()]).toEqual(["feed.xml", "sitemap.xml"]);
  });
});

describe("the feed", () => {
  it("holds the reports whose day is known, the newest first, and was changed with the newest", () => {
    const feed = siteWith({ baseUrl }, [older, newer, checkText(seed.replaceAll("2023", "2021"), 2021)]);
    const text = feed.files().get("feed.xml") ?? "";
    expect([...text.matchAll(/<updated>([^<]*)/gu)].map(([, instant]) => instant)).toEqual([
      "2024-01-15T09:30:00+08:00",
      "2024-01-15T09:30:00+08:00",
      "2023-01-20T00:00:00+08:00",
    ]);
    expect(feed.home().frame.feed).toBe("/feed.xml");
  });

  it("brings a corrected report back to its top, with the day of its correction", () => {
    const correction = { cell: "requests/received/total", from: "385", to: "386", date: "2024-06-01", reason: "笔误" };
    const corrected = checkText(
      seed.replaceAll("2023", "2022"),
      2022,
      notesFor([], { publishedOn: "2023-01-20", corrections: [correction] }),
    );
    const files = siteWith({ baseUrl }, [newer, corrected]).files();
    const [first = ""] = (files.get("feed.xml") ?? "").split("<entry>").slice(1);
    expect(first).toContain("<published>2023-01-20T00:00:00+08:00</published>");
    expect(first).toContain("<updated>2024-06-01T00:00:00+08:00</updated>");
    expect(first).toContain("<summary>2024-06-01 更正。");
    expect(files.get("sitemap.xml")).toContain(`${baseUrl}/beilun/2022/</loc><lastmod>2024-06-01<`);
  });

  it("holds a corrected report of which nobody has written when it was published", () => {
    const corrections = [
      { cell: "requests/received/total", from: "385", to: "386", date: "2024-06-01", reason: "漏计" },
    ];
    const corrected = checkText(seed, 2023, notesFor([], { corrections }));
    const entries = (siteWith({ baseUrl }, [corrected]).files().get("feed.xml") ?? "").split("<entry>").slice(1);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toContain("<updated>2024-06-01T00:00:00+08:00</updated>");
    expect(entries[0]).not.toContain("<published>");
  });

  it("holds a report that itself says when it was published", () => {
    const said = checkText(seed.replace("编制说明：", "发布日期：2024-01-25\n编制说明："));
    expect(siteWith({ baseUrl }, [said]).files().get("feed.xml")).toContain(
      "<published>2024-01-25T00:00:00+08:00</published>",
    );
  });

  it("is not there without a report whose day is known, and no page points at it", () => {
    const site = siteWith({ baseUrl }, [checkText(seed)]);
    expect(site.files().has("feed.xml")).toBe(false);
    expect(site.home().frame.feed).toBeUndefined();
  });

  const facts = { title: "甲", language: "zh-CN", home: "https://a/", self: "https://a/feed.xml" };
  const entry = (url: string, publishedOn: string) => ({
    ...{ title: url, url, summary: "", author: "甲" },
    dates: { publishedOn, publishedTime: undefined, correctedOn: undefined },
  });

  it("is the same in whatever order the reports come", () => {
    const entries = ["a", "b", "c"].map((url, index) => entry(url, index === 0 ? "2024-01-01" : "2024-02-01"));
    expect(atomFeed(facts, [...entries].reverse())).toBe(atomFeed(facts, entries));
  });

  it("holds the hundred that changed last on a large site", () => {
    const entries = Array.from({ length: 250 }, (_, index) => entry(`https://a/${index}/`, `${1800 + index}-01-01`));
    const ids = [...(atomFeed(facts, entries) ?? "").matchAll(/<id>([^<]*)/gu)].map(([, id]) => id);
    expect(ids.length).toBe(101);
    expect(ids[1]).toBe("https://a/249/");
    expect(ids.at(-1)).toBe("https://a/150/");
  });
});

describe("text in XML", () => {
  it("ends no element, and holds nothing that XML forbids", () => {
    expect(xmlText(`<a title='"'>&\u0000\uD800`)).toBe("&lt;a title=&apos;&quot;&apos;&gt;&amp;\uFFFD\uFFFD");
    expect(xmlText("𠮷\n年报")).toBe("𠮷\n年报");
  });
});
