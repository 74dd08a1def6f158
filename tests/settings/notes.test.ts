import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NotesFacts, readNotes } from "../../src/settings/notes.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-notes-"));
});
afterAll(() => rm(folder, { recursive: true }));

const levels = new Map<string, "answerable" | "error" | "info">([
  ["sections", "answerable"],
  ["balance", "error"],
  ["cell-absent", "info"],
]);

const written: Readonly<Record<string, string>> = { "requests/received/total": "386" };

const facts: NotesFacts = {
  writtenIn: (cell) => written[cell],
  levelOf: (rule) => levels.get(rule),
  rules: ["sections"],
  cells: ["requests/received/total", "requests/carried-in/total", "reviews/reconsideration/upheld"],
};

async function found(content: string | Buffer, changes: Partial<NotesFacts> = {}) {
  await writeFile(join(folder, "2023.md"), content);
  const { file, notes } = await readNotes(join(folder, "2023.md"), { ...facts, ...changes });
  return { notes, found: file.messages.map(({ line, column, reason }) => [line, column, reason]), file };
}

const entry = (changes: Readonly<Record<string, string | undefined>> = {}) => {
  const keys = { rule: "sections", quote: "一句话", value: "2", reason: "原因", date: "2024-01-15", by: "办公室" };
  const lines = Object.entries<string | undefined>({ ...keys, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `  - ${lines.join("\n    ")}\n`;
};
const notesWith = (...entries: string[]) => `---\nexplanations:\n${entries.join("")}---\n`;

describe("an editor's notes", () => {
  it("say when the report was published, its index number, what is explained, and a note to the readers", async () => {
    const head = "---\npublishedOn: 2024-01-15\nindexNumber: 002-1\nexplanations:\n";
    const { notes, found: messages } = await found(`${head}${entry()}---\n\n正文。\n`);
    expect(messages).toEqual([]);
    expect(notes).toMatchObject({ publishedOn: "2024-01-15", indexNumber: "002-1" });
    expect(notes?.explanations).toEqual([
      {
        rule: "sections",
        quote: "一句话",
        value: "2",
        reason: "原因",
        date: "2024-01-15",
        by: "办公室",
        place: { line: 5, column: 5 },
      },
    ]);
    expect(notes?.text.split("\n").slice(-3)).toEqual(["", "正文。", ""]);
    expect(notes?.text.slice(0, -5).trim()).toBe("");
  });

  it("may hold a note alone, and line ends of Windows and a byte order mark", async () => {
    const { notes, found: messages } = await found("\uFEFF---\r\n# 还没有\r\n---\r\n正文\r\n");
    expect(messages).toEqual([]);
    expect(notes).toMatchObject({ explanations: [], publishedOn: undefined });
    expect(notes?.text.trim()).toBe("正文");
  });

  it("keep a value as it is written, also where YAML would see a number", async () => {
    for (const value of ["2.50", "0x10", "1e3", "017", "~", "true"]) {
      expect((await found(notesWith(entry({ value })))).notes?.explanations[0]?.value).toBe(value);
    }
  });

  it("take the quoted words for the value where none is written", async () => {
    const { notes } = await found(notesWith(entry({ value: undefined })));
    expect(notes?.explanations[0]?.value).toBe("一句话");
  });

  it.each<[string, string | Buffer, number, number, string]>([
    ["no front matter", "正文\n", 1, 1, "文件不是以一行“---”开头，应先写“---”和各项设置，再写一行“---”"],
    [
      "an hour without its day",
      '---\npublishedTime: "09:30"\n---\n',
      2,
      16,
      "写了“publishedTime”，没有写“publishedOn”，应一并写明日期",
    ],
    ["no end of it", "---\nindexNumber: 1\n", 1, 1, "开头的“---”之后没有第二行“---”，应在各项设置之后写一行“---”"],
    ["bytes that are not UTF-8", Buffer.from([0xc3, 0xfb]), 1, 1, "文件的编码不是 UTF-8，应为 UTF-8"],
    [
      "an unknown key",
      "---\npublished: 2024-01-15\n---\n",
      2,
      12,
      "不认识的键“published”，应为 publishedOn、publishedTime、writtenOn、indexNumber、explanations、corrections 之一",
    ],
    [
      "a day that the calendar does not have",
      "---\npublishedOn: 2023-02-29\n---\n",
      2,
      14,
      "“publishedOn”为“2023-02-29”，应为真实的日期，写作“年-月-日”，例如 2024-01-15",
    ],
    [
      "a date in words",
      notesWith(entry({ date: "2024年1月" })),
      7,
      11,
      "“date”为“2024年1月”，应为真实的日期，写作“年-月-日”，例如 2024-01-15",
    ],
    ["no reason", notesWith(entry({ reason: undefined })), 3, 5, "缺少“reason”，应为不为空的文字"],
    ["an empty reason", notesWith(entry({ reason: '""' })), 6, 13, "“reason”为“”，应为不为空的文字"],
    ["nobody who answers", notesWith(entry({ by: undefined })), 3, 5, "缺少“by”，应为不为空的文字"],
    [
      "a rule that there is not",
      notesWith(entry({ rule: "section" })),
      3,
      11,
      "“rule”为“section”，没有这条规则，应为 sections 等",
    ],
    [
      "a rule that finds errors",
      notesWith(entry({ rule: "balance" })),
      3,
      11,
      "“rule”为 balance，这条规则发现的是错误，不能用说明代替改正",
    ],
    [
      "a rule that only gives information",
      notesWith(entry({ rule: "cell-absent" })),
      3,
      11,
      "“rule”为 cell-absent，这条规则只给提示，不影响发布，不需要说明",
    ],
    [
      "both a cell and a quote",
      notesWith(entry({ cell: "requests/received/total" })),
      3,
      5,
      "“cell”和“quote”都写了，应只写一个",
    ],
    ["neither", notesWith(entry({ quote: undefined })), 3, 5, "“cell”和“quote”都没有写，应写其中一个"],
    [
      "a cell without its value",
      notesWith(entry({ quote: undefined, value: undefined, cell: "requests/received/total" })),
      3,
      5,
      "缺少“value”，应为这一格的值，照报告的写法",
    ],
    [
      "a cell that the form does not have",
      notesWith(entry({ quote: undefined, cell: "requests/recieved/total" })),
      8,
      11,
      "“cell”为“requests/recieved/total”，报告的表格里没有这一格",
    ],
    ["the same explanation twice", notesWith(entry(), entry()), 9, 5, "同一条说明写了不止一次，应只写一次"],
    ["a key written twice", notesWith(entry() + "    by: 别人\n"), 9, 5, "同一个键写了两次，应只写一次"],
  ])("with %s give one sentence with its line", async (_name, content, line, column, reason) => {
    const { notes, found: messages, file } = await found(content);
    expect(notes).toBeUndefined();
    expect(messages).toEqual([[line, column, reason]]);
    expect(file.messages[0]).toMatchObject({ fatal: true, source: "settings" });
  });

  it("name the cells and the rules that may have been meant", async () => {
    const cell = await found(notesWith(entry({ quote: undefined, cell: "requests/recieved/total" })));
    expect(cell.file.messages[0]?.note).toMatch(/^相近的有 requests\/received\/total、/u);
    const rule = await found(notesWith(entry({ rule: "x" })));
    expect(rule.file.messages[0]?.note).toBe("可以说明的规则有 sections。");
  });

  it("cannot speak of cells of a report without tables, and may speak of any while the form is not known", async () => {
    const content = notesWith(entry({ quote: undefined, cell: "requests/received/total" }));
    expect((await found(content, { cells: [] })).file.messages[0]?.note).toBe("这份报告没有统计表。");
    expect((await found(content, { cells: undefined })).found).toEqual([]);
  });
});

describe("corrections", () => {
  const correction = (changes: Readonly<Record<string, string>> = {}) => {
    const keys = { cell: "requests/received/total", from: "385", to: "386", date: "2024-03-01", reason: "漏计一件" };
    return `  - ${Object.entries({ ...keys, ...changes })
      .map(([key, value]) => `${key}: ${value}`)
      .join("\n    ")}\n`;
  };
  const corrected = (...entries: string[]) => found(`---\ncorrections:\n${entries.join("")}---\n`);

  it("say what a cell was before, what it is now, when and why", async () => {
    const { notes, found: messages } = await corrected(correction());
    expect(messages).toEqual([]);
    expect(notes?.corrections).toEqual([
      { cell: "requests/received/total", from: "385", to: "386", date: "2024-03-01", reason: "漏计一件" },
    ]);
  });

  it("may follow each other, each from what the one before came to", async () => {
    const first = correction({ from: "380", to: "385", date: "2024-02-01" });
    expect((await corrected(first, correction())).notes?.corrections).toHaveLength(2);
    expect((await corrected(correction({ to: "384" }), correction())).found).toEqual([
      [5, 9, "“to”为“384”，这一格下一次更正的“from”为“385”，两者应相同"],
    ]);
  });

  it.each([
    ["what the cell does not say", { to: "387" }, "“to”为“387”，报告里这一格现在为“386”，两者应相同"],
    ["no change", { from: "386" }, "“to”为“386”，与“from”相同，应为更正以后的值"],
    [
      "a cell that there is not",
      { cell: "requests/received/sum" },
      "“cell”为“requests/received/sum”，报告的表格里没有这一格",
    ],
    [
      "a day that there is not",
      { date: "2024-02-30" },
      "“date”为“2024-02-30”，应为真实的日期，写作“年-月-日”，例如 2024-01-15",
    ],
  ])("are told where they speak of %s", async (_, changes, reason) => {
    const { notes, found: messages } = await corrected(correction(changes));
    expect(notes).toBeUndefined();
    expect(messages.map(([, , message]) => message)).toEqual([reason]);
  });
});
