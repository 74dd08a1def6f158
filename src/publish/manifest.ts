/** The list of all files of a site with their hashes. It also marks a folder as one that a build may replace. */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const manifestName = "manifest.json";

const manifestSchema = z.object({
  generator: z.literal("mingbai"),
  /** Every other file of the site; paths are below its folder, with forward slashes. */
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});

type Manifest = z.infer<typeof manifestSchema>;

/** All files below a folder in a stable order, with forward slashes. */
async function listSiteFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/").replace(/^\/+/u, ""))
    .sort();
}

export async function writeManifest(folder: string): Promise<void> {
  const files: Manifest["files"] = [];
  for (const path of await listSiteFiles(folder)) {
    const content = await readFile(join(folder, path));
    files.push({ path, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") });
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify({ generator: "mingbai", files }, null, 1)}\n`);
}

/** Whether a folder holds a site that this program wrote. */
export async function hasManifest(folder: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), "utf8"));
    return manifestSchema.safeParse(manifest).success;
  } catch {
    return false;
  }
}
