import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { RowList } from "../../layouts/components/row-list/row-list.tsx";
import { Value } from "../../layouts/components/year-series/year-series.tsx";

const labelsIn = (markup: string) =>
  [...markup.matchAll(/<a href="#c"(?: aria-label="([^"]*)")?>/gu)].map(([, label]) => label);

describe("a sign that stands alone for a figure", () => {
  const absent = { status: "not-applicable", text: "/" } as const;
  const number = { status: "number", text: "3" } as const;

  it.each([
    [absent, "/ 没有或不适用"],
    [number, undefined],
  ] as const)("is given words for those who hear years, bodies and rows side by side: %o", (figure, label) => {
    const rows = [{ name: "一行", figures: [{ column: "总计", ...figure, link: "#c" }] }];
    expect(labelsIn(renderToString(h(Value, { value: { ...figure, href: "#c" } })))).toEqual([label]);
    expect(labelsIn(renderToString(h(RowList, { rows, table: "表三" })))).toEqual([label]);
  });
});
