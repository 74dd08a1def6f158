import type { Examples } from "../../examples.ts";
import { Search, type SearchProps } from "./search.tsx";

export const component = Search;

export const examples = {
  "one report": {
    address: "/search/",
    years: [{ title: "2023 年", count: 1, links: [{ text: "北仑区人民政府", href: "/beilun/2023/" }] }],
    bodies: [{ title: "县级", count: 1, links: [{ text: "北仑区人民政府", href: "/beilun/" }] }],
    rows: [
      {
        title: "表三",
        rows: [
          { text: "予以公开", href: "/beilun/2023/#requests/granted", meaning: "答复为公开。" },
          { text: "其他", href: "/beilun/2023/#requests/other-rest" },
        ],
      },
    ],
    rules: [{ text: "收支相抵", href: "/rules/balance/" }],
  },
  "no report": { address: "/zwgk/search/", years: [], bodies: [], rows: [], rules: [] },
} satisfies Examples<SearchProps>;
