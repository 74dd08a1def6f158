/**
 * The client modules under `layouts/` → small files, named after what they hold so that they can be cached for ever.
 * Every page is whole without them.
 */
import { basename, join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import type { Asset } from "./styles.ts";

/** Runs before anything is shown, which no module does: 长者模式, remembered. */
const first = { senior: "senior/senior.client.ts" } as const;

const modules = {
  /** On every page: the keys that lead to the search. */
  site: "site-header/site-header.client.ts",
  /** On the page of search. */
  search: "search/search.client.ts",
  /** Moving between figures with the arrow keys; source and citation of a figure beside its table. */
  figures: "cite/cite.client.ts",
} as const;

type ScriptKey = keyof typeof first | keyof typeof modules;

/** The names of the files that pages load. What these load themselves lies beside them. */
export type Scripts = Readonly<Record<ScriptKey, string>>;

/** What only some pages load. */
export type OwnScript = Exclude<keyof typeof modules, "site">;

/** For pages that are looked at without their files. */
export const plainScripts: Scripts = {
  senior: "senior.js",
  site: "site.js",
  search: "search.js",
  figures: "figures.js",
};

interface BundledScripts {
  readonly scripts: Scripts;
  readonly assets: readonly Asset[];
}

/** `components` is the folder in which the modules lie. */
export async function bundleScripts(components: string): Promise<BundledScripts> {
  const bundle = async (entries: Readonly<Record<string, string>>, more: BuildOptions): Promise<Asset[]> => {
    const { outputFiles = [] } = await build({
      entryPoints: Object.fromEntries(Object.entries(entries).map(([key, path]) => [key, join(components, path)])),
      bundle: true,
      minify: true,
      write: false,
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
      logLevel: "silent",
      outdir: "assets",
      entryNames: "[name].[hash]",
      chunkNames: "part.[hash]",
      ...more,
    });
    return outputFiles.map(({ path, contents }) => ({ name: basename(path), bytes: contents }));
  };
  const bundled = await Promise.all([
    bundle(first, { format: "iife" }),
    bundle(modules, { format: "esm", splitting: true }),
  ]);
  const assets = bundled.flat();
  const named = (key: ScriptKey) => {
    const asset = assets.find(({ name }) => name.startsWith(`${key}.`));
    if (asset === undefined) throw new Error(`The client module “${key}” gave no file.`);
    return asset.name;
  };
  return {
    scripts: { senior: named("senior"), site: named("site"), search: named("search"), figures: named("figures") },
    assets,
  };
}
