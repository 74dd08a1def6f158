import type { Examples } from "../../examples.ts";
import { SiteHeader, type SiteHeaderProps } from "./site-header.tsx";

export const component = SiteHeader;

const site = { text: "北仑区政府信息公开年报", href: "/" };

export const examples = {
  "on the page of indicators": {
    site,
    navigation: [{ text: "指标", href: "/indicators/", current: true }],
    search: "/search/",
  },
  "a long name": {
    site: { text: "新疆维吾尔自治区巴音郭楞蒙古自治州和硕县人民政府信息公开年报", href: "/zwgk/" },
    navigation: [
      { text: "历年报告", href: "/zwgk/years/", current: false },
      { text: "指标", href: "/zwgk/indicators/", current: false },
    ],
    search: undefined,
  },
  "in the page of a host": {
    site,
    navigation: [{ text: "历年报告", href: "/years/", current: false }],
    search: "/search/",
    within: true,
  },
} satisfies Examples<SiteHeaderProps>;
