import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";

const imported = /^(?:import|export) (?!type )[^;]*?from "((?:@[^/"]+\/)?[^./"@:][^/":]*)[^":]*"/gmu;

it("the program runs where only its dependencies are installed, without those of its development", async () => {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8")) as { dependencies: object };
  const needed = new Set<string>();
  for (const folder of ["src", "layouts"]) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (!/\.(?:tsx?|js)$/u.test(name)) continue;
      for (const [, found = ""] of (await readFile(join(folder, name), "utf8")).matchAll(imported)) needed.add(found);
    }
  }
  expect(needed).toContain("write-excel-file");
  expect([...needed].filter((one) => !Object.hasOwn(dependencies, one))).toEqual([]);
});
