/** The fields that narrow a search, filled with what is left to choose; loaded when somebody opens them. */
import { type Filters, levelsByRank, narrow } from "../../../src/search/narrow.ts";
import type { Keep } from "../../../src/search/engine.ts";

/** The matches that the chosen values leave. */
export function narrowBy(selects: readonly HTMLSelectElement[]): Keep {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name);
    // The address says what is chosen until there is something to choose from.
    if (value && select.length < 2) select.append(new Option(value, value, false, true));
  }
  return async (matches, reader) => {
    const filters = Object.fromEntries(
      selects.flatMap(({ name, value }) => (value === "" ? [] : [[name, name === "body" ? value : Number(value)]])),
    ) as Filters;
    const { kept, facets } = narrow(matches, filters, reader.manifest, await reader.bodies());
    const headings = new Map(reader.manifest.forms.flatMap(({ parts }) => parts));
    const offers: Record<string, readonly (readonly [value: string | number, text: string, count: number])[]> = {
      year: facets.years.map(([year, count]) => [year, `${year} 年`, count]),
      level: facets.levels.map(([level, count]) => [level, levelsByRank[level] ?? "", count]),
      body: facets.bodies.map(([[id, name], count]) => [id, name, count]),
      part: facets.parts.map(([part, count]) => [part, headings.get(part) ?? "", count]),
    };
    for (const select of selects) {
      const { name, value } = select;
      const options = (offers[name] ?? []).map(
        ([one, text, count]) => new Option(`${text}（${count}）`, String(one), false, String(one) === value),
      );
      // What was chosen stays, even where it leaves nothing.
      if (value !== "" && options.every((option) => option.value !== value))
        options.unshift(new Option(value, value, false, true));
      select.replaceChildren(new Option("全部", ""), ...options);
    }
    return kept;
  };
}
