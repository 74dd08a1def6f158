/** The style sheets under `layouts/` → one small file, named after what it holds so that it can be cached for ever. */
import { createHash } from "node:crypto";
import { build } from "esbuild";

export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that an entry takes in → one; `name` is what its own name begins with. */
export async function bundle(entry: string, name: string, extension: "css" | "js"): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${entry} gave no bundle.`);
  const hash = createHash("sha256").update(file.contents).digest("hex").slice(0, 10);
  return { name: `${name}.${hash}.${extension}`, bytes: file.contents };
}

export const bundleStyles = (entry: string): Promise<Asset> => bundle(entry, "site", "css");
