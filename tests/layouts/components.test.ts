import { existsSync, readdirSync } from "node:fs";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { componentNames, examplesOf } from "../../layouts/examples.ts";
import { markupFaults } from "../support/markup.ts";

const folder = "layouts/components";
const names = readdirSync(folder);

/** A piece of markup in the smallest document that may hold it. */
function documentAround(markup: string): string {
  if (markup.startsWith("<html")) return `<!DOCTYPE html>\n${markup}`;
  const piece = /<h1[\s>]/u.test(markup) ? markup : `<h1>示例</h1>${markup}`;
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><title>示例</title></head><body>${piece}</body></html>`;
}

describe.each(componentNames)("the component %s", (name) => {
  it("is valid markup in each of its examples", async () => {
    const { component, examples } = await examplesOf(name);
    const found = await Promise.all(
      Object.entries(examples).map(async ([title, props]) => {
        const faults = await markupFaults(documentAround(renderToString(h(component, props))));
        return faults.map((fault) => `${title}: ${fault}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it("has no style, script of its own or handler within its markup, and no undefined value", async () => {
    const { component, examples } = await examplesOf(name);
    for (const props of Object.values(examples)) {
      const markup = renderToString(h(component, props));
      expect(markup).not.toMatch(
        /<script(?! src=| type="application\/ld\+json">)|<style\b|<[^>]*\s(?:style|on[a-z]+)=/u,
      );
      expect(markup).not.toMatch(/undefined|\[object|NaN/u);
    }
  });
});

describe("the components", () => {
  it("each have their own style sheet, which the site's style sheet takes in", async () => {
    const { readFile } = await import("node:fs/promises");
    const index = await readFile("layouts/styles/index.css", "utf8");
    for (const name of names.filter((name) => existsSync(`${folder}/${name}/${name}.css`))) {
      expect(index).toContain(`components/${name}/${name}.css`);
    }
  });

  it("take colours by their purpose only", async () => {
    const { readFile } = await import("node:fs/promises");
    for (const name of names.filter((name) => existsSync(`${folder}/${name}/${name}.css`))) {
      const styles = await readFile(`${folder}/${name}/${name}.css`, "utf8");
      expect(styles, name).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|--palette/iu);
    }
  });
});
