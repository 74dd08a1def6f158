import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { build } from "../../src/commands/build.ts";
import { check } from "../../src/commands/check.ts";
import { explanationFor } from "../../src/commands/print.ts";
import { seed, withLine } from "../support/seed.ts";
import { silentTerminal } from "../support/terminal.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-notes-"));
  await cp("content", at("content"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const at = (...steps: string[]) => join(folder, ...steps);

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), content);
}

interface Finding {
  file: string;
  line: number;
  ruleId: string;
  severity: string;
  message: string;
  subject: { cell: string } | { quote: string } | null;
  actual: string | null;
  answer: { reason: string; date: string; by: string } | null;
}

const folders = () => ["--seeds", at("seeds"), "--content", at("content")];

async function run() {
  const terminal = silentTerminal();
  const code = await check([...folders(), "--json"], terminal);
  const printed = JSON.parse(terminal.printed.join("")) as {
    findings: Finding[];
    summary: { answered: number; infos: number; warnings: number };
  };
  return { code, ...printed, grave: printed.findings.filter(({ severity }) => severity !== "info") };
}

async function said() {
  const terminal = silentTerminal();
  await check(folders(), terminal);
  return terminal.printed.join("\n");
}

const notesPath = "content/reports/beilun/2023.md";
const oldPeriod = seed.replace("自2023年1月1日", "自2022年1月1日");
const explanation = (changes = "") =>
  `  - rule: year-agreement\n    quote: 统计期限自2022年\n    value: 2022\n    reason: 由两家合并。\n    date: 2024-01-15\n    by: 区府办\n${changes}`;
const notesWith = (...entries: string[]) => `---\nexplanations:\n${entries.join("")}---\n`;

describe("a warning that the body has explained", () => {
  it("no longer stops the publication, and is printed as explained", async () => {
    await put("seeds/beilun/2023.txt", oldPeriod);
    expect((await run()).code).toBe(1);
    await put(notesPath, notesWith(explanation()));
    const { code, grave, findings, summary } = await run();
    expect([code, grave, summary.answered]).toEqual([0, [], 1]);
    expect(findings[0]).toMatchObject({
      ruleId: "year-agreement",
      severity: "info",
      subject: { quote: "统计期限自2022年" },
      actual: "2022",
      answer: { reason: "由两家合并。", date: "2024-01-15", by: "区府办" },
    });
    expect(await said()).toMatch(
      /已有说明 统计期限的年份为 2022，应为 2023 .*\n    机关说明：由两家合并（区府办，2024-01-15）。\n[^]*警告 0，已有说明 1，提示 15；/u,
    );
  });

  it("is published with its answer in the page and in the data", async () => {
    await put("seeds/beilun/2023.txt", oldPeriod);
    await put(notesPath, notesWith(explanation()));
    expect((await build([...folders(), "--output", at("out")], silentTerminal())).code).toBe(0);
    expect(await readFile(at("out/beilun/2023/index.html"), "utf8")).toContain("由两家合并。");
    const data = JSON.parse(await readFile(at("out/beilun/2023/report.json"), "utf8")) as { findings: Finding[] };
    expect(data.findings.map(({ answer }) => answer?.by)).toContain("区府办");
  });
});

