import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseReport } from "../../src/parse/parse.ts";
import { readingRules } from "../../src/read/catalogue.ts";
import { readReport } from "../../src/read/read.ts";
import { parseText, seed, seedExpected } from "../support/seed.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-"));
  await mkdir(join(folder, "beilun"));
});
afterAll(() => rm(folder, { recursive: true }));

async function readBytes(bytes: Uint8Array | string, extension = "txt") {
  const path = `beilun/2023.${extension}`;
  await writeFile(join(folder, path), bytes);
  const { file, tree, sha256 } = await readReport(folder, path);
  const parsed = tree === undefined ? undefined : parseReport(file, tree, { ...seedExpected, path, sha256 });
  return {
    file,
    tree,
    parsed,
    sentences: file.messages.filter(({ fatal }) => fatal === true).map(({ reason }) => reason),
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const original = parseText(seed).draft;

describe("a file that is no report", () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ["nothing in it", "", /^文件是空的/u],
    ["only a byte order mark", "\uFEFF", /^文件是空的/u],
    ["only spaces and empty lines", " \r\n\t\n　", /^文件是空的/u],
    ["zero bytes", Uint8Array.of(0x41, 0, 0x42), /^文件含有二进制内容/u],
    ["the beginning of a Word document", Uint8Array.of(0x50, 0x4b, 3, 4, 0x14), /^Word 文件已经损坏/u],
    ["a PDF under another name", "%PDF-1.7", /^文件是 PDF，应为 \.txt、/u],
    ["half a character of UTF-16", Uint8Array.of(0xff, 0xfe, 0x17, 0x53, 0x30), /^文件的编码看来是 UTF-16LE/u],
    ["50 MB", new Uint8Array(50 * 1024 * 1024).fill(48), /^文件大小为 50 MB，应不超过 20 MB$/u],
    ["3 MB of text", new Uint8Array(3 * 1024 * 1024).fill(48), /^文件大小为 3\.0 MB，应不超过 2 MB$/u],
    [
      "a million lines with only a tab",
      "\t\n".repeat(1_000_000).replace("\t", "甲"),
      /^文件有 1000001 行，应不超过 20000 行$/u,
    ],
    ["a million tabs on one line", `甲${"\t".repeat(1_000_000)}`, /个格子/u],
    ["5,000 quotes in each other", `${"> ".repeat(5000)}甲`, /^文件里没有完整的年度报告/u],
  ])("with %s gets one sentence", async (_name, bytes, sentence) => {
    const { sentences, file } = await readBytes(bytes);
    expect(sentences).toEqual([expect.stringMatching(sentence)]);
    expect(file.messages.find(({ fatal }) => fatal === true)?.note).toMatch(/^请.+。$/u);
  });

  it.each<[string, string, RegExp]>([
    ["5,000 quotes in each other", `${"> ".repeat(5000)}甲`, /^引用和列表嵌套了 5000 层，应不超过 8 层$/u],
    ["5,000 lists in each other", `${"- ".repeat(5000)}甲`, /^引用和列表嵌套了 5000 层/u],
    [
      "lists that go deeper line by line",
      Array.from({ length: 200 }, (_, by) => `${"  ".repeat(by)}- 甲`).join("\n"),
      /^列表缩进/u,
    ],
    ["deeply nested emphasis", "*甲 ".repeat(20_000), /^一个段落里的 Markdown 记号/u],
    ["a million escapes", "\\".repeat(1_000_000), /^一个段落里的 Markdown 记号/u],
    ["addresses without end", "www.a.b ".repeat(200_000), /^一个段落里的 Markdown 记号/u],
    ["100,000 table rows", `|甲|\n|-|\n${"|1|\n".repeat(100_000)}`, /^文件有 100003 行/u],
  ])("in Markdown with %s gets one sentence", async (_name, text, sentence) => {
    const { sentences } = await readBytes(text, "md");
    expect(sentences).toEqual([expect.stringMatching(sentence)]);
  });

  it("that is not there gets a sentence too", async () => {
    const { file } = await readReport(folder, "beilun/1999.txt");
    expect(file.messages.map(({ reason }) => reason)).toEqual(["文件打不开（ENOENT），应能读取"]);
  });
});

