import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/commands/arguments.ts";
import { finish } from "../../src/commands/finish.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import { silentTerminal } from "../support/terminal.ts";

/** What a command that throws comes to, and what is said of it. */
async function thrown(error: Error) {
  const said: string[] = [];
  const terminal: Terminal = { ...silentTerminal(), complain: (text) => void said.push(text) };
  return { code: await finish(() => Promise.reject(error), terminal), said: said.join() };
}

describe("a command", () => {
  it("comes to what it says", async () => {
    expect(await finish(() => Promise.resolve(1), silentTerminal())).toBe(1);
  });

  it("that was used wrongly says so in a sentence", async () => {
    expect(await thrown(new UsageError("没有这个选项"))).toEqual({ code: 2, said: "没有这个选项" });
  });

  it("that may not read a folder says which", async () => {
    const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "seeds/beilun" });
    const said = "打不开“seeds/beilun”：没有权限，请管理员开放权限，或换一个文件夹";
    expect(await thrown(denied)).toEqual({ code: 2, said });
  });

  it("that finds a file where a folder belongs says so", async () => {
    const wrong = Object.assign(new Error("ENOTDIR: not a directory"), { code: "ENOTDIR", path: "content/reports" });
    expect(await thrown(wrong)).toEqual({ code: 2, said: "打不开“content/reports”：这是一个文件，应为文件夹" });
  });

  it("that breaks by our own mistake shows its stack, and is not taken for one with findings", async () => {
    const { code, said } = await thrown(new Error("A page record points nowhere."));
    expect(code).toBe(3);
    expect(said).toMatch(/^Error: A page record points nowhere\.\n +at /u);
  });
});
