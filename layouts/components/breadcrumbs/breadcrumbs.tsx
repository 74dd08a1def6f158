import type { Link } from "../../../src/site/frame.ts";

export interface BreadcrumbsProps {
  /** From the home page down; the page itself is not among them. */
  readonly above: readonly Link[];
}

export function Breadcrumbs({ above }: BreadcrumbsProps) {
  return (
    <nav class="breadcrumbs" aria-label="当前位置">
      <ol class="breadcrumbs__list">
        {above.map(({ text, href }) => (
          <li class="breadcrumbs__item" key={href}>
            <a class="breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
