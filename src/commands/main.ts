/** The door for the scripts of package.json: the command's name, then its arguments. */
import { OutputError } from "../publish/publish.ts";
import { UsageError } from "./arguments.ts";
import { build } from "./build.ts";
import { check, type ExitCode } from "./check.ts";
import { dev } from "./dev/dev.ts";
import { PortError } from "./server.ts";
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
  try {
    process.exitCode = await command(args, terminal);
  } catch (error) {
    // Anything else is our own mistake and shows its stack.
    if (!(error instanceof UsageError || error instanceof OutputError || error instanceof PortError)) throw error;
    terminal.complain(error.message);
    process.exitCode = 2;
  }
}
