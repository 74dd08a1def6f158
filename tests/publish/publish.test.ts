import { spawn } from "node:child_process";
import { once } from "node:events";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demandOutput, publish } from "../../src/publish/publish.ts";

let folder = "";
let output = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-publish-"));
  output = join(folder, "_site");
});
afterEach(() => rm(folder, { recursive: true }));

const page = (text: string) => (staging: string) => writeFile(join(staging, "index.html"), text);
const published = () => readFile(join(output, "index.html"), "utf8");

describe("a publication", () => {
  it("replaces the site as a whole: what the new one lacks is gone", async () => {
    await publish(output, async (staging) => {
      await page("old")(staging);
      await writeFile(join(staging, "gone.html"), "x");
    });
    await publish(output, page("new"));
    expect(await published()).toBe("new");
    expect(await readdir(output)).toEqual(["index.html", "manifest.json"]);
    expect(await readdir(folder)).toEqual(["_site"]);
  });

  it("that fails leaves the published site as it was, and nothing else", async () => {
    await publish(output, page("old"));
    const failing = publish(output, async (staging) => {
      await page("half")(staging);
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    expect(await published()).toBe("old");
    expect(await readdir(folder)).toEqual(["_site"]);
  });

  it.each([
    ["ENOSPC", "磁盘已满"],
    ["EDQUOT", "空间配额已用完"],
    ["EROFS", "所在的磁盘是只读的"],
  ])("that the system does not let it write (%s) is told in a sentence", async (code, said) => {
    const error = Object.assign(new Error(code), { code });
    await expect(publish(output, () => Promise.reject(error))).rejects.toThrow(
      new RegExp(`不能写入“.*_site”：${said}`, "u"),
    );
  });

  it("goes through a link to the folder that it leads to", async () => {
    await publish(join(folder, "real"), page("old"));
    await symlink(join(folder, "real"), output);
    await publish(output, page("new"));
    expect((await lstat(output)).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "real", "index.html"), "utf8")).toBe("new");
  });

  it("puts back the site that a build killed in its swap had set aside", async () => {
    await publish(output, page("old"));
    await mkdir(join(folder, "._site.previous"));
    await writeFile(join(folder, "._site.previous", "index.html"), "set aside");
    await rm(output, { recursive: true });
    await expect(publish(output, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await published()).toBe("set aside");
  });

  it("clears the staging folders of builds that are no longer running", async () => {
    await mkdir(join(folder, "._site.staging-999999999"));
    await publish(output, page("new"));
    expect(await readdir(folder)).toEqual(["_site"]);
  });

  it("is refused while another process publishes into the same folder", async () => {
    await publish(output, page("old"));
    const others = join(folder, `._site.staging-${process.ppid}`);
    await mkdir(others);
    await expect(publish(output, page("new"))).rejects.toThrow(/另一个进程（\d+）正在往同一个文件夹生成网站/u);
    expect(await published()).toBe("old");
    expect((await readdir(folder)).sort()).toEqual([basename(others), "_site"]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "that %s stops leaves the site as it was, and nothing else",
    async (signal) => {
      await publish(output, page("old"));
      const script = `
      import { writeFile } from "node:fs/promises";
      import { publish } from ${JSON.stringify(new URL("../../src/publish/publish.ts", import.meta.url).href)};
      await publish(${JSON.stringify(output)}, async (staging) => {
        await writeFile(staging + "/index.html", "half");
        console.log("writing");
        await new Promise((resolve) => setInterval(resolve, 1e9));
      });`;
      const building = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
      await once(building.stdout, "data");
      building.kill(signal);
      const [code] = (await once(building, "exit")) as [number | null];
      expect(code).toBe(signal === "SIGINT" ? 130 : 143);
      expect(await published()).toBe("old");
      expect(await readdir(folder)).toEqual(["_site"]);
    },
  );

  it("lists every file with its hash", async () => {
    await publish(output, page("new"));
    const manifest: unknown = JSON.parse(await readFile(join(output, "manifest.json"), "utf8"));
    const sha256 = "11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437";
    expect(manifest).toEqual({ generator: "mingbai", files: [{ path: "index.html", bytes: 3, sha256 }] });
  });
});

describe("an output folder", () => {
  it("may be missing, empty or one of our sites", async () => {
    await demandOutput(output, []);
    await mkdir(output);
    await demandOutput(output, []);
    await publish(output, page("new"));
    await demandOutput(output, []);
  });

  it("with somebody's own files is refused and kept", async () => {
    await mkdir(output);
    await writeFile(join(output, "manifest.json"), "{}");
    await expect(demandOutput(output, [])).rejects.toThrow(/里有别的文件/u);
  });

  it("that is a file is refused", async () => {
    await writeFile(output, "x");
    await expect(demandOutput(output, [])).rejects.toThrow(/不是文件夹/u);
  });

  it.each([".", "..", "/", "seeds", "seeds/out", "content"])(
    "at %s is refused, since inputs are there",
    async (path) => {
      await expect(demandOutput(path, ["seeds", "content"])).rejects.toThrow(/重叠/u);
    },
  );
});
