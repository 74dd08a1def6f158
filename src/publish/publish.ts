/**
 * A way to write a site → the site in its folder. Everything is written beside the published site and swapped in when
 * it is whole, so a build that fails leaves what was published as it was.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { mkdir, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { codeOf } from "../settings/disk.ts";
import { hasManifest, writeManifest } from "./manifest.ts";

/** The site cannot be written; the message is a Chinese sentence. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** What a system says when a folder cannot be written, and what a person can do about it. */
const hindrances: Readonly<Record<string, string>> = {
  EACCES: "没有写入的权限，请换一个文件夹，或请管理员开放权限",
  EPERM: "没有写入的权限，或有程序正打开着其中的文件，请关闭后再试",
  EROFS: "所在的磁盘是只读的，请换一个文件夹",
  ENOSPC: "磁盘已满，请腾出空间后再试；生成时磁盘上要同时放得下新旧两个网站",
  EDQUOT: "空间配额已用完，请腾出空间后再试；生成时要同时放得下新旧两个网站",
  EBUSY: "有程序正打开着其中的文件，请关闭后再试",
};

function asOutputError(error: unknown, output: string): unknown {
  const hindrance = hindrances[codeOf(error) ?? ""];
  return hindrance === undefined ? error : new OutputError(`不能写入“${output}”：${hindrance}`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A folder of somebody's own files is never replaced: it must be missing, empty, or one of our sites. */
export async function demandOutput(output: string, inputs: readonly string[]): Promise<void> {
  const inside = (folder: string, other: string) => {
    const way = relative(resolve(folder), resolve(other));
    return way === "" || !way.startsWith("..");
  };
  const clash = [".", ...inputs].find((input) => inside(output, input) || (input !== "." && inside(input, output)));
  if (clash !== undefined) {
    throw new OutputError(`输出文件夹“${output}”与“${clash}”重叠，应为一个单独的文件夹，例如 _site`);
  }
  const entries = await readdir(output).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    if (codeOf(error) !== "ENOTDIR") throw asOutputError(error, output);
    throw new OutputError(`“${output}”不是文件夹，应为存放网站的文件夹`);
  });
  if (entries.length > 0 && !(await hasManifest(output))) {
    throw new OutputError(`文件夹“${output}”里有别的文件，应为空文件夹或本程序以前生成的网站；没有改动其中的内容`);
  }
}

/** Puts back the site that a build killed in the middle of its swap had set aside. */
async function recover(output: string, previous: string): Promise<void> {
  if (!(await exists(output)) && (await exists(previous))) await rename(previous, output);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes the staging folders of builds that were killed; two builds into one folder at once are refused. */
async function clearLeftovers(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : NaN;
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    if (isRunning(pid)) {
      throw new OutputError(
        `另一个进程（${pid}）正在往同一个文件夹生成网站，请等它结束后再试；若没有这样的进程，请删去“${join(parent, name)}”`,
      );
    }
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

const interruptions = { SIGINT: 2, SIGTERM: 15 } as const;

/** Leaves nothing behind when somebody stops the build; returns what takes this back. */
function whenInterrupted(tidy: () => void): () => void {
  const stops = Object.entries(interruptions).map(([signal, number]) => {
    const stop = () => {
      tidy();
      process.exit(128 + number);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  return () => {
    for (const forget of stops) forget();
  };
}

/**
 * Lets `write` fill a staging folder, adds the manifest and swaps the whole in. When `write` throws, the published
 * site is untouched and nothing is left behind.
 */
export async function publish(folder: string, write: (staging: string) => Promise<void>): Promise<void> {
  // A link to a folder that a server shows stays a link.
  const output = await realpath(folder).catch(() => folder);
  const parent = dirname(resolve(output));
  const prefix = `.${basename(output)}.staging-`;
  const staging = join(parent, `${prefix}${process.pid}`);
  const previous = join(parent, `.${basename(output)}.previous`);
  const goOn = whenInterrupted(() => {
    if (!existsSync(output) && existsSync(previous)) renameSync(previous, output);
    rmSync(staging, { recursive: true, force: true, maxRetries: 5 });
  });
  try {
    await mkdir(parent, { recursive: true });
    await rm(staging, { recursive: true, force: true });
    // Before others are looked for, so that of two builds that begin at once none overlooks the other.
    await mkdir(staging);
    await clearLeftovers(parent, prefix);
    await recover(output, previous);
    await write(staging);
    await writeManifest(staging);
    await rm(previous, { recursive: true, force: true });
    if (await exists(output)) await rename(output, previous);
    await rename(staging, output);
    await rm(previous, { recursive: true, force: true });
  } catch (error) {
    throw asOutputError(error, output);
  } finally {
    goOn();
    await recover(output, previous);
    await rm(staging, { recursive: true, force: true });
  }
}
