import { describe, expect, it } from "vitest";
import { formByKey } from "../../src/form/forms.ts";
import { parseText, seed, tryText } from "../support/seed.ts";
import { cellsOfTable, markdownReport, markdownTable } from "../support/markdown.ts";

const original = parseText(seed).draft;
const labels = formByKey("2021").parts.map(({ label }) => label);
const numbersOf = (text: string, extension = "txt") =>
  parseText(text, 2023, extension).draft.parts.map(({ number }) => number);
const six = [1, 2, 3, 4, 5, 6];
const idsOf = (text: string) => tryText(text).file.messages.map(({ ruleId }) => ruleId);

describe("the headings of the six parts", () => {
  it("are found behind a list of contents that names all six, one on each line", () => {
    const { draft, reasons } = parseText(seed.replace("一、总体情况", `目录\n${labels.join("\n")}\n\n一、总体情况`));
    expect(draft.parts.map(({ number }) => number)).toEqual(six);
    expect(draft.cells).toHaveLength(200);
    expect(draft.parts[0]?.heading.place.start.line).toBe(15);
    expect(reasons).toEqual([]);
  });

  it("are found behind a list of contents with page numbers", () => {
    const contents = labels.map((label, index) => `${label}……………${index + 1}`).join("\n");
    const { draft, reasons } = parseText(seed.replace("一、总体情况", `${contents}\n\n一、总体情况`));
    expect(draft.parts.map(({ blocks }) => blocks.length)).toEqual(original.parts.map(({ blocks }) => blocks.length));
    expect(reasons).toEqual([]);
  });

  it("are not numbered paragraphs of part five that begin like them", () => {
    const text = seed.replace("2.充分发挥好", "二、主动公开信息不够及时的情况\n三、申请办理情况\n2.充分发挥好");
    const { draft, reasons } = parseText(text);
    expect(draft.parts.map(({ number }) => number)).toEqual(six);
    expect(draft.parts[4]?.blocks).toHaveLength((original.parts[4]?.blocks.length ?? 0) + 2);
    expect(reasons).toEqual([]);
  });

  it("are not a line of part one that names another part, and the second line is told", () => {
    const text = seed.replace("（二）依申请公开。", "三、收到和处理政府信息公开申请情况\n（二）依申请公开。");
    const { draft, reasons } = parseText(text);
    expect(draft.parts.map(({ number }) => number)).toEqual(six);
    expect(draft.cells).toHaveLength(200);
    expect(reasons).toEqual(["标题“三、收到和处理政府信息公开申请情况”出现了两次，应只有一次"]);
  });

  it.each([
    ["with a colon", "三、收到和处理政府信息公开申请情况："],
    ["with spaces around it", "  三、收到和处理政府信息公开申请情况  "],
    ["indented by full-width spaces", "　　三、收到和处理政府信息公开申请情况"],
    ["with 的", "三、收到和处理政府信息公开申请的情况"],
    ["with a doubled word", "三、收到和处理政府政府信息公开申请情况"],
    ["without its numeral", "收到和处理政府信息公开申请情况"],
    ["as the first row of its table", "\t三、收到和处理政府信息公开申请情况\n"],
  ])("are read %s", (_name, heading) => {
    const { draft, reasons } = parseText(seed.replace("三、收到和处理政府信息公开申请情况\n\t（", `${heading}\n\t（`));
    expect(draft.parts.map(({ number, table }) => [number, table])).toEqual(
      original.parts.map(({ number, table }) => [number, table]),
    );
    expect(draft.cells).toHaveLength(200);
    expect(reasons).toEqual([]);
  });

  it("may stand again as the first row of their table, which is told and is no second heading", () => {
    const heading = "三、收到和处理政府信息公开申请情况";
    const text = seed.replace(`${heading}\n\t（`, `${heading}\n略。\n\n\t${heading}\n\n\t（`);
    const { draft, reasons, file } = parseText(text);
    expect(draft.parts.map(({ number }) => number)).toEqual(six);
    expect(draft.parts[2]?.blocks).toHaveLength(1);
    expect(draft.cells).toHaveLength(200);
    expect(reasons).toEqual([]);
    expect(file.messages.map(({ reason }) => reason)).toContain(`表格里又写了一次这一部分的标题“${heading}”，不是数据`);
  });

  it("are read in bold in Markdown, and on a line directly above or below others", () => {
    const lines = markdownReport((key) => markdownTable(cellsOfTable(original, key, "grid"))).map((line) =>
      line.startsWith("## ") ? `**${line.slice(3)}**` : line,
    );
    expect(numbersOf(lines.join("\n"), "md")).toEqual(six);
    const tight = lines.join("\n").replace("略。\n\n**六、其他需要报告的事项**\n\n", "略。\n六、其他需要报告的事项\n");
    expect(numbersOf(tight, "md")).toEqual(six);
    expect(numbersOf(lines.map((line) => line.replace(/^\*\*(.*)\*\*$/u, "    $1")).join("\n"), "md")).toEqual(six);
  });

  it.each([
    ["line feeds", "\n"],
    ["carriage returns and line feeds", "\r\n"],
    ["carriage returns", "\r"],
  ])("have their own places when they share a Markdown paragraph with other lines, with %s", (_name, ending) => {
    const lines = markdownReport((key) => markdownTable(cellsOfTable(original, key, "grid")));
    const text = lines
      .join("\n")
      .replace("略。\n\n## 六、其他需要报告的事项\n\n", "略。\n还有 *一* 句。  \n  六、其他需要报告的事项\n")
      .replaceAll("\n", ending);
    const { heading, blocks } = parseText(text, 2023, "md").draft.parts[5] ?? {};
    expect(text.slice(heading?.place.start.offset, heading?.place.end.offset)).toBe("六、其他需要报告的事项");
    expect(heading?.place.start.column).toBe(3);
    const [block] = blocks ?? [];
    expect(text.slice(block?.place.start.offset, block?.place.end.offset)).toBe("略。");
  });

  it("may miss: the table is shown where it stands, and told", () => {
    const { draft } = parseText(seed.replace("\n主动公开政府信息情况\n", "\n"));
    expect(draft.parts.map(({ number, table }) => [number, table])[0]).toEqual([1, "proactive"]);
    expect(draft.cells).toHaveLength(200);
    expect(idsOf(seed.replace("\n主动公开政府信息情况\n", "\n"))).toContain("table-elsewhere");
  });

  it("may stand in another order: both are headings, and each table keeps its own part", () => {
    const [, two = "", three = "", four = ""] =
      /(\n主动公开政府信息情况\n[^]*?)(\n三、收到[^]*?)(\n四、政府[^]*)/u.exec(seed) ?? [];
    const { draft } = parseText(seed.replace(two + three, three + two));
    expect(four).not.toBe("");
    expect(draft.parts.map(({ number }) => number)).toEqual([1, 3, 2, 4, 5, 6]);
    expect(draft.cells).toHaveLength(200);
  });
});

