/** The files of a folder that an editor fills. */
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** What systems and office programs leave in folders: hidden files, locks of open documents, thumbnails. */
export const leftover = /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/iu;

/** Files below a folder in a stable order, with forward slashes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !leftover.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
