/** `npm start`: builds the site and serves it on this machine. */
import { build } from "./build.ts";
import type { ExitCode } from "./check.ts";
import { createSiteServer, listen, portFrom } from "./server.ts";
import type { Terminal } from "./terminal.ts";

/** Resolves when the server listens, or when there is nothing to serve. */
export async function start(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const port = portFrom(process.env);
  const { code, loaded, output } = await build(args, terminal, "start");
  if (code !== 0 || loaded.settings === undefined) return code;
  const { basePath } = loaded.settings.site;
  const address = await listen(createSiteServer(output, basePath), port, basePath);
  terminal.print(`网站在 ${address} ，按 Ctrl+C 停止`);
  return 0;
}
