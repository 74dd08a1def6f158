import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../src/commands/arguments.ts";
import { check } from "../../src/commands/check.ts";
import { silentTerminal } from "../support/terminal.ts";
import { seed, withLine } from "../support/seed.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-"));
  await cp("content", join(folder, "content"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

interface Finding {
  file: string;
  line: number;
  ruleId: string;
  severity: string;
  message: string;
  note: string | null;
}

/** Runs the command over seeds given as path → content, and returns its exit code and findings other than info. */
async function run(seeds: Record<string, string | Buffer>) {
  await mkdir(join(folder, "seeds"), { recursive: true });
  for (const [path, content] of Object.entries(seeds)) {
    await mkdir(dirname(join(folder, "seeds", path)), { recursive: true });
    await writeFile(join(folder, "seeds", path), content);
  }
  const args = ["--seeds", join(folder, "seeds"), "--content", join(folder, "content"), "--json"];
  const terminal = silentTerminal();
  const code = await check(args, terminal);
  const { findings } = JSON.parse(terminal.printed.join("")) as { findings: Finding[] };
  return { code, findings: findings.filter(({ severity }) => severity !== "info") };
}

describe("check", () => {
  it("ends with 0 on the seed", async () => {
    expect(await run({ "beilun/2023.txt": seed })).toEqual({ code: 0, findings: [] });
  });

  it("ends with 1 and one finding at the figure that was changed", async () => {
    const { code, findings } = await run({ "beilun/2023.txt": withLine(105, "\t106") });
    expect(code).toBe(1);
    expect(findings.map(({ line, severity }) => [line, severity])).toEqual([[105, "error"]]);
  });

  it("holds the day of publication in the editor's note against the deadline in the settings", async () => {
    const notes = join(folder, "content", "reports", "beilun");
    await mkdir(notes, { recursive: true });
    await writeFile(join(notes, "2023.md"), "---\npublishedOn: 2024-04-10\n---\n");
    expect((await run({ "beilun/2023.txt": seed })).findings.map(({ ruleId }) => ruleId)).toEqual(["deadline"]);
    await writeFile(join(folder, "content", "site.yaml"), "name: 甲\ndeadlines:\n  government: 04-15\n");
    expect((await run({ "beilun/2023.txt": seed })).findings).toEqual([]);
  });

  it("holds what was carried in and what is in force against last year's report", async () => {
    const lastYear = seed.replaceAll("2023", "2022").replaceAll("2024", "2023");
    const { code, findings } = await run({ "beilun/2022.txt": lastYear, "beilun/2023.txt": seed });
    expect(code).toBe(1);
    expect(findings.map(({ file, ruleId, line }) => [file.split("/").at(-1), ruleId, line])).toEqual([
      ["2023.txt", "carry-over", 89],
      ["2023.txt", "carry-over", 94],
      // The text is last year's but for its year.
      ["2023.txt", "sameness", 7],
      ["2023.txt", "stock", 31],
    ]);
  });

  it("writes the findings as SARIF into the file that is asked for", async () => {
    await run({ "beilun/2023.txt": seed });
    const path = join(folder, "findings.sarif");
    const folders = ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")];
    expect(await check([...folders, "--sarif", path], silentTerminal())).toBe(0);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ version: "2.1.0" });
    await expect(check([...folders, "--sarif", join(path, "below")], silentTerminal())).rejects.toThrow(UsageError);
  });

  it.each<[string, string, string | Buffer, RegExp]>([
    ["an empty file", "beilun/2023.txt", "", /文件是空的/u],
    ["a binary file", "beilun/2023.txt", Buffer.from([0, 1, 2, 255]), /二进制/u],
    ["bytes in no encoding", "beilun/2023.txt", Buffer.from([0xb1, 0xb1, 0xff, 0xd8]), /编码不是 UTF-8/u],
    ["a file of 50 MB", "beilun/2023.txt", Buffer.alloc(50 * 1024 * 1024, 48), /50 MB/u],
    ["an extension that no reader has", "beilun/2023.wps", "x", /文件类型为“\.wps”/u],
    ["a body that is not in the list", "unknown/2023.txt", seed, /文件夹“unknown”不在机关名录中/u],
    ["a year of two digits", "beilun/23.txt", seed, /应为四位年份/u],
    ["a year that differs from the title", "beilun/2022.txt", seed, /标题中的年份为 2023/u],
  ])("ends with 1 and a sentence for %s", async (_name, path, content, sentence) => {
    const { code, findings } = await run({ [path]: content });
    expect(code).toBe(1);
    expect(findings[0]?.message).toMatch(sentence);
    expect(findings[0]?.file).toContain(path);
  });

  it.each(["2022 年报.txt", "２０２２.txt"])("says what to call “%s”, by the year that its name has", async (name) => {
    const { findings } = await run({ [`beilun/${name}`]: seed });
    expect(findings[0]?.note).toContain("例如 beilun/2022.txt");
  });

  it("names both files when a body has two reports for a year", async () => {
    const { code, findings } = await run({ "beilun/2023.txt": seed, "beilun/2023.md": seed });
    expect(code).toBe(1);
    expect(findings.map(({ message }) => message).join()).toContain("beilun/2023.md 和 beilun/2023.txt");
  });

  it.each(["own", "collected"])(
    "ends with 1 for a number of a person under the policy %s, and never prints it",
    async (policy) => {
      await writeFile(join(folder, "content", "site.yaml"), `name: 年报\npolicy: ${policy}\n`);
      const number = "330206199001011235";
      const { code, findings } = await run({
        "beilun/2023.txt": seed.replace("件，其中自然人", `件（${number}），其中自然人`),
      });
      expect(code).toBe(1);
      expect(findings.map(({ ruleId, line }) => [ruleId, line])).toEqual([["privacy", 10]]);
      expect(JSON.stringify(findings)).not.toContain(number);
    },
  );

  it("ends with 2 when the settings cannot be used, and reads no report", async () => {
    await writeFile(join(folder, "content", "agencies.yaml"), "- id: beilun\n");
    const { code, findings } = await run({ "beilun/2023.txt": "" });
    expect(code).toBe(2);
    expect(new Set(findings.map(({ file, ruleId }) => `${file.split("/").at(-1) ?? ""} ${ruleId}`))).toEqual(
      new Set(["agencies.yaml settings"]),
    );
  });

  it.each([
    ["an unknown switch", ["--force"], /“--force”有误。用法：npm run check/u],
    ["a switch of another command", ["--output", "x"], /“check”没有参数“--output”/u],
    ["a folder that is not there", ["--seeds", "nowhere"], /没有找到文件夹“nowhere”/u],
    [
      "a file for a folder",
      ["--seeds", "seeds/beilun/2023.txt"],
      /“seeds\/beilun\/2023\.txt”是一个文件，应为存放报告的文件夹/u,
    ],
  ])("refuses %s with a sentence", async (_name, args, sentence) => {
    await expect(check(args, silentTerminal())).rejects.toThrow(UsageError);
    await expect(check(args, silentTerminal())).rejects.toThrow(sentence);
  });
});
