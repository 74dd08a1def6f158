/** Arguments of the command line → folders and switches, or the sentence that says what is wrong with them. */
import { stat } from "node:fs/promises";
import { parseArgs, type ParseArgsConfig } from "node:util";

export interface Options {
  readonly seeds: string;
  readonly content: string;
  readonly output: string;
  readonly json: boolean;
  /** The file that the findings are written to as SARIF; none without it. */
  readonly sarif: string | undefined;
}

export class UsageError extends Error {
  override readonly name = "UsageError";
}

const all = {
  seeds: { type: "string", default: "seeds" },
  content: { type: "string", default: "content" },
  output: { type: "string", default: "_site" },
  json: { type: "boolean", default: false },
  sarif: { type: "string" },
} as const satisfies ParseArgsConfig["options"];

const words: Record<keyof Options, string> = {
  seeds: "--seeds 文件夹",
  content: "--content 文件夹",
  output: "--output 文件夹",
  json: "--json",
  sarif: "--sarif 文件",
};

async function demandFolder(path: string, holds: string): Promise<void> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) throw new UsageError(`没有找到文件夹“${path}”，应为存放${holds}的文件夹`);
  if (!entry.isDirectory()) throw new UsageError(`“${path}”是一个文件，应为存放${holds}的文件夹`);
}

/** Reads the options that a command accepts. Throws a UsageError with a Chinese sentence. */
export async function readArguments(
  command: string,
  args: readonly string[],
  accepted: readonly (keyof Options)[],
): Promise<Options> {
  const usage = `用法：npm run ${command}${accepted.length === 0 ? "" : " --"} ${accepted.map((key) => `[${words[key]}]`).join(" ")}`;
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: all }));
  } catch {
    throw new UsageError(`参数“${args.join(" ")}”有误。${usage}`);
  }
  const given = args.filter((arg) => arg.startsWith("--")).map((arg) => arg.slice(2).split("=")[0]);
  const strange = given.find((name) => !accepted.includes(name as keyof Options));
  if (strange !== undefined) throw new UsageError(`“${command}”没有参数“--${strange}”。${usage}`);
  const folder = (path: string) => path.replace(/(?<=.)[\\/]+$/u, "");
  const options = { ...values, seeds: folder(values.seeds), content: folder(values.content) };
  await demandFolder(options.seeds, "报告");
  await demandFolder(options.content, "设置");
  return { ...options, output: folder(values.output), sarif: values.sarif };
}
