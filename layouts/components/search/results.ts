/** Answers → elements. Texts of reports go in as text and never as markup. */
import type { Result } from "../../../src/search/engine.ts";
import type { Place } from "../../../src/search/places.ts";
import { partAnchor } from "../../../src/site/part-anchor.ts";

function element(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** `page` is the address of the page of search, beside which the bodies are. */
export function resultElement({ agency, body, year, places }: Result, page: string): HTMLElement {
  const link = (text: string, { part, id }: Pick<Place, "part" | "id">) => {
    const made = element("a", text) as HTMLAnchorElement;
    const anchor = id ?? (part === undefined ? "" : partAnchor(part));
    made.href = `${page}../${agency}/${year}/${anchor && `#${anchor}`}`;
    return made;
  };
  return element(
    "li",
    element("h2", link(`${body} ${year} 年`, places[0] ?? {})),
    ...places.map((place) =>
      element(
        "p",
        ...(place.name ? [link(place.name, place), " "] : []),
        ...place.pieces.map((piece) => (typeof piece === "string" ? piece : element("mark", ...piece))),
      ),
    ),
  );
}
