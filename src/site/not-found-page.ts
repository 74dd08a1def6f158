/** What stands at addresses that lead nowhere. */
import type { Agency } from "../settings/agencies.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { bodiesOnHome } from "./home-page.ts";
import { linkToBody } from "./links.ts";
import { yearsTitle } from "./words.ts";

export interface NotFoundPage {
  readonly frame: PageFrame;
  readonly home: Link;
  /** The pages of all bodies, or, of many, the page that lists them. */
  readonly agencies: readonly Link[];
}

export function toNotFoundPage(agencies: readonly Agency[], facts: FrameFacts): NotFoundPage {
  const { addresses } = facts;
  return {
    frame: toFrame(facts, {
      title: "没有找到这一页",
      description: "这个地址没有对应的页面。",
      address: addresses.notFound,
      above: [],
    }),
    home: { text: "回到首页", href: addresses.home },
    agencies:
      agencies.length > bodiesOnHome
        ? [{ text: yearsTitle, href: addresses.years() }]
        : agencies.map((agency) => linkToBody(agency, addresses)),
  };
}
