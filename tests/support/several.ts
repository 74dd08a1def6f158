/** Two bodies with three years each, whose figures differ from year to year, among more bodies than one page holds. */
import type { SiteInput } from "../../src/site/site.ts";
import { bodiesOnPage } from "../../src/site/years-page.ts";
import { body, collected } from "./collected.ts";

const written = ["a", "b"].flatMap((of, at) =>
  [2021, 2022, 2023].map((year) => {
    const granted = String(40 + 10 * at + (year - 2021) * 7);
    const cells = Object.fromEntries(
      ["received", "granted", "concluded"].flatMap((row) =>
        ["natural-person", "total"].map((column) => [`requests/${row}/${column}`, granted]),
      ),
    );
    return { of, year, cells, publishedOn: `${year + 1}-01-20` };
  }),
);

export function severalBodies(): SiteInput {
  const others = Array.from({ length: bodiesOnPage }, (_, at) => body(`other-${at}`));
  return collected([body("a"), body("b"), ...others], written);
}
