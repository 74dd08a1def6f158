/** The door for the scripts of package.json: the command's name, then its arguments. */
import { build } from "./build.ts";
import { check, type ExitCode } from "./check.ts";
import { dev } from "./dev/dev.ts";
import { finish } from "./finish.ts";
import { start } from "./start.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

const commands: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<ExitCode>>> = {
  build: async (args, terminal) => (await build(args, terminal)).code,
  check,
  dev,
  start,
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
