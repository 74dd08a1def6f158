import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPages } from "../../src/commands/pages.ts";
import { beilun } from "../support/seed-site.ts";

let content = "";
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "mingbai-content-"));
  await mkdir(join(content, "pages"));
});
afterEach(() => rm(content, { recursive: true }));

const page = (title: string, more = "") => `---\ntitle: ${title}\ndescription: 一句话。\n${more}---\n正文\n`;

async function found(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(content, "pages", name), text);
  const { files: read, pages } = await findPages(content, [beilun]);
  return { pages, reasons: read.flatMap(({ messages }) => messages.map(({ reason }) => reason)) };
}

describe("the pages of an editor", () => {
  it("are none where the folder has none", async () => {
    await rm(join(content, "pages"), { recursive: true });
    expect(await findPages(content, [beilun])).toEqual({ files: [], pages: [] });
  });

  it("come in the order that they ask for, then by the names of their files", async () => {
    const { pages, reasons } = await found({
      "a.md": page("无障碍"),
      "b.md": page("关于"),
      "help.md": page("帮助", "order: 1\n"),
    });
    expect(reasons).toEqual([]);
    expect(pages.map(({ id, title }) => [id, title])).toEqual([
      ["help", "帮助"],
      ["a", "无障碍"],
      ["b", "关于"],
    ]);
    expect(pages[0]?.text.trim()).toBe("正文");
  });

  it.each([
    [
      "a name that is no address",
      "帮助.md",
      page("帮助"),
      "文件名为“帮助.md”，应为小写字母、数字和连字符，以 .md 结尾",
    ],
    ["a folder of the site", "rules.md", page("规则"), "文件名为“rules.md”，这个名称网站另有用处，应换一个"],
    ["a body's folder", "beilun.md", page("北仑"), "文件名为“beilun.md”，与北仑区人民政府的 id 相同，应换一个"],
    ["no title", "help.md", "---\ndescription: 一句话。\n---\n", "缺少“title”，应为不为空的文字"],
    ["a place that is no number", "help.md", page("帮助", "order: 首\n"), "“order”为“首”，应为 1 到 99 的整数"],
    ["no front matter", "help.md", "# 帮助\n", "文件不是以一行“---”开头，应先写“---”和各项设置，再写一行“---”"],
  ])("are told for %s", async (_, name, text, reason) => {
    expect(await found({ [name]: text })).toEqual({ pages: [], reasons: [reason] });
  });
});
