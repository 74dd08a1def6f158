import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { seed, withLine } from "../../support/seed.ts";

let folder = "";
let server: ChildProcess;
let home = "";
let said = "";

/** Starts the command as `npm run dev` does and resolves to the address that it prints. */
function startDev(): Promise<string> {
  const args = ["--import", "tsx", "src/commands/main.ts", "dev"];
  const folders = ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")];
  server = spawn(process.execPath, [...args, ...folders], { env: { ...process.env, PORT: "0" } });
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.on("exit", () => {
      reject(new Error(said));
    });
  });
}

const write = (text: string) => writeFile(join(folder, "seeds", "beilun", "2023.txt"), text);
const report = async () => (await fetch(`${home}beilun/2023/`)).text();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-dev-"));
  await cp("content", join(folder, "content"), { recursive: true });
  await mkdir(join(folder, "seeds", "beilun"), { recursive: true });
  await write(seed);
  home = await startDev();
});
afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true });
});

describe("dev", () => {
  it("says that it builds before it says where the site is", () => {
    expect(said).toMatch(/^正在生成网站……\n[^]*网站在 http/u);
  });

  it("serves the report, keeps it with the finding above it while there is an error, and takes the mended one", async () => {
    expect(await report()).toContain(">386<");
    expect(await report()).not.toContain("没有通过");

    await write(withLine(86, "\t387"));
    await vi.waitFor(async () => expect(await report()).toContain("两边应相等，相差 1"), {
      timeout: 30_000,
      interval: 200,
    });
    expect(await report()).toContain(">386<");

    await write(seed.replace("举办新闻发布会5次", "举办新闻发布会6次"));
    await vi.waitFor(
      async () => {
        expect(await report()).toContain("举办新闻发布会6次");
        expect(await report()).not.toContain("没有通过");
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  it("goes on after its settings could not be used", async () => {
    const settings = join(folder, "content", "site.yaml");
    const before = await readFile(settings, "utf8");
    await writeFile(settings, "publisher: 甲\n");
    await vi.waitFor(async () => expect(await report()).toContain("缺少“name”"), { timeout: 30_000, interval: 200 });
    expect(said).toContain("没有通过，没有更新\n");
    await writeFile(settings, before);
    await vi.waitFor(async () => expect(await report()).not.toContain("没有通过"), { timeout: 30_000, interval: 200 });
  });

  it("takes up what the editor writes beside the report", async () => {
    await mkdir(join(folder, "content", "reports", "beilun"), { recursive: true });
    await writeFile(join(folder, "content", "reports", "beilun", "2023.md"), "---\nindexNumber: 002-1\n---\n");
    await vi.waitFor(async () => expect(await report()).toContain("002-1"), { timeout: 30_000, interval: 200 });
  });

  it("serves under another path once the settings say so", async () => {
    const settings = join(folder, "content", "site.yaml");
    await writeFile(settings, `${await readFile(settings, "utf8")}\nbasePath: /nianbao/\n`);
    const moved = async () => (await fetch(`${home}nianbao/beilun/2023/`)).text();
    await vi.waitFor(async () => expect(await moved()).toContain(">386<"), { timeout: 30_000, interval: 200 });
  });
});
