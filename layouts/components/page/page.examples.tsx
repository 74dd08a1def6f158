import { jsonLdText } from "../../../src/site/json-ld.ts";
import type { Examples } from "../../examples.ts";
import { Page, type PageProps } from "./page.tsx";

export const component = Page;

const site = { text: "北仑区政府信息公开年报", href: "/" };

const frame: PageProps["frame"] = {
  language: "zh-CN",
  title: "北仑区政府信息公开年报",
  description: "历年报告。",
  meta: [],
  jsonLd: undefined,
  stylesheet: "/assets/site.css",
  firstScript: "/assets/senior.js",
  modules: ["/assets/site.js"],
  icon: "/assets/icon.svg",
  site,
  navigation: [{ text: "首页", href: "/", current: true }],
  breadcrumbs: [],
  footer: { site, help: [{ text: "名词解释", href: "/glossary/" }], duties: [], links: [] },
};

export const examples = {
  "nothing set": { frame, children: <h1>标题</h1> },
  "everything set": {
    frame: {
      ...frame,
      modules: ["/assets/site.js", "/assets/figures.js"],
      meta: [
        { name: "SiteName", content: "北仑区人民政府" },
        { property: "og:type", content: "website" },
      ],
      jsonLd: jsonLdText([{ "@type": "WebSite", name: "北仑区政府信息公开年报" }]),
      canonical: "https://www.example.gov.cn/beilun/",
      feed: "/feed.xml",
      breadcrumbs: [{ text: "首页", href: "/" }],
    },
    children: <h1>标题</h1>,
  },
  "a section of a host": {
    frame: {
      ...frame,
      host: {
        header: '<header><a href="/">某市人民政府</a></header>',
        footer: "<footer><p>主办单位：某市人民政府办公室</p></footer>",
        stylesheet: "/assets/host.css",
      },
    },
    children: <h1>标题</h1>,
  },
} satisfies Examples<PageProps>;
