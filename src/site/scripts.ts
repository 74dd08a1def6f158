/** The scripts that enhance pages → small files, named after what they hold. Every page is whole without them. */
import { join } from "node:path";
import { type Asset, bundle } from "./styles.ts";

/** Each script's place below the folder of components. */
const entries = {
  /** 长者模式, remembered. */
  senior: "senior/senior.client.ts",
  /** Moving between figures with the arrow keys; source and citation of a figure beside its table. */
  figures: "cite/cite.client.ts",
} as const;

type ScriptKey = keyof typeof entries;
export type DeferredScript = Exclude<ScriptKey, "senior">;
export type ScriptNames = Readonly<Record<ScriptKey, string>>;

/** For pages that are looked at without their files. */
export const plainScriptNames: ScriptNames = { senior: "senior.js", figures: "figures.js" };

export async function bundleScripts(components: string): Promise<Record<ScriptKey, Asset>> {
  const [senior, figures] = await Promise.all([
    bundle(join(components, entries.senior), "senior", "js"),
    bundle(join(components, entries.figures), "figures", "js"),
  ]);
  return { senior, figures };
}

export function namesOf({ senior, figures }: Readonly<Record<ScriptKey, Asset>>): ScriptNames {
  return { senior: senior.name, figures: figures.name };
}
