import { describe, expect, it } from "vitest";
import { decode } from "../../src/read/decode.ts";
import { gb18030, utf16 } from "../support/encode.ts";
import { parseFile } from "../support/files.ts";
import { printed } from "../support/grid.ts";
import { htmlPage, sitePage } from "../support/html.ts";
import { parseText, seed } from "../support/seed.ts";

const original = parseText(seed).draft;
const facts = (cells: typeof original.cells) =>
  cells.map(({ address, written, place }) => [address, written, place.start.line, place.start.column]);
const encodingsTold = (messages: readonly { ruleId?: string | undefined; reason: string }[]) =>
  messages.filter(({ ruleId }) => ruleId === "file-encoding").map(({ reason }) => reason);

describe("the seed in another encoding", () => {
  it.each<[string, Uint8Array, number, string[]]>([
    ["UTF-8", Buffer.from(seed), 0, []],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${seed}`), 1, []],
    ["GB18030", gb18030(seed), 0, ["文件编码为 GB18030，已按此读入"]],
    ["UTF-16LE with a byte order mark", utf16(`\uFEFF${seed}`, "little"), 1, ["文件编码为 UTF-16LE，已按此读入"]],
    ["UTF-16BE with a byte order mark", utf16(`\uFEFF${seed}`, "big"), 1, ["文件编码为 UTF-16BE，已按此读入"]],
    ["UTF-16LE", utf16(seed, "little"), 0, ["文件编码为 UTF-16LE，已按此读入"]],
    ["UTF-16BE", utf16(seed, "big"), 0, ["文件编码为 UTF-16BE，已按此读入"]],
    ["GB18030 with carriage returns", gb18030(seed.replaceAll("\n", "\r")), 0, ["文件编码为 GB18030，已按此读入"]],
    [
      "GB18030 with mixed line ends",
      gb18030(seed.replace(/\n/gu, () => "\r\n").replace(/\r\n/u, "\n")),
      0,
      ["文件编码为 GB18030，已按此读入"],
    ],
  ])("%s has the same 200 cells at the same lines and columns", async (_name, bytes, _mark, told) => {
    const { draft, file } = await parseFile(bytes, "txt");
    expect(facts(draft?.cells ?? [])).toEqual(facts(original.cells));
    expect(encodingsTold(file.messages)).toEqual(told);
  });
});

describe("a page that declares its encoding", () => {
  const page = (charset: string) => htmlPage(printed(original), { page: sitePage(charset) });

  it.each<[string, Uint8Array, string[]]>([
    ["gb2312 and is GBK", gb18030(page("gb2312")), ["文件编码为 GB18030，已按此读入"]],
    ["utf-8 and is", Buffer.from(page("utf-8")), []],
    [
      "gb2312 and is UTF-8",
      Buffer.from(page("gb2312")),
      ["网页声明的编码为 GB2312，文件实际为 UTF-8，已按 UTF-8 读入"],
    ],
    ["utf-8 and is GBK", gb18030(page("utf-8")), ["网页声明的编码为 UTF-8，文件实际为 GB18030，已按 GB18030 读入"]],
    ["utf-16 and is", utf16(`\uFEFF${page("utf-16")}`, "little"), ["文件编码为 UTF-16LE，已按此读入"]],
  ])("%s is read as what its bytes are", async (_name, bytes, told) => {
    const { draft, complete, file } = await parseFile(bytes, "html");
    expect(complete).toBe(true);
    expect(draft?.cells.map(({ written }) => written)).toEqual(original.cells.map(({ written }) => written));
    expect(encodingsTold(file.messages)).toEqual(told);
  });
});

describe("bytes that are damaged", () => {
  const at = seed.indexOf("3.危及");
  const line = seed.slice(0, at).split("\n").length;

  it.each<[string, (text: string) => Uint8Array, string]>([
    ["UTF-8", (text) => Buffer.from(text), "文件的编码看来是 UTF-8，但这里有损坏的字节，从这里起读不出"],
    ["GB18030", gb18030, "文件的编码看来是 GB18030，但这里有损坏的字节，从这里起读不出"],
  ])("in %s are told at their line and column", async (_name, encode, sentence) => {
    const bytes = Buffer.concat([encode(seed.slice(0, at + 2)), Buffer.of(0xff), encode(seed.slice(at + 2))]);
    const { file, reasons, tree } = await parseFile(bytes, "txt");
    expect(tree).toBeUndefined();
    expect(reasons).toEqual([sentence]);
    expect(file.messages.map((message) => [message.line, message.column])).toEqual([[line, 4]]);
    expect(file.messages[0]?.note).toMatch(/另存为时把编码选为 UTF-8/u);
  });

  it("in Big5 are not taken for GBK", async () => {
    // “政府資訊公開年度報告” twelve times.
    const big5 = [
      0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54, 0xa4, 0xbd, 0xb6, 0x7d, 0xa6, 0x7e, 0xab, 0xd7, 0xb3, 0xf8, 0xa7,
      0x69,
    ];
    const { reasons } = await parseFile(Uint8Array.from(Array.from({ length: 12 }, () => big5).flat()), "txt");
    expect(reasons).toEqual(["文件的编码不是 UTF-8，也不是 GB18030，应为 UTF-8；从这里起读不出"]);
  });

  it("at the end of the file are told there", () => {
    const decoded = decode(Buffer.concat([Buffer.from("标题\n甲"), Buffer.of(0xe6, 0x94)]));
    expect(decoded).toMatchObject({ text: undefined, at: { line: 2, column: 2 }, readable: "标题\n甲" });
  });
});
