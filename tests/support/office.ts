/** LibreOffice, where this machine has it. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const usualPlaces = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** `MINGBAI_OFFICE` names the program, or is `required`: then a machine without it fails and does not merely say so. */
export const office: string | undefined = (() => {
  const named = process.env["MINGBAI_OFFICE"];
  if (named !== undefined && named !== "required") return named;
  const found = usualPlaces.find((place) => existsSync(place));
  if (found === undefined && named === "required")
    throw new Error("LibreOffice 没有装在这台机器上，而 MINGBAI_OFFICE=required。");
  return found;
})();

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