describe("the same report with other line ends", () => {
  it.each([
    ["line feeds", seed],
    ["carriage returns and line feeds", seed.replaceAll("\n", "\r\n")],
    ["carriage returns", seed.replaceAll("\n", "\r")],
    ["a byte order mark", `\uFEFF${seed}`],
    ["a byte order mark and carriage returns", `\uFEFF${seed.replaceAll("\n", "\r\n")}`],
  ])("has the same 200 cells at the same lines and columns, and offsets of its own: %s", async (_name, text) => {
    const { parsed } = await readBytes(text);
    const cells = parsed?.draft?.cells ?? [];
    const facts = (list: typeof cells) =>
      list.map(({ address, written, place }) => [address, written, place.start.line, place.start.column]);
    expect(facts(cells)).toEqual(facts(original.cells));
    for (const { written, place } of cells) expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
    expect(parsed?.draft?.parts.map(({ blocks }) => blocks.length)).toEqual(
      original.parts.map(({ blocks }) => blocks.length),
    );
  });

  it("in Markdown has offsets that count the byte order mark", async () => {
    const text =
      "\uFEFF# 北仑区人民政府2023年政府信息公开工作年度报告\r\n\r\n## 一、总体情况\r\n\r\n略。\r\n\r\n|规章|0|\r\n|-|-|\r\n";
    const { parsed } = await readBytes(text, "md");
    const heading = parsed?.draft?.parts[0]?.heading;
    expect(text.slice(heading?.place.start.offset, heading?.place.end.offset)).toBe("## 一、总体情况");
  });
});

describe("hidden characters", () => {
  it.each<[string, string, string, "warning" | "info"]>([
    ["bidi controls", "\u202E\u2066", "hidden-direction", "warning"],
    ["control characters", "\u0007\u0085", "hidden-control", "warning"],
    ["tag characters", "\u{E0041}\u{E0042}", "hidden-control", "warning"],
    ["replacement characters", "\uFFFD\uFFFD", "hidden-control", "warning"],
    ["zero-width characters", "\u200B\uFEFF", "hidden-zero-width", "info"],
    ["soft hyphens", "\u00AD\u00AD", "hidden-zero-width", "info"],
  ])("are told once for each kind, with count and place: %s", async (_name, characters, ruleId, level) => {
    const { file, parsed } = await readBytes(seed.replace("（一）主动公开。", `（一）主动公开。${characters}`));
    const found = file.messages.filter((message) => message.ruleId === ruleId);
    expect(found.map(({ line, column }) => [line, column])).toEqual([[9, 9]]);
    expect(found[0]?.reason).toContain("2 处");
    expect(found[0]?.fatal).toBe(level === "warning" ? false : undefined);
    expect(parsed?.complete).toBe(true);
  });

  it("within a figure leave its cell unread, with one finding that stops", async () => {
    const { parsed, sentences } = await readBytes(seed.replace("\t363\n", "\t3\u200B63\n"));
    expect(sentences).toEqual([
      "“一、本年新收政府信息公开申请数量”的“自然人”写作“363”，里面有看不见的字符 U+200B，这一格没有读入",
    ]);
    expect(parsed?.draft?.cells).toHaveLength(199);
    expect(parsed?.complete).toBe(false);
  });
});

describe("any file", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.constantFrom(...seed.split(/(?<=\n)/u)).map(utf8),
    fc
      .constantFrom("\t", "\t0\n", "\r", "| 0 |\n", "|-|\n", "> ", "- ", "\uFEFF", "\u202E", "９".repeat(30), "1e999\n")
      .map(utf8),
  );
  const bytes = fc.array(piece, { maxLength: 40 }).map((pieces) => Uint8Array.from(pieces.flatMap((one) => [...one])));

  it.each(["txt", "md"])(
    "of any bytes is read without an exception, and every finding lies in it: .%s",
    async (extension) => {
      const known = new Set<string | undefined>(readingRules.map(({ id }) => id));
      await fc.assert(
        fc.asyncProperty(bytes, async (input) => {
          const { file, parsed, sentences } = await readBytes(input, extension);
          const lines = String(file.value).split(/\r\n|\r|\n/u);
          for (const { line = 1, column = 1, ruleId, url, fatal } of file.messages) {
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
            expect(known).toContain(ruleId);
            expect(url).toBe(`/rules/${ruleId ?? ""}/`);
            expect([true, false, undefined]).toContain(fatal);
          }
          if (parsed?.complete !== true) expect(sentences.length).toBeGreaterThan(0);
          const numbers = parsed?.draft?.parts.map(({ number }) => number) ?? [];
          expect(new Set(numbers).size).toBe(numbers.length);
          const addresses = parsed?.draft?.cells.map(({ address }) => address) ?? [];
          expect(new Set(addresses).size).toBe(addresses.length);
        }),
        { numRuns: 150 },
      );
    },
  );
});

describe("the catalogue of what reading can find", () => {
  it("has an entry of its own for every id, in Chinese sentences", () => {
    expect(new Set(readingRules.map(({ id }) => id)).size).toBe(readingRules.length);
    for (const { summary, why } of readingRules) {
      expect(summary).toMatch(/[^。]$/u);
      expect(why).toMatch(/。$/u);
    }
  });
});
