/**
 * The style sheets under `layouts/` and that of the host → small files, each named after what it holds so that it can
 * be cached for ever, and each unable to reach what the other one styles.
 */
import { createHash } from "node:crypto";
import { build, transform } from "esbuild";
import { type Reach, within } from "./style-reach.ts";

export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The element that holds all that is ours: the document itself, or a wrapper in the page of a host. */
const ours: Reach = { scope: ".mingbai", root: ".mingbai", html: ":where(.mingbai)", body: ".mingbai-body" };

/** The elements around the host's header and footer. `:is` here counts as much as `:root` did. */
const theirs: Reach = {
  scope: "mingbai-host",
  root: ":is(mingbai-host, .mingbai-host)",
  html: "mingbai-host",
  body: "mingbai-host-body",
};

/**
 * The only rules beyond both: a browser's margin around the page of a host, whose own rules cannot reach it any more,
 * and that those elements are blocks, which the host's rules may change.
 */
const outside = "@layer mingbai-host{:where(mingbai-host,mingbai-host-body){display:block}}.mingbai-outside{margin:0}";

async function sheetOf(name: string, css: string): Promise<Asset> {
  const { code } = await transform(css, { loader: "css", minify: true, charset: "utf8", legalComments: "none" });
  const bytes = Buffer.from(code);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return { name: `${name}.${hash}.css`, bytes };
}

/** Our own rules, which reach nothing but what is ours. */
export async function bundleStyles(entry: string): Promise<Asset> {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, logLevel: "silent" });
  const css = outputFiles.map(({ text }) => text).join("");
  return sheetOf("site", `${outside}\n${within(css, ours)}`);
}

/** The host's rules in a layer of their own, so that names of layers are theirs alone. */
export function hostStyles(css: string): Promise<Asset> {
  return sheetOf("host", `@layer mingbai-host {\n${within(css, theirs)}\n}`);
}
