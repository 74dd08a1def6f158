import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { examples } from "../../layouts/components/stat-table/stat-table.examples.tsx";
import { StatTable } from "../../layouts/components/stat-table/stat-table.tsx";
import { Value } from "../../layouts/components/year-series/year-series.tsx";

const labelsIn = (markup: string) =>
  [...markup.matchAll(/<a [^>]*?href="[^"]*#(?:c|example\/row\/b)"(?: aria-label="([^"]*)")?>/gu)].map(
    ([, label]) => label,
  );

describe("a sign that stands alone for a figure", () => {
  const spoken = "/ 没有或不适用";

  it.each([
    [{ status: "not-applicable", text: "/" }, spoken],
    [{ status: "number", text: "3" }, undefined],
  ] as const)("is given words for those who hear years and bodies side by side: %o", (figure, label) => {
    expect(labelsIn(renderToString(h(Value, { value: { ...figure, href: "#c" } })))).toEqual([label]);
  });

  it("is given them in a table, and in the list of its rows", () => {
    const markup = renderToString(h(StatTable, examples["every kind of absence"]));
    expect(labelsIn(markup)).toEqual([spoken, spoken]);
  });
});
