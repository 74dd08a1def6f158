import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readHost } from "../../src/settings/host.ts";

let content = "";
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), "mingbai-host-"));
});
afterEach(() => rm(content, { recursive: true }));

async function found(files: Readonly<Record<string, string | Buffer>>) {
  await mkdir(join(content, "host"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(content, "host", name), text);
  const { files: read, host } = await readHost(content);
  const messages = read.flatMap((file) => file.messages.map(({ line, reason }) => [file.basename, line, reason]));
  return { host, messages };
}

const header = '<header>\n  <p><a href="/">某市人民政府</a><br><img src="/logo.png" alt="">\n</header>\n';
const sound = { "header.html": header, "footer.html": "" };

describe("content/host", () => {
  it("is not needed", async () => {
    expect(await readHost(content)).toEqual({ files: [], host: undefined });
  });

  it("gives the header and footer as they were written, and the style sheet where there is one", async () => {
    expect(await found(sound)).toEqual({ host: { header, footer: "", styles: undefined }, messages: [] });
  });

  it("gives the style sheet of the host", async () => {
    const { host } = await found({ ...sound, "host.css": "a { color: red }" });
    expect(host?.styles).toBe("a { color: red }");
  });

  it.each<[string, string | Buffer, number, string]>([
    ["a script", "<p>甲</p>\n<SCRIPT>alert(1)</SCRIPT>", 2, "有“<script>”，页头和页脚里不应有"],
    ["a style sheet of another place", '<link rel="stylesheet" href="/a.css">', 1, "有“<link>”，页头和页脚里不应有"],
    ["a handler", '<p\nonclick="go()">甲</p>', 1, "“<p>”有“onclick”属性，本站不允许写在标签里的样式和脚本，不应有"],
    [
      "an inline style",
      '<p style="color: red">甲</p>',
      1,
      "“<p>”有“style”属性，本站不允许写在标签里的样式和脚本，不应有",
    ],
    [
      "a script as address",
      '<a href="javascript:go()">甲</a>',
      1,
      "“<a>”的地址是一段脚本，本站不允许写在标签里的样式和脚本，应为网址",
    ],
    ["a whole page", "\n<body>甲</body>", 2, "有“<body>”，应只有网页的一段，没有整个网页"],
    ["more than a header", "甲".repeat(70_000), 1, "文件有 70000 个字符，应不超过 65536 个"],
    ["bytes that are not UTF-8", Buffer.from([0xc3, 0xfb]), 1, "文件的编码不是 UTF-8，应为 UTF-8"],
  ])("with %s as header gives one sentence with its line", async (_, text, line, reason) => {
    const { host, messages } = await found({ ...sound, "header.html": text });
    expect(host).toBeUndefined();
    expect(messages).toEqual([["header.html", line, reason]]);
  });

  it.each([
    ["left open", "<div><p>甲</p>"],
    ["closed too often", "<p>甲</p></div>"],
    ["left open within a table", "<table><tr><td>甲"],
    ["left open in a link", '<a href="/">甲'],
    ["of a comment left open", "<!-- 甲"],
    ["of a text field left open", "<textarea>甲"],
  ])("with a tag %s would swallow the page, and is told", async (_, text) => {
    const { messages } = await found({ ...sound, "footer.html": text });
    expect(messages).toEqual([
      ["footer.html", 1, "标签没有配齐，应每个开始的标签都有结束的标签，也没有多余的结束标签"],
    ]);
  });

  it("says how to mend a file that is there, and not that one is missing", async () => {
    await found({ ...sound, "footer.html": Buffer.from([0xc3, 0xfb]) });
    const { files } = await readHost(content);
    const notes = files.flatMap(({ messages }) => messages.map(({ note }) => note));
    expect(notes).toEqual(["请用记事本打开文件，另存为时把编码选为 UTF-8。"]);
  });

  it("without one of the two is told", async () => {
    expect((await found({ "header.html": header })).messages).toEqual([
      ["footer.html", 1, "没有找到这个文件，应有 footer.html"],
    ]);
  });

  it.each([
    ["what takes in other sheets", "\n@import url(/a.css);", 2, "有“@import”，它管的不只是页头和页脚，不应有"],
    ["what rules the paper", "@page { margin: 0 }", 1, "有“@page”，它管的不只是页头和页脚，不应有"],
    ["brackets that do not close", "a { color: red", 1, "样式的写法有误，请检查这一行和上一行的括号、引号和注释"],
  ])("with %s in the style sheet gives one sentence with its line", async (_, css, line, reason) => {
    expect((await found({ ...sound, "host.css": css })).messages).toEqual([["host.css", line, reason]]);
  });
});