describe("a figure that last year's report does not carry over", () => {
  // The year before closed with 3 requests still open; this year's report begins with 2.
  const lines = seed.replaceAll("2023", "2022").split("\n");
  const row = (label: string) => lines.findIndex((line) => line.includes(label)) + 1;
  const shift = (label: string, column: number, difference: number) => {
    const at = row(label) + column;
    lines[at] = `\t${Number(lines[at]) + difference}`;
  };
  const carriedIn = seed.split("\n").findIndex((line) => line.includes("二、上年转结")) + 1;
  const inNow = seed
    .split("\n")
    .slice(carriedIn, carriedIn + 7)
    .map((line) => line.trim());
  const outBefore = lines.slice(row("四、转结下年度"), row("四、转结下年度") + 7).map((line) => Number(line));
  inNow.forEach((figure, column) => {
    const difference = Number(figure) - (outBefore[column] ?? 0);
    shift("四、转结下年度", column, difference);
    shift("一、本年新收", column, difference);
  });
  for (const column of [0, 6]) {
    shift("四、转结下年度", column, 1);
    shift("一、本年新收", column, 1);
  }

  it("is an error that its body may explain, and then is published", async () => {
    await put("seeds/beilun/2022.txt", lines.join("\n"));
    await put("seeds/beilun/2023.txt", seed);
    const before = await run();
    const errors = before.grave.filter(({ ruleId }) => ruleId === "carry-over");
    expect([before.code, errors.length]).toEqual([1, errors.filter(({ severity }) => severity === "error").length]);
    expect(errors.length).toBeGreaterThan(0);
    const entries = (year: number) =>
      before.grave
        .filter(({ file }) => file.endsWith(`${year}.txt`))
        .map(({ ruleId, subject, actual }) => ({
          rule: ruleId,
          ...subject,
          value: actual,
          reason: "漏计。",
          date: "2024-01-15",
          by: "区府办",
        }));
    for (const year of [2022, 2023]) {
      await put(`content/reports/beilun/${year}.md`, `---\n${JSON.stringify({ explanations: entries(year) })}\n---\n`);
    }
    const after = await run();
    expect([after.code, after.grave]).toEqual([0, []]);
    expect((await build([...folders(), "--output", at("out")], silentTerminal())).code).toBe(0);
    expect(await readFile(at("out/beilun/2023/index.html"), "utf8")).toMatch(
      /stat-table__mark--answered" href="[^"]*">机关说明/u,
    );
  });
});

describe("the example of the README", () => {
  it("explains the warning of which it speaks", async () => {
    const readme = await readFile("README.md", "utf8");
    const [, example = ""] = /```markdown\n(---\n[^]*?)```/u.exec(readme) ?? [];
    await put("seeds/beilun/2023.txt", oldPeriod);
    await put(notesPath, example);
    expect(readme).toContain(`写 \`${notesPath}\`：`);
    const { code, summary } = await run();
    expect([code, summary.answered]).toEqual([0, 1]);
    expect((await build([...folders(), "--output", at("out")], silentTerminal())).code).toBe(0);
    const page = await readFile(at("out/beilun/2023/index.html"), "utf8");
    for (const written of ["2024-01-15", "002968135/2024-00001", "这是本机关的首份年度报告。"]) {
      expect(page).toContain(written);
    }
  });
});

describe("an explanation that is void", () => {
  it("stops the publication when the value is another by now", async () => {
    await put("seeds/beilun/2023.txt", seed.replace("自2023年1月1日", "自2021年1月1日"));
    await put(notesPath, notesWith(explanation().replace("自2022年", "自2021年")));
    const { code, grave } = await run();
    expect(code).toBe(1);
    expect(grave.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      ["answer-void", "说明针对的值为 2022，现在为 2021，这条说明作废"],
      ["year-agreement", "统计期限的年份为 2021，应为 2023"],
    ]);
    expect(grave[0]).toMatchObject({ file: at(notesPath), line: 3, subject: null });
    expect(await build([...folders(), "--output", at("out")], silentTerminal())).toMatchObject({ code: 1 });
    expect(await readdir(folder)).not.toContain("out");
  });

  it("stops it when nothing is found any more", async () => {
    await put("seeds/beilun/2023.txt", seed);
    await put(notesPath, notesWith(explanation()));
    const { code, grave } = await run();
    expect([code, grave.map(({ ruleId }) => ruleId)]).toEqual([1, ["answer-void"]]);
  });

  it("is told beside a collected report", async () => {
    await put("content/site.yaml", "name: 汇编\npolicy: collected\n");
    await put("seeds/beilun/2023.txt", seed);
    await put(notesPath, notesWith(explanation()));
    expect((await build([...folders(), "--output", at("out")], silentTerminal())).code).toBe(0);
    const page = await readFile(at("out/beilun/2023/index.html"), "utf8");
    expect(page).toContain("规则 year-agreement 在这里没有发现问题，这条说明作废");
    expect(page).not.toContain('href="source/#L3"');
  });
});

describe("notes that cannot be used", () => {
  it.each<[string, string, string, RegExp]>([
    ["an error explained away", notesPath, notesWith(explanation().replace("year-agreement", "balance")), /是错误/u],
    [
      "an explanation of its own voidness",
      notesPath,
      notesWith(explanation().replace("year-agreement", "answer-void")),
      /没有这条规则/u,
    ],
    ["a year without a report", "content/reports/beilun/2022.md", notesWith(), /没有这份报告/u],
    ["a body that is not listed", "content/reports/nobody/2023.md", notesWith(), /没有这份报告/u],
    ["another name", "content/reports/beilun/2023.txt", "", /应放在“reports\/机关 id\/年份\.md”/u],
    ["a folder too deep", "content/reports/beilun/2023/2023.md", "", /应放在/u],
    ["a file beside the folders", "content/reports/2023.md", "", /应放在/u],
    ["marks without end", notesPath, `---\n---\n${"> ".repeat(30)}x`, /嵌套了 30 层/u],
  ])("end with 2, whatever the policy: %s", async (_name, path, content, sentence) => {
    await put("seeds/beilun/2023.txt", seed);
    await put(path, content);
    for (const policy of ["own", "collected"]) {
      await put("content/site.yaml", `name: 站\npolicy: ${policy}\n`);
      const { code, grave } = await run();
      expect([code, grave.length, grave[0]?.file]).toEqual([2, 1, at(path)]);
      expect(grave[0]?.message).toMatch(sentence);
    }
  });

  it("leave what offices' programs leave behind alone", async () => {
    await put("seeds/beilun/2023.txt", seed);
    await put("content/reports/.DS_Store", "");
    await put("content/reports/beilun/~$2023.md", "");
    expect((await run()).code).toBe(0);
  });

  it("are not told to be of no report when the report cannot be read", async () => {
    await put("seeds/beilun/2023.txt", "");
    await put(notesPath, notesWith(explanation()));
    const { code, grave } = await run();
    expect([code, grave.map(({ ruleId }) => ruleId)]).toEqual([1, ["file-readable"]]);
  });
});

