/**
 * `npm run dev`: serves the site and builds it again at every change. Each build is a process of its own, so changed
 * code is always the code that runs; a build that fails leaves the last good pages, and they say what is wrong.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readSite } from "../../settings/site.ts";
import { readArguments } from "../arguments.ts";
import type { ExitCode } from "../check.ts";
import { createSiteServer, listen, portFrom } from "../server.ts";
import type { Terminal } from "../terminal.ts";
import { errorPage, withBanner } from "./banner.tsx";
import { onChanges } from "./changes.ts";
import { type BuildState, runBuild } from "./run-build.ts";

const client = fileURLToPath(new URL("./reload.client.js", import.meta.url));
const styles = fileURLToPath(new URL("./banner.css", import.meta.url));

/** What is served by now. */
interface Served {
  basePath: string;
  state: BuildState;
  /** Pages that are open, and reload when a build has ended. */
  readonly listeners: Set<ServerResponse>;
}

/** Runs when the process ends, however it does. */
function atEnd(tidy: () => void): void {
  process.on("exit", tidy);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit());
}

function tell({ failed, findings, crash }: BuildState, { print, paint }: Terminal): void {
  const word = failed ? paint("red", "没有通过，没有更新") : paint("green", "已更新");
  const lines = findings.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  print([word, ...lines, ...(crash === "" ? [] : [crash])].join("\n"));
}

/** Answers for pages and for what they need to reload; leaves the rest to the server of the site. */
async function answer(
  output: string,
  { basePath, state, listeners }: Served,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/.mingbai/events") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).write(": \n\n");
    listeners.add(response);
    request.on("close", () => listeners.delete(response));
  } else if (pathname === "/.mingbai/reload.js") {
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(await readFile(client));
  } else if (pathname === "/.mingbai/banner.css") {
    response.writeHead(200, { "Content-Type": "text/css" }).end(await readFile(styles));
  } else if (pathname.startsWith(basePath) && pathname.endsWith("/")) {
    const path = join(output, decodeURIComponent(pathname.slice(basePath.length)), "index.html");
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
}

/** One run at a time; what is asked for while one runs is done by one more. */
function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await run();
    }
    running = false;
  };
}

export async function dev(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { seeds, content } = await readArguments("dev", args, ["seeds", "content"]);
  const port = portFrom(process.env);
  // Apart from the published site, which only `npm run build` replaces.
  const folder = mkdtempSync(join(tmpdir(), "mingbai-"));
  const output = join(folder, "site");
  const stopped = new AbortController();
  atEnd(() => {
    stopped.abort();
    rmSync(folder, { recursive: true, force: true });
  });
  const build = () => runBuild(["--seeds", seeds, "--content", content, "--output", output], stopped.signal);
  const readBasePath = async () => (await readSite(content)).site?.basePath;
  terminal.print("正在生成网站……");
  const served: Served = {
    basePath: (await readBasePath()) ?? "/",
    state: await build(),
    listeners: new Set(),
  };
  const server = createSiteServer(
    output,
    () => served.basePath,
    (request, response, next) => {
      answer(output, served, request, response, next).catch(next);
    },
  );
  const address = await listen(server, port, served.basePath);
  tell(served.state, terminal);
  terminal.print(`网站在 ${address} ，文件改动后自动更新，按 Ctrl+C 停止`);

  const rebuild = oneAtATime(async () => {
    terminal.print("文件有改动，正在重新生成网站……");
    served.state = await build();
    // The settings of a build that failed are not those of the pages that are served.
    if (!served.state.failed) served.basePath = (await readBasePath()) ?? served.basePath;
    tell(served.state, terminal);
    for (const listener of served.listeners) listener.write("data: built\n\n");
  });
  onChanges(
    [seeds, content, "layouts", "src"].map((folder) => resolve(folder)),
    () => void rebuild(),
    (error) => {
      terminal.complain(`有的改动看不到（${String(error)}）；改动以后请按 Ctrl+C 停止，再运行一次`);
    },
  );
  return 0;
}
