import type { Examples } from "../../examples.ts";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";

export const component = SiteFooter;

const links = [{ text: "数据下载", href: "/data/" }];
const site = { text: "北仑区政府信息公开年报", href: "/" };

export const examples = {
  "nobody named": { site, publisher: undefined, links },
  "with a publisher": { site, publisher: "北仑区人民政府办公室", links },
} satisfies Examples<SiteFooterProps>;
