import type { Examples } from "../../examples.ts";
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx";

export const component = SiteHeader;

const site = { text: "北仑区政府信息公开年报", href: "/" };

export const examples = {
  "on the home page": { site, navigation: [{ text: "首页", href: "/", current: true }], search: "/search/" },
  "a long name": {
    site: { text: "新疆维吾尔自治区巴音郭楞蒙古自治州和硕县人民政府信息公开年报", href: "/zwgk/" },
    navigation: [
      { text: "首页", href: "/zwgk/", current: false },
      { text: "核对规则", href: "/zwgk/rules/", current: false },
    ],
    search: undefined,
  },
  "in the page of a host": {
    site,
    navigation: [{ text: "首页", href: "/", current: true }],
    search: "/search/",
    within: true,
  },
} satisfies Examples<SiteHeaderProps>;
