import type { Examples } from "../../examples.ts";
import { Breadcrumbs, type BreadcrumbsProps } from "./breadcrumbs.tsx";

export const component = Breadcrumbs;

export const examples = {
  "two above": {
    above: [
      { text: "首页", href: "/" },
      { text: "北仑区人民政府", href: "/beilun/" },
    ],
  },
} satisfies Examples<BreadcrumbsProps>;
