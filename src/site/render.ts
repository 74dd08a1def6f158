/** Checked reports → pages and assets in a folder. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { siteKey } from "./eleventy.ts";
import { bundleScripts, type Scripts } from "./scripts.ts";
import { inPortions } from "./records.ts";
import { Site, type SiteInput } from "./site.ts";
import { type Asset, bundleStyles, hostStyles } from "./styles.ts";

export type { SiteInput } from "./site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Eleventy thinks in paths that begin at the working folder. */
const fromHere = (path: string): string => `./${relative(process.cwd(), join(root, path)).replaceAll("\\", "/")}`;

interface AssetNames {
  readonly stylesheet: string;
  readonly hostStylesheet: string | undefined;
  readonly scripts: Scripts;
}

/** What was written, each a file below the output folder. */
export interface Rendered {
  readonly pages: readonly string[];
  /** Assets, and what programs that visit the pages ask for. */
  readonly others: readonly string[];
}

async function writeAssets(output: string, { host }: SiteInput): Promise<AssetNames & { readonly files: string[] }> {
  const assets = join(output, "assets");
  await mkdir(assets, { recursive: true });
  const written = ["assets/icon.svg"];
  const write = async ({ name, bytes }: Asset) => {
    await writeFile(join(assets, name), bytes);
    written.push(`assets/${name}`);
    return name;
  };
  await copyFile(join(root, "layouts/assets/icon.svg"), join(assets, "icon.svg"));
  const { scripts, assets: files } = await bundleScripts(join(root, "layouts/components"));
  for (const file of files) await write(file);
  return {
    stylesheet: await write(await bundleStyles(join(root, "layouts/styles/index.css"))),
    hostStylesheet: host?.styles === undefined ? undefined : await write(await hostStyles(host.styles)),
    scripts,
    files: written,
  };
}

/** Eleventy puts what goes wrong into errors of its own, which name every page of the kind and not what it was. */
function firstError(error: unknown): unknown {
  return error instanceof Error && "originalError" in error ? firstError(error.originalError) : error;
}

/** Eleventy keeps every page that it writes in memory until the last is written, so a large site is written in portions. */
const pagesAtOnce = 1000;

/** Renders all pages and assets into `output` (a staging folder, exists and is empty). */
export async function renderSite(input: SiteInput, output: string): Promise<Rendered> {
  const { stylesheet, hostStylesheet, scripts, files: assets } = await writeAssets(output, input);
  const site = new Site(input, stylesheet, scripts, hostStylesheet);
  const files = site.files();
  for (const [file, text] of files) await writeFile(join(output, file), text);
  for (const records of inPortions(site.records, pagesAtOnce)) {
    const eleventy = new Eleventy(fromHere("layouts/pages"), output, {
      quietMode: true,
      configPath: fromHere(".eleventy.js"),
      config: (config) => {
        config.addGlobalData(siteKey, site);
        config.addGlobalData("records", () => records);
      },
    });
    // What goes wrong is thrown to the caller, which says it in its own words.
    eleventy.disableLogger();
    await eleventy.write().catch((error: unknown) => {
      throw firstError(error);
    });
  }
  return { pages: site.pages, others: [...assets, ...files.keys()] };
}
