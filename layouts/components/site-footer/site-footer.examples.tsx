import type { Examples } from "../../examples.ts";
import { SiteFooter, type SiteFooterProps } from "./site-footer.tsx";

export const component = SiteFooter;

const site = { text: "北仑区政府信息公开年报", href: "/" };

export const examples = {
  "nobody named": { site, publisher: undefined },
  "with a publisher": { site, publisher: "北仑区人民政府办公室" },
} satisfies Examples<SiteFooterProps>;
