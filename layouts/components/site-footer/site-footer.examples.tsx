import type { Examples } from "../../examples.ts";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";

export const component = SiteFooter;

const site = { text: "北仑区政府信息公开年报", href: "/" };
const help = [{ text: "名词解释", href: "/glossary/" }];

export const examples = {
  "nothing set": { site, help, duties: [], links: [] },
  "everything that a government site owes": {
    site,
    help,
    duties: [
      { term: "主办单位", text: "北仑区人民政府办公室" },
      { term: "联系方式", text: "0574-00000000" },
      { term: "ICP备案", text: "浙ICP备00000000号", href: "https://beian.miit.gov.cn/" },
    ],
    links: [
      { text: "我为政府网站找错", href: "https://zfwzgl.www.gov.cn/" },
      { text: "网站地图", href: "/map/" },
    ],
  },
  "in the page of a host": { site, help, duties: [{ term: "主办单位", text: "办公室" }], links: [], within: true },
} satisfies Examples<SiteFooterProps>;
