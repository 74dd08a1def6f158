/** The door for the scripts of package.json: the command's name, then its arguments. */
import type { ExitCode } from "./check.ts";
import { finish } from "./finish.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

/** Each loads its own modules: checking needs nothing of what makes pages, which takes longer to load than to check. */
const commands: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<ExitCode>>> = {
  build: async (args, terminal) => (await (await import("./build.ts")).build(args, terminal)).code,
  check: async (args, terminal) => (await import("./check.ts")).check(args, terminal),
  dev: async (args, terminal) => (await import("./dev/dev.ts")).dev(args, terminal),
  start: async (args, terminal) => (await import("./start.ts")).start(args, terminal),
};

const terminal = processTerminal();
const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  terminal.complain(`没有“${name}”这个命令，应为 ${Object.keys(commands).join("、")} 之一`);
  process.exitCode = 2;
} else {
  process.exitCode = await finish(() => command(args, terminal), terminal);
}
