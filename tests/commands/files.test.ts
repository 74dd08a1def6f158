import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filesBelow } from "../../src/commands/files.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-files-"));
  await mkdir(join(folder, "beilun"));
  await writeFile(join(folder, "beilun", "2023.txt"), "");
  await writeFile(join(folder, "a.txt"), "");
});
afterEach(() => rm(folder, { recursive: true }));

describe("the files below a folder", () => {
  it("are the same however the folder is written", async () => {
    const here = relative(".", folder);
    for (const written of [folder, here, `./${here}`, `.//${here}`]) {
      expect(await filesBelow(written)).toEqual(["a.txt", "beilun/2023.txt"]);
    }
  });

  it("leave out what systems and office programs leave behind", async () => {
    for (const name of [".DS_Store", "~$2023.docx", "Thumbs.db"]) await writeFile(join(folder, "beilun", name), "");
    expect(await filesBelow(folder)).toEqual(["a.txt", "beilun/2023.txt"]);
  });
});
