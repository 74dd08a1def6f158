/** Answers → elements. Texts of reports go in as text and never as markup. */
import type { Place } from "../../../src/search/places.ts";
import type { Result } from "../../../src/search/engine.ts";
import { anchors } from "../../../src/site/addresses.ts";

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element("a", "", text);
  made.href = href;
  return made;
}

function anchorOf({ part, id }: Place): string {
  if (id !== undefined) return `#${id}`;
  if (part === undefined) return "";
  return `#${part === 0 ? anchors.preface : anchors.part(part)}`;
}

export function resultElement({ agency, body, year, places }: Result, base: string): HTMLLIElement {
  const page = `${base}${agency}/${year}/`;
  const [best] = places;
  const heading = element(
    "h2",
    "search__heading",
    link(page + (best === undefined ? "" : anchorOf(best)), `${body} ${year} 年`),
  );
  const shown = places.map((place) => {
    const pieces = place.pieces.map(([text, isMatch]) => (isMatch ? element("mark", "", text) : text));
    const where = place.name === "" ? [] : [link(page + anchorOf(place), place.name), " "];
    return element("p", "search__place", ...where, ...pieces);
  });
  return element("li", "search__result", heading, ...shown);
}