describe("every warning that is printed", () => {
  const lines = seed.split("\n");
  // Whole rows: the names of two, and the figures below them.
  const swapped = [...lines.slice(0, 118), ...lines.slice(129, 140), ...lines.slice(118, 129), ...lines.slice(140)];
  const cases: [string, string][] = [
    ["of a rule", oldPeriod],
    ["of a missing part", seed.replace(/\n五、[^]*?\n六、/u, "\n六、")],
    ["of an empty part", seed.replace(/\n五、[^]*?\n六、/u, "\n五、存在的主要问题及改进情况\n六、")],
    ["of a character that nobody sees", seed.replace("2023年，", "2023年\u202E，")],
    ["of another body's name", seed.replace("北仑区人民政府", "镇海区人民政府")],
    ["of a damaged name", seed.replace("\t（三）不予公开", "\t（三）不予公升")],
    ["of rows in another order", swapped.join("\n")],
    [
      "of several kinds at once",
      oldPeriod.replace("北仑区人民政府", "镇海区人民政府").replace("2023年，", "2023年\u202E，"),
    ],
  ];

  it.each(cases)(
    "%s becomes a note by an explanation made of its own fields, and nothing else changes",
    async (_name, text) => {
      await put("seeds/beilun/2023.txt", text);
      const before = await run();
      const answerable = before.grave.filter(({ subject }) => subject !== null);
      expect(answerable.length).toBeGreaterThan(0);
      expect(answerable).toEqual(before.grave.filter(({ severity }) => severity === "warning"));
      const entries = answerable.map(({ ruleId, subject, actual }) => ({
        rule: ruleId,
        ...subject,
        ...(actual === null ? {} : { value: actual }),
        reason: "原因",
        date: "2024-01-15",
        by: "区府办",
      }));
      await put(notesPath, `---\n${JSON.stringify({ explanations: entries })}\n---\n`);
      const after = await run();
      const plain = ({ findings }: typeof before) =>
        findings.map(({ file, line, ruleId, message }) => `${file} ${line} ${ruleId} ${message}`).sort();
      expect(plain(after)).toEqual(plain(before));
      expect(after.grave).toEqual(before.grave.filter(({ severity }) => severity === "error"));
      expect(after.findings.filter(({ answer }) => answer !== null)).toHaveLength(answerable.length);
      expect(after.summary).toMatchObject({ warnings: 0, answered: answerable.length, infos: before.summary.infos });
    },
  );

  it.each(cases)("%s is printed with the entry that explains it", async (_name, text) => {
    await put("seeds/beilun/2023.txt", text);
    const printed = await said();
    const entries = [...printed.matchAll(/^      (- rule: .*\n(?: {8}.*\n)+)/gmu)].map(([, entry = ""]) =>
      entry.replace(/^ {6}/gmu, "").replace(/date: .*/u, "date: 2024-01-15"),
    );
    expect(printed).toContain(`在 ${at(notesPath)} 的“explanations:”下面写`);
    await put(notesPath, `---\nexplanations:\n${entries.join("").replace(/^/gmu, "  ").trimEnd()}\n---\n`);
    expect((await run()).grave.filter(({ severity }) => severity === "warning")).toEqual([]);
  });

  it("has its words kept by the entry, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (quote, value) => {
        const entry = explanationFor({ rule: "sections", subject: { quote }, value });
        const [parsed] = parse(entry, { schema: "failsafe" }) as { quote: string; value?: string }[];
        expect(parsed?.quote).toBe(quote);
        expect(parsed?.value ?? quote).toBe(value);
        expect(entry.replaceAll("\n", "")).toMatch(/^[^\p{Cc}\p{Cf}]*$/u);
      }),
    );
  });
});

describe("an error", () => {
  it("is printed without an entry that would explain it", async () => {
    await put("seeds/beilun/2023.txt", withLine(105, "\t106"));
    const { grave } = await run();
    expect(grave.map(({ subject }) => subject)).toEqual([null]);
    expect(await said()).not.toContain("怎样说明");
  });
});
