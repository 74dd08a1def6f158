import type { PageLink } from "../../../src/site/paging.ts";

/** The way to the other pages of a long list; nothing where there is one page. */
export function Paging({ pages }: { readonly pages: readonly PageLink[] }) {
  if (pages.length === 0) return null;
  return (
    <nav aria-label="分页">
      <ul class="paging">
        {pages.map(({ text, href, current, afterGap }) => (
          <li>
            {afterGap ? "…… " : null}
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
