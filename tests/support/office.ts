/** LibreOffice, where this machine has it. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findProgram } from "./program.ts";

const run = promisify(execFile);

export const office = findProgram("LibreOffice", "MINGBAI_OFFICE", [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
]);

/**
 * Opens files of one kind in LibreOffice and saves them in another format; resolves to what it wrote, by name. For CSV
 * the choices are those that its dialogue offers on seeing the byte order mark: without a window it does not look for
 * one.
 */
export async function convert(files: ReadonlyMap<string, Buffer | string>, to: string): Promise<Map<string, Buffer>> {
  if (office === undefined) throw new Error("There is no LibreOffice on this machine.");
  const folder = await mkdtemp(join(tmpdir(), "mingbai-office-"));
  try {
    const paths = [...files.keys()].map((name) => join(folder, name));
    for (const [name, content] of files) await writeFile(join(folder, name), content);
    const output = join(folder, "output");
    // A profile of its own, so that several may run.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const reading = paths.every((path) => path.endsWith(".csv")) ? ["--infilter=CSV:44,34,76,1"] : [];
    await run(office, [profile, "--headless", ...reading, "--convert-to", to, "--outdir", output, ...paths]);
    const written = await readdir(output).catch(() => []);
    return new Map(await Promise.all(written.map(async (file) => [file, await readFile(join(output, file))] as const)));
  } finally {
    await rm(folder, { recursive: true });
  }
}