describe("two reports in one file", () => {
  it("are told in one sentence, and neither is taken", () => {
    const { draft, reasons, file } = tryText(`${seed}\n${seed}`);
    expect(draft).toBeUndefined();
    expect(reasons).toEqual(["文件里有两份报告，从这里起是第二份，应只有一份"]);
    expect(file.messages).toHaveLength(1);
  });
});

describe("a table that stands twice", () => {
  const tables = seed.split(/(?<=\n)(?=主动公开|三、|四、|五、)/u);

  it("is told once and read once when both say the same", () => {
    const table = (tables[2] ?? "").split("\n").slice(1).join("\n");
    const { draft, reasons } = parseText(seed.replace(table, `${table}\n${table}`));
    expect(draft.cells).toHaveLength(200);
    expect(reasons).toEqual(["这张表格出现了两次（从这一行起是第二次），应只有一次；两次的数相同"]);
  });

  it("gives no figure of a row in which the two differ", () => {
    const table = (tables[2] ?? "").split("\n").slice(1).join("\n");
    const { draft, reasons } = parseText(seed.replace(table, `${table}\n${table.replace("\t363", "\t364")}`));
    expect(draft.cells).toHaveLength(193);
    expect(reasons).toHaveLength(1);
  });
});

describe("a file without a report", () => {
  it.each(["你好。", "一二三\n四五六\n", "\t1\n\t2\n", "关于放假的通知\n\n各单位：\n放假三天。"])(
    "gets one sentence: %j",
    (text) => {
      const { draft, reasons } = tryText(text);
      expect(draft).toBeUndefined();
      expect(reasons).toEqual(["文件里没有完整的年度报告：没有统计表，也没有标题和各部分"]);
    },
  );
});
