import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokens = readFileSync("layouts/styles/tokens.css", "utf8").replace(/\/\*[\s\S]*?\*\//gu, "");

/** The declarations of custom properties in a piece of CSS. */
function declarations(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name = "", value = ""]) => [name, value.trim()]),
  );
}

const [base = ""] = tokens.split("@media");
const inMedia = (query: string): string => tokens.split("@media").find((piece) => piece.includes(query)) ?? "";

const themes = {
  light: declarations(base),
  dark: new Map([...declarations(base), ...declarations(inMedia("prefers-color-scheme: dark"))]),
  print: new Map([...declarations(base), ...declarations(inMedia("print"))]),
};

function colour(theme: Map<string, string>, name: string): string {
  const value = theme.get(name) ?? "";
  const reference = /^var\((--[\w-]+)\)$/u.exec(value)?.[1];
  return reference === undefined ? value : colour(theme, reference);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["surface", "surface-raised", "surface-accent", "surface-finding"];
const texts = ["text", "text-secondary", "link", "accent", "finding"];
const lines = ["rule", "focus"];

describe.each(Object.entries(themes))("the colours of the %s theme", (_, theme) => {
  it.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface])))(
    "let %s be read on %s at 7 : 1",
    (text, surface) => {
      const ratio = contrast(colour(theme, `--color-${text}`), colour(theme, `--color-${surface}`));
      expect(ratio).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(lines)("let %s be seen on the page at 3 : 1", (line) => {
    expect(contrast(colour(theme, `--color-${line}`), colour(theme, "--color-surface"))).toBeGreaterThanOrEqual(3);
  });
});

it("print is true black on white", () => {
  expect(colour(themes.print, "--color-text")).toBe("#000000");
  expect(colour(themes.print, "--color-surface")).toBe("#ffffff");
});
