import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { renderSite } from "../../src/site/render.ts";
import { Site } from "../../src/site/site.ts";
import { seedSite } from "../support/seed-site.ts";

const folders: string[] = [];

async function render(changes: Parameters<typeof seedSite>[0] = {}): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "mingbai-"));
  folders.push(folder);
  await renderSite(seedSite(changes), folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, "utf8")] as const),
    ),
  );
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("rendering", () => {
  it("gives the same bytes for the same input, also after another site", async () => {
    const first = await render();
    const other = await render({ basePath: "/zwgk/nianbao/" });
    const again = await render();
    expect([...again]).toEqual([...first]);
    expect(other.get("index.html")).not.toBe(first.get("index.html"));
  });

  it("says which pages it writes, and what beside them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mingbai-"));
    folders.push(folder);
    const { pages, others } = await renderSite(seedSite({ baseUrl: "https://www.example.gov.cn" }), folder);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const below = files.map((file) => relative(folder, file).replaceAll("\\", "/")).sort();
    expect([...pages, ...others].sort()).toEqual(below);
    expect(pages.slice().sort()).toEqual(below.filter((file) => file.endsWith(".html")));
  });

  it("says what went wrong first where a page cannot be written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mingbai-"));
    folders.push(folder);
    await writeFile(join(folder, "rules"), "a file in the place of a folder");
    await expect(renderSite(seedSite(), folder)).rejects.toMatchObject({ code: "ENOTDIR" });
  });

  it("can be stopped between two pages", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mingbai-"));
    folders.push(folder);
    const made = vi.spyOn(Site.prototype, "rule");
    let mostAtOnce = 0;
    let waiting: NodeJS.Immediate | undefined;
    const pause = () => {
      mostAtOnce = Math.max(mostAtOnce, made.mock.calls.length);
      made.mockClear();
      waiting = setImmediate(pause);
    };
    pause();
    await renderSite(seedSite(), folder);
    clearImmediate(waiting);
    made.mockRestore();
    expect(mostAtOnce).toBe(1);
  });

  it("prints nothing", async () => {
    const spies = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write"), vi.spyOn(console, "log")];
    await render();
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it("leaves no inline script that runs, no inline style and no request to another host in any page", async () => {
    for (const [file, text] of await render()) {
      if (!file.endsWith(".html")) continue;
      expect(text, file).not.toMatch(
        /<script(?! type="application\/ld\+json">|(?: type="module")? src="\/assets\/[a-z]+\.[0-9A-Za-z]+\.js"(?: defer)?><\/script>)|<style|\sstyle=|\son[a-z]+=/u,
      );
      expect(text, file).not.toMatch(/<(?:link|img|source)\b[^>]*"(?:https?:)?\/\//u);
    }
  });

  it("says on every page that explains rows and columns that the words are the site's own", async () => {
    const files = await render();
    for (const [page, said] of [
      ["beilun/2023/index.html", "表三里的词是什么意思（本站解释）"],
      ["beilun/2023/cite/index.html", "行和列的说明是本站写的，不是发布机关的话"],
      ["glossary/index.html", "说明是本站写的，不是法律条文，也不是发布机关的话"],
      ["indicators/index.html", "本站的解释，不是各机关的话"],
      ["indicators/requests/granted/index.html", "以下是本站的解释，不是各机关的话"],
    ] as const)
      expect(files.get(page), page).toContain(said);
  });

  it("opens no window, moves nothing and plays nothing, whatever the reader prefers", async () => {
    for (const [file, text] of await render()) {
      if (file.endsWith(".html"))
        expect(text, file).not.toMatch(
          /<(?:dialog|audio|video|marquee|iframe)\b|<[^>]*\s(?:popover|autoplay|target|autofocus)[=\s>]|http-equiv="refresh"/u,
        );
      if (file.endsWith(".js"))
        expect(text, file).not.toMatch(/\b(?:alert|confirm|prompt|showModal|showPopover)\(|window\.open/u);
      if (file.endsWith(".css")) expect(text, file).not.toMatch(/animation|transition|@keyframes|scroll-behavior/u);
    }
  });
});
