/** The pages of a long list → the links between them. */
import type { Link } from "./frame.ts";

export interface PageLink extends Link {
  readonly current: boolean;
  /** Whether pages before it are left out. */
  readonly afterGap: boolean;
}

/** How many pages before and behind the one that is shown are linked. */
const near = 2;

/** Links to the first page, the last, and those near the one that is shown, so that they do not grow with the list. */
export function pageLinks(current: number, count: number, addressOf: (page: number) => string): PageLink[] {
  if (count < 2) return [];
  const shown = new Set([1, count]);
  for (let page = Math.max(1, current - near); page <= Math.min(count, current + near); page += 1) shown.add(page);
  const pages = [...shown].sort((one, other) => one - other);
  return pages.map((page, index) => ({
    text: `第 ${page} 页`,
    href: addressOf(page),
    current: page === current,
    afterGap: page > (pages[index - 1] ?? 0) + 1,
  }));
}
