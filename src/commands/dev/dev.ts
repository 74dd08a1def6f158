/**
 * `npm run dev`: serves the site and builds it again at every change. Each build is a process of its own, so changed
 * code is always the code that runs; a build that fails leaves the last good pages, and they say what is wrong.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { watch } from "chokidar";
import { z } from "zod";
import { readSite } from "../../settings/site.ts";
import { readArguments } from "../arguments.ts";
import type { ExitCode } from "../check.ts";
import { createSiteServer, listen, portFrom } from "../server.ts";
import type { Terminal } from "../terminal.ts";
import { type BuildState, errorPage, withBanner } from "./banner.tsx";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const client = fileURLToPath(new URL("./reload.client.js", import.meta.url));
const styles = fileURLToPath(new URL("./banner.css", import.meta.url));

const builtSchema = z.object({
  findings: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      severity: z.enum(["error", "warning", "info"]),
      message: z.string(),
      note: z.string().nullable(),
    }),
  ),
});

/** Runs one build and resolves to what came of it. */
function runBuild(args: readonly string[]): Promise<BuildState> {
  const all = ["--import", "tsx", main, "build", ...args, "--json"];
  return new Promise((settle) => {
    execFile(process.execPath, all, { maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      let findings: BuildState["findings"] = [];
      try {
        findings = builtSchema.parse(JSON.parse(stdout)).findings.filter(({ severity }) => severity !== "info");
      } catch {
        // A build without a document of findings has told its own mistake on standard error.
      }
      settle({ failed: error !== null, findings, crash: findings.length === 0 && error !== null ? stderr : "" });
    });
  });
}

export async function dev(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { seeds, content } = await readArguments("dev", args, ["seeds", "content"]);
  const port = portFrom(process.env);
  const readBasePath = async () => (await readSite(content)).site?.basePath;
  let basePath = (await readBasePath()) ?? "/";
  // Apart from the published site, which only `npm run build` replaces.
  const folder = mkdtempSync(join(tmpdir(), "mingbai-"));
  const output = join(folder, "site");
  process.on("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit());
  const folders = ["--seeds", seeds, "--content", content, "--output", output];
  const listeners = new Set<ServerResponse>();
  terminal.print("正在生成网站……");
  let state: BuildState = await runBuild(folders);

  const tell = () => {
    const word = state.failed ? terminal.paint("red", "没有通过，保留上一次的网页") : terminal.paint("green", "已更新");
    terminal.print(
      `${word}${state.findings.map(({ file, line, column, message }) => `\n${file}:${line}:${column} ${message}`).join("")}${state.crash}`,
    );
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname === "/.mingbai/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).write(": \n\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
    } else if (url.pathname === "/.mingbai/reload.js") {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(await readFile(client));
    } else if (url.pathname === "/.mingbai/banner.css") {
      response.writeHead(200, { "Content-Type": "text/css" }).end(await readFile(styles));
    } else if (url.pathname.startsWith(basePath) && url.pathname.endsWith("/")) {
      const path = join(output, decodeURIComponent(url.pathname.slice(basePath.length)), "index.html");
      const page = await readFile(path, "utf8").catch(() => undefined);
      if (page === undefined && !state.failed) {
        next();
        return;
      }
      const html = page === undefined ? errorPage(state) : withBanner(page, state);
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" }).end(html);
    } else {
      next();
    }
  };
  const server = createSiteServer(
    output,
    () => basePath,
    (request, response, next) => {
      answer(request, response, next).catch(next);
    },
  );
  const address = await listen(server, port, basePath);
  tell();
  terminal.print(`网站在 ${address} ，文件改动后自动更新，按 Ctrl+C 停止`);

  let building = false;
  let changed = false;
  const rebuild = async () => {
    changed = true;
    if (building) return;
    building = true;
    terminal.print("文件有改动，正在重新生成网站……");
    while (changed) {
      changed = false;
      state = await runBuild(folders);
      // Those of a build that failed are not the pages that are served.
      if (!state.failed) basePath = (await readBasePath()) ?? basePath;
    }
    building = false;
    tell();
    for (const listener of listeners) listener.write("data: built\n\n");
  };
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(
    [seeds, content, "layouts", "src"].map((folder) => resolve(folder)),
    { ignoreInitial: true },
  );
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 100);
  });
  // Systems limit how many files can be watched; the site is served all the same.
  watcher.on("error", (error) => {
    terminal.print(`看不到文件的改动，改完后请停止，再运行 npm run dev：${String(error)}`);
  });
  return 0;
}
