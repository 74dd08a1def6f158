/** The snippets of the data guide, run as printed in the folder of a site's data. */
import { execFile } from "node:child_process";
import { chdir, cwd } from "node:process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDownloads } from "../../src/publish/downloads.ts";
import { snippets } from "../../src/site/snippets.ts";
import { body, collected } from "../support/collected.ts";
import { findProgram } from "../support/program.ts";
import { withSources } from "../support/sourced.ts";

const run = promisify(execFile);
const rscript = findProgram("R", "MINGBAI_R", ["/usr/bin/Rscript", "/usr/local/bin/Rscript"]);

/** What is written for the requests received in a year, and what each snippet is to say of it. */
const received = [
  ["east", 2020, "100000", "100000"],
  ["east", 2022, "386", "386"],
  ["east", 2023, "0", "0"],
  ["west", 2020, "", "blank"],
  ["west", 2022, "/", "not-applicable"],
  ["west", 2023, "约三百", "text"],
] as const;
const expected = received.map(([agency, year, , said]) => `${agency} ${year} ${said}`);

let folder = "";
let data = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-snippets-"));
  const written = received.map(([of, year, total]) => {
    const form = year < 2021 ? ("2019" as const) : ("2021" as const);
    return { of, year, form, cells: { "requests/received/total": total } };
  });
  const old = { of: "east", year: 2017, form: "none" as const };
  const site = await withSources(collected([body("east"), body("west")], [old, ...written]), join(folder, "seeds"));
  await writeDownloads(site, join(folder, "seeds"), join(folder, "site"));
  data = join(folder, "site", "data");
});
afterAll(() => rm(folder, { recursive: true }));

const codeOf = (tool: string): string => snippets.find((snippet) => snippet.tool === tool)?.code ?? "";

async function linesOf(program: string, name: string, tool: string, env: NodeJS.ProcessEnv = {}): Promise<string[]> {
  await writeFile(join(data, name), codeOf(tool));
  const { stdout } = await run(program, [name], { cwd: data, env: { ...process.env, ...env } });
  return stdout.trim().split("\n").sort();
}

describe("the snippets of the data guide find the same figures of every body and year", () => {
  it("in Python", async () => {
    expect(await linesOf("python3", "snippet.py", "Python")).toEqual(expected);
  });

  it("in JavaScript", async () => {
    expect(await linesOf(process.execPath, "snippet.mjs", "JavaScript")).toEqual(expected);
  });

  it("in DuckDB", async () => {
    const before = cwd();
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      chdir(data);
      const rows = (await connection.runAndReadAll(codeOf("DuckDB"))).getRows();
      expect(rows.map((row) => row.join(" "))).toEqual(expected);
    } finally {
      chdir(before);
      connection.closeSync();
      instance.closeSync();
    }
  });

  if (rscript === undefined) {
    it.skip("in R, which is not on this machine, so that this was NOT checked (MINGBAI_R=required demands it)");
  } else {
    it.each(["C", "C.UTF-8"])("in R, where the locale is %s", async (locale) => {
      expect(await linesOf(rscript, "snippet.R", "R", { LC_ALL: locale })).toEqual(expected);
    });
  }

  it("and are all run here", () => {
    expect(snippets.map(({ tool }) => tool)).toEqual(["Python", "R", "JavaScript", "DuckDB"]);
  });
});
