/** The client modules under `layouts/` → small files, named after what they hold so that they can be cached for ever. */
import { basename } from "node:path";
import { build } from "esbuild";
import type { Asset } from "./styles.ts";

/** Names of the modules that pages load. What these load themselves lies beside them. */
export interface Scripts {
  /** On every page. */
  readonly site: string;
  /** On the page of search. */
  readonly search: string;
}

export interface BundledScripts {
  readonly scripts: Scripts;
  readonly assets: readonly Asset[];
}

export async function bundleScripts(entries: Scripts): Promise<BundledScripts> {
  const { outputFiles } = await build({
    entryPoints: { ...entries },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    outdir: "assets",
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
  });
  const assets = outputFiles.map(({ path, contents }) => ({ name: basename(path), bytes: contents }));
  const named = (entry: string) => {
    const asset = assets.find(({ name }) => name.startsWith(`${entry}.`));
    if (asset === undefined) throw new Error(`The client module “${entry}” gave no file.`);
    return asset.name;
  };
  return { scripts: { site: named("site"), search: named("search") }, assets };
}
