/** Reports in miniature have no file; their downloads need one. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SiteInput } from "../../src/site/site.ts";

/** The same site, each of its reports with a source file of its own below `seeds`. */
export async function withSources(site: SiteInput, seeds: string): Promise<SiteInput> {
  const reports = site.reports.map((checked) => {
    const { report } = checked;
    const sha256 = createHash("sha256").update(report.title.text).digest("hex");
    return { ...checked, report: { ...report, source: { ...report.source, sha256 } } };
  });
  for (const { report } of reports) {
    const path = join(seeds, report.source.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, report.title.text);
  }
  return { ...site, reports };
}
