/** What a search can be narrowed to, in words; loaded by the worker when somebody asks for it. */
import type { Keep } from "../../../src/search/engine.ts";
import { levelsByRank, narrow } from "../../../src/search/narrow.ts";

/** The fields that narrow a search, with the value that is chosen in each, as the address has it. */
export type Chosen = Readonly<Partial<Record<"year" | "level" | "body" | "part", string>>>;

/** What each field can be narrowed to, and how many reports there would be. */
export type Offers = Readonly<
  Record<string, readonly (readonly [value: string | number, text: string, count: number])[]>
>;

const numberOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

/** The matches that the chosen values leave. */
export function narrowTo({ year, level, body, part }: Chosen, offer: (offers: Offers) => void): Keep {
  return async (matches, reader) => {
    const filters = { year: numberOf(year), level: numberOf(level), body, part: numberOf(part) };
    const { kept, facets } = narrow(matches, filters, reader.manifest, await reader.bodies());
    const headings = new Map(reader.manifest.forms.flatMap(({ parts }) => parts));
    offer({
      year: facets.years.map(([one, count]) => [one, `${one} 年`, count]),
      level: facets.levels.map(([one, count]) => [one, levelsByRank[one] ?? "", count]),
      body: facets.bodies.map(([[id, name], count]) => [id, name, count]),
      part: facets.parts.map(([one, count]) => [one, headings.get(one) ?? "", count]),
    });
    return kept;
  };
}
