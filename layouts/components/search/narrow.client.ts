/** The fields that narrow a search, filled with what is left to choose; loaded when somebody opens them. */
import type { Chosen, Offers } from "./offers.ts";

/** What is chosen in each; the address says it until there is something to choose from. */
export function chosenIn(selects: readonly HTMLSelectElement[]): Chosen {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name);
    if (value && select.length < 2) select.append(new Option(value, value, false, true));
  }
  return Object.fromEntries(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
}

export function offer(selects: readonly HTMLSelectElement[], offers: Offers): void {
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
}
