import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSiteServer, listen, portFrom } from "../../src/commands/server.ts";

let around = "";
let folder = "";
let server: Server;
let home = "";
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), "mingbai-server-"));
  folder = join(around, "site");
  await mkdir(join(folder, "beilun"), { recursive: true });
  await writeFile(join(folder, "index.html"), "home");
  await writeFile(join(folder, "beilun", "index.html"), "beilun");
  for (const name of ["assets/search.JIXJ57LD.js", "search/0a1b2c3d4e5f/k/0.bin", "search/index.bin"]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), name);
  }
  await writeFile(join(around, "outside.html"), "outside");
  await writeFile(join(folder, "404.html"), "nothing here");
  server = createSiteServer(folder, "/nianbao/");
  home = await listen(server, 0, "/nianbao/");
});
afterAll(async () => {
  server.close();
  await rm(around, { recursive: true });
});

describe("the server", () => {
  it("serves the site under its base path", async () => {
    expect(await (await fetch(home)).text()).toBe("home");
    expect(await (await fetch(`${home}beilun/`)).text()).toBe("beilun");
  });

  it("leads from a folder without its slash to the folder, so that its links hold", async () => {
    const response = await fetch(`${home}beilun`);
    expect([response.url, await response.text()]).toEqual([`${home}beilun/`, "beilun"]);
  });

  it("leads from the root of the host to the site", async () => {
    const response = await fetch(new URL("/", home));
    expect([response.url, await response.text()]).toEqual([home, "home"]);
  });

  it("answers with the site's own page where there is nothing", async () => {
    for (const address of [`${home}nowhere/`, new URL("/elsewhere", home)]) {
      const response = await fetch(address);
      expect([response.status, await response.text()]).toEqual([404, "nothing here"]);
    }
  });

  it("never leaves its folder", async () => {
    for (const address of ["%2e%2e/%2e%2e/etc/passwd", "..%2foutside.html", "%2foutside.html"]) {
      const response = await fetch(home + address);
      expect(response.status).toBe(404);
    }
  });

  it("sends pages compressed to who takes them so", async () => {
    const [packed, plain] = await Promise.all(
      ["gzip", "identity"].map((encoding) => fetch(home, { headers: { "Accept-Encoding": encoding } })),
    );
    expect([packed?.headers.get("Content-Encoding"), await packed?.text()]).toEqual(["gzip", "home"]);
    expect([plain?.headers.get("Content-Encoding"), await plain?.text()]).toEqual([null, "home"]);
  });

  it("lets browsers keep what is named after what it holds, and nothing else", async () => {
    const kept = async (path: string) => (await fetch(home + path)).headers.get("cache-control");
    for (const path of ["assets/search.JIXJ57LD.js", "search/0a1b2c3d4e5f/k/0.bin"])
      expect(await kept(path), path).toMatch(/immutable/u);
    for (const path of ["", "beilun/", "search/index.bin", "nothing/"]) expect(await kept(path), path).toBe("no-cache");
  });

  it("allows nothing inline and nothing from other hosts", async () => {
    const policy = (await fetch(home)).headers.get("Content-Security-Policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  });

  it("says which port is taken and how to take another", async () => {
    const port = Number(new URL(home).port);
    await expect(listen(createSiteServer(folder, "/"), port, "/")).rejects.toThrow(`端口 ${port} 不能用`);
  });
});

describe("PORT", () => {
  it("is 8080 when it is not set", () => {
    expect(portFrom({})).toBe(8080);
    expect(portFrom({ PORT: "3000" })).toBe(3000);
  });

  it.each(["", "abc", "-1", "65536", "80.5"])("cannot be “%s”", (written) => {
    expect(() => portFrom({ PORT: written })).toThrow(/应为 0 到 65535 的整数/u);
  });
});
