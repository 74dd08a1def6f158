/** Reports → the files of search, written into a staged site. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CheckedReport } from "../check/checked.ts";
import { writeIndex } from "../search/build.ts";
import type { Agency } from "../settings/agencies.ts";

export async function writeSearch(
  reports: readonly CheckedReport[],
  agencies: readonly Agency[],
  staging: string,
): Promise<void> {
  const search = join(staging, "search");
  // The folder is named after what it holds, which is known when all is written.
  const nameless = join(search, "nameless");
  const made = new Set<string>();
  const entries = reports.map(({ report }) => ({ agency: report.agency, year: report.year, report }));
  const { folder, manifest } = await writeIndex(entries, agencies, async ({ path, bytes }) => {
    const parent = dirname(join(nameless, path));
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(join(nameless, path), bytes);
  });
  await rename(nameless, join(search, folder));
  await writeFile(join(search, manifest.path), manifest.bytes);
}
