/** The door for the scripts of package.json: the command's name, then its arguments. */
import { check } from "./check.ts";

const output = {
  print: (text: string) => void process.stdout.write(`${text}\n`),
  complain: (text: string) => void process.stderr.write(`${text}\n`),
};

const [command, ...args] = process.argv.slice(2);
if (command === "check") {
  process.exitCode = await check(args, output);
} else {
  output.complain(`没有“${command ?? ""}”这个命令，可用的命令为 check`);
  process.exitCode = 2;
}
