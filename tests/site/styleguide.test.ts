import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesOf, shownComponents } from "../../layouts/examples.ts";
import { renderSite } from "../../src/site/render.ts";
import { seedSite } from "../support/seed-site.ts";

describe("the style guide", () => {
  let folder: string;
  let guide: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mingbai-guide-"));
    await renderSite(seedSite({ baseUrl: "https://www.example.gov.cn" }), folder);
    guide = await readFile(join(folder, "styleguide/index.html"), "utf8");
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("shows every component that can stand within a page, in each of its states", async () => {
    for (const name of shownComponents) {
      const { examples } = await examplesOf(name);
      const [, section = ""] = guide.split(`id="specimen-${name}"`);
      const [shown = ""] = section.split('<section class="specimen" aria-labelledby="specimen-');
      const states = [...shown.matchAll(/class="specimen__state">([^<]*)</gu)].map(([, state]) => state);
      // The example of a specimen has states of its own.
      expect(states, name).toEqual(expect.arrayContaining(Object.keys(examples)));
    }
  });

  it("gives every piece names of its own", () => {
    const ids = [...guide.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("is linked from no page, and asks search engines to leave it alone", async () => {
    expect(guide).toContain('<meta name="robots" content="noindex"/>');
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:html|xml|txt)$/u.test(file));
    for (const file of files.filter((file) => !file.startsWith("styleguide"))) {
      expect(await readFile(join(folder, file), "utf8"), file).not.toContain("styleguide/");
    }
  });
});
