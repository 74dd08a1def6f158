/** The seed from its bytes to its page, against files that a person has read. `npm run test:update` rewrites them. */
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../src/commands/build.ts";
import { silentTerminal } from "./support/terminal.ts";

let folder = "";
const terminal = silentTerminal();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-seed-"));
  await cp("content", join(folder, "content"), { recursive: true });
  const args = ["--content", join(folder, "content"), "--output", join(folder, "site")];
  await build(args, terminal);
});
afterAll(() => rm(folder, { recursive: true }));

const published = (path: string) => readFile(join(folder, "site", path), "utf8");
const golden = (name: string) => `./fixtures/seed/${name}`;

describe("the seed", () => {
  it("is what its publisher put on the web, byte for byte", async () => {
    const { files } = JSON.parse(await published("manifest.json")) as { files: { path: string }[] };
    expect(files.map(({ path }) => path)).toContain("beilun/2023/index.html");
    const { source } = JSON.parse(await published("beilun/2023/report.json")) as { source: { sha256: string } };
    expect(source.sha256).toBe("9fb5429e56e29da5458ba059f5435545d99346d9deaa5202b4baa28fb8ad06a8");
  });

  it("gives the report that was read and proved", async () => {
    await expect(await published("beilun/2023/report.json")).toMatchFileSnapshot(golden("report.json"));
  });

  it("gives the messages that an editor sees", async () => {
    const findings = terminal.printed[0] ?? "";
    await expect(`${findings}\n`).toMatchFileSnapshot(golden("messages.txt"));
  });

  it("gives the page that a citizen reads", async () => {
    const page = (await published("beilun/2023/index.html")).replace(/site\.[0-9a-f]+\.css/u, "site.css");
    // One element a line, so that a change shows where it is.
    await expect(await format(page, { parser: "html", printWidth: 160 })).toMatchFileSnapshot(golden("page.html"));
  });
});
