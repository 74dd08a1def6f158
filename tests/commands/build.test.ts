import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "../../src/commands/build.ts";
import { seed, withLine } from "../support/seed.ts";
import { silentTerminal } from "../support/terminal.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-build-"));
  await cp("content", join(folder, "content"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const at = (...steps: string[]) => join(folder, ...steps);

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true });
  await writeFile(at(path), content);
}

async function run(...more: string[]) {
  const terminal = silentTerminal();
  const args = ["--seeds", at("seeds"), "--content", at("content"), "--output", at("out"), ...more];
  const { code } = await build(args, terminal);
  return { code, said: terminal.printed.join("\n") };
}

/** Every file of the published site with its content, by path. */
async function siteFiles(): Promise<Map<string, string>> {
  const entries = await readdir(at("out"), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")] as const)));
}

describe("build", () => {
  it("publishes the seed and sums up what it did", async () => {
    await put("seeds/beilun/2023.txt", seed);
    const { code, said } = await run();
    expect(code).toBe(0);
    expect(said).toMatch(/报告 1 份，数据 200 个，核对 42 项；错误 0，警告 0，提示 \d+；网页 \d+ 个；用时 [\d.]+ 秒/u);
    const files = [...(await siteFiles()).keys()].map((path) => path.slice(at("out").length + 1));
    expect(files).toEqual(
      expect.arrayContaining([
        "index.html",
        "404.html",
        "beilun/2023/index.html",
        "beilun/2023/report.json",
        "data/cells.csv",
      ]),
    );
  });

  it.each(["src/out", "node_modules/site", "layouts"])("writes no site into the program: %s", async (output) => {
    await put("seeds/beilun/2023.txt", seed);
    await expect(run("--output", output)).rejects.toThrow(/重叠/u);
  });

  it("gives the same bytes for the same input", async () => {
    await put("seeds/beilun/2023.txt", seed);
    await run();
    const first = await siteFiles();
    await rm(at("out"), { recursive: true });
    await run();
    expect(await siteFiles()).toEqual(first);
  });

  it("writes nothing when a figure is off by one, and says what the README says of it", async () => {
    await put("seeds/beilun/2023.txt", withLine(86, "\t387"));
    const { code, said } = await run();
    expect(code).toBe(1);
    const [, example = ""] = /得到的是：\n\n```\n([^]*?)```/u.exec(await readFile("README.md", "utf8")) ?? [];
    expect(example).toContain("387");
    expect(said).toContain(example.replace("seeds/", `${at("seeds")}/`));
    expect(said).toContain("没有发布");
    expect(await readdir(folder)).not.toContain("out");
  });

  it("leaves the published site as it was when a later report is wrong", async () => {
    await put("seeds/beilun/2023.txt", seed);
    await run();
    const before = await siteFiles();
    await put("seeds/beilun/2023.txt", withLine(86, "\t387"));
    expect((await run()).code).toBe(1);
    expect(await siteFiles()).toEqual(before);
  });

  it("stops at a warning when a body publishes its own reports", async () => {
    await put("seeds/beilun/2023.txt", seed.replace("自2023年1月1日", "自2022年1月1日"));
    expect((await run()).code).toBe(1);
  });

  it("publishes collected reports with what is wrong in them beside the figures", async () => {
    await put("content/site.yaml", "name: 汇编\npolicy: collected\n");
    await put("seeds/beilun/2023.txt", withLine(86, "\t387"));
    const { code } = await run();
    expect(code).toBe(0);
    const page = (await siteFiles()).get(at("out/beilun/2023/index.html")) ?? "";
    expect(page).toContain("两边应相等，相差 1");
    expect(page).toContain(">387<");
  });

  it("publishes a collected report with a damaged row, and says which figures were not read", async () => {
    await put("content/site.yaml", "name: 汇编\npolicy: collected\n");
    await put("seeds/beilun/2023.txt", withLine(83, null));
    const { code } = await run();
    expect(code).toBe(0);
    const cells = (await siteFiles()).get(at("out/data/cells.csv")) ?? "";
    expect(cells).not.toContain(",requests,received,");
    expect(cells).toContain(",requests,carried-in,");
  });

  it("publishes no collection in which a file gave no report", async () => {
    await put("content/site.yaml", "name: 汇编\npolicy: collected\n");
    await put("seeds/beilun/2023.txt", seed);
    await put("seeds/beilun/2022.txt", "这里没有报告。\n");
    expect((await run()).code).toBe(1);
  });

  it("gives its findings as one JSON document", async () => {
    await put("seeds/beilun/2023.txt", withLine(86, "\t387"));
    const { code, said } = await run("--json");
    const { findings, summary } = JSON.parse(said) as { findings: Record<string, unknown>[]; summary: unknown };
    expect(code).toBe(1);
    expect(findings[0]).toMatchObject({
      line: 86,
      column: 2,
      ruleId: "balance",
      severity: "error",
      actual: "387",
      expected: ["386"],
      url: "/rules/balance/",
    });
    expect(summary).toMatchObject({ reports: 1, figures: 200, checks: 42, errors: 1, warnings: 0, pages: 0 });
  });

  it("names rule pages by the full address of the site when it has one", async () => {
    await put("content/site.yaml", "name: 甲\nbaseUrl: https://www.example.gov.cn\nbasePath: /nianbao/\n");
    await put("seeds/beilun/2023.txt", withLine(86, "\t387"));
    const { findings } = JSON.parse((await run("--json")).said) as { findings: { url: string }[] };
    expect(findings[0]?.url).toBe("https://www.example.gov.cn/nianbao/rules/balance/");
  });

  it("never replaces a folder of other files", async () => {
    await put("seeds/beilun/2023.txt", seed);
    await put("out/thesis.docx", "three years of work");
    await expect(run()).rejects.toThrow(/里有别的文件/u);
    expect(await readdir(at("out"))).toEqual(["thesis.docx"]);
  });

  it("says where to put a report when there is none", async () => {
    await mkdir(at("seeds"));
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toContain("文件夹里没有报告");
  });
});
