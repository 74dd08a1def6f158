import { pageLinks } from "../../../src/site/paging.ts";
import type { Examples } from "../../examples.ts";
import { Paging } from "./paging.tsx";

export const component = Paging;

const addressOf = (page: number) => `/years/${page}/`;

export const examples = {
  "the middle of a long list": { pages: pageLinks(7, 30, addressOf) },
  "the first of two pages": { pages: pageLinks(1, 2, addressOf) },
  "one page": { pages: [] },
} satisfies Examples<Parameters<typeof Paging>[0]>;
