import type { Examples } from "../../examples.ts";
import { Page, type PageProps } from "./page.tsx";

export const component = Page;

const frame: PageProps["frame"] = {
  language: "zh-CN",
  title: "北仑区政府信息公开年报",
  description: "历年报告。",
  stylesheet: "/assets/site.css",
  enhancements: { senior: "/assets/senior.js", deferred: [] },
  scripts: ["/assets/site.js"],
  icon: "/assets/icon.svg",
  site: { text: "北仑区政府信息公开年报", href: "/" },
  navigation: [{ text: "首页", href: "/", current: true }],
  breadcrumbs: [],
  help: [{ text: "名词解释", href: "/glossary/" }],
};

export const examples = {
  "nothing set": { frame, children: <h1>标题</h1> },
  "everything set": {
    frame: {
      ...frame,
      enhancements: { senior: "/assets/senior.js", deferred: ["/assets/figures.js"] },
      canonical: "https://www.example.gov.cn/beilun/",
      publisher: "北仑区人民政府办公室",
      breadcrumbs: [{ text: "首页", href: "/" }],
    },
    children: <h1>标题</h1>,
  },
} satisfies Examples<PageProps>;
