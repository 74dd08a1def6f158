import { describe, expect, it } from "vitest";
import { within } from "../../src/site/style-reach.ts";

const reach = { scope: ".in", root: ".in", html: "div:where(.in)", body: "div:where(.in-body)" };
const selectorOf = (selector: string) => within(`${selector} {}`, reach).replace(/ \{\}$/u, "");

describe("a style sheet that reaches only what lies within an element", () => {
  it.each([
    ["a", ":where(.in) a"],
    ["*", ":where(.in), :where(.in) *"],
    ["*::before", ":where(.in) *::before"],
    ["a, .b > c", ":where(.in) a, :where(.in) .b > c"],
    ['[title="a, body"] b', ':where(.in) [title="a, body"] b'],
    [".body-text html-like", ":where(.in) .body-text html-like"],
    [":is(h1, h2):not(.x)", ":where(.in) :is(h1, h2):not(.x)"],
  ])("has %s as %s", (selector, expected) => {
    expect(selectorOf(selector)).toBe(expected);
  });

  it.each([
    [":root", ".in"],
    ["html", "div:where(.in)"],
    ["body", "div:where(.in-body)"],
    ["html body > p", "div:where(.in) div:where(.in-body) > p"],
    [":root[data-large] a", ".in[data-large] a"],
  ])("lets the element stand for the document: %s is %s", (selector, expected) => {
    expect(selectorOf(selector)).toBe(expected);
  });

  it("leaves what lies beside the document out of reach", () => {
    expect(selectorOf("html ~ * a")).toBe(":where(.in) html ~ * a");
  });

  it("leaves steps of animations, rules within rules, and what selects nothing as they are", () => {
    const css = "@font-face { src: url(a) }\n@keyframes k { from { top: 0 } }\n@media print { a { & b { top: 0 } } }";
    expect(within(css, reach)).toBe(css.replace("{ a {", "{ :where(.in) a {"));
  });
});
