/** Checked reports → pages and assets in a folder. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { siteKey } from "./eleventy.ts";
import { bundleEnhancements, namesOf, type EnhancementNames } from "./enhancements.ts";
import { bundleScripts, type Scripts } from "./scripts.ts";
import { Site, type SiteInput } from "./site.ts";
import { bundleStyles } from "./styles.ts";

export type { SiteInput } from "./site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Eleventy thinks in paths that begin at the working folder. */
const fromHere = (path: string): string => `./${relative(process.cwd(), join(root, path)).replaceAll("\\", "/")}`;

async function writeAssets(
  output: string,
): Promise<{ stylesheet: string; enhancements: EnhancementNames; scripts: Scripts }> {
  const assets = join(output, "assets");
  await mkdir(assets, { recursive: true });
  const styles = await bundleStyles(join(root, "layouts/styles/index.css"));
  await writeFile(join(assets, styles.name), styles.bytes);
  await copyFile(join(root, "layouts/assets/icon.svg"), join(assets, "icon.svg"));
  const enhancements = await bundleEnhancements(join(root, "layouts/components"));
  for (const { name, bytes } of Object.values(enhancements)) await writeFile(join(assets, name), bytes);
  const { scripts, assets: modules } = await bundleScripts({
    site: join(root, "layouts/components/site-header/site-header.client.ts"),
    search: join(root, "layouts/components/search/search.client.ts"),
  });
  for (const { name, bytes } of modules) await writeFile(join(assets, name), bytes);
  return { stylesheet: styles.name, enhancements: namesOf(enhancements), scripts };
}

/** Renders all pages and assets into `output` (a staging folder, exists and is empty); resolves to the number of pages. */
export async function renderSite(input: SiteInput, output: string): Promise<number> {
  const { stylesheet, enhancements, scripts } = await writeAssets(output);
  const site = new Site(input, stylesheet, enhancements, scripts);
  const eleventy = new Eleventy(fromHere("layouts/pages"), output, {
    quietMode: true,
    configPath: fromHere(".eleventy.js"),
    config: (config) => {
      config.addGlobalData(siteKey, site);
      config.addGlobalData("records", () => site.records);
    },
  });
  // What goes wrong is thrown to the caller, which says it in its own words.
  eleventy.disableLogger();
  await eleventy.write();
  return site.pages;
}
