import type { Examples } from "../../examples.ts";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";

export const component = SiteFooter;

const site = { text: "北仑区政府信息公开年报", href: "/" };
const help = [{ text: "名词解释", href: "/glossary/" }];

export const examples = {
  "nobody named": { site, publisher: undefined, help },
  "with a publisher": { site, publisher: "北仑区人民政府办公室", help },
} satisfies Examples<SiteFooterProps>;
