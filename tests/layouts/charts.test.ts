import { gzipSync } from "node:zlib";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Charts } from "../../layouts/components/charts/charts.tsx";
import { Site } from "../../src/site/site.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

const page = new Site(siteOf([checkText(seed)]), "site.css").report(0);
const markup = page.parts
  .flatMap(({ charts }) => (charts === undefined ? [] : [renderToString(h(Charts, { view: charts }))]))
  .join("\n");

describe("the charts of the seed's page", () => {
  it("weigh at most 6 KB compressed, all together", () => {
    expect(gzipSync(markup).length).toBeLessThanOrEqual(6 * 1024);
  });

  it("name and describe every drawing by text that stands in the page, and lead to its table", () => {
    const ids = new Set([...markup.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const drawings = [...markup.matchAll(/<svg[^>]* aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/gu)];
    expect(drawings).toHaveLength(8);
    for (const [, name, description] of drawings) expect([ids.has(name), ids.has(description)]).toEqual([true, true]);
    expect(markup.match(/href="#(?:proactive|requests)-caption"/gu)).toHaveLength(4);
  });

  it("tell marks of one colour apart by patterns", () => {
    for (const look of ["partly-granted", "unavailable", "unprocessed", "open", "organisation"]) {
      expect(markup).toContain(`fill="url(#chart-flow-narrow-${look})"`);
      expect(markup).toContain(`<pattern id="chart-flow-narrow-${look}"`);
    }
  });
});
