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

type EnhancementKey = keyof typeof entries;
export type DeferredEnhancement = Exclude<EnhancementKey, "senior">;
export type EnhancementNames = Readonly<Record<EnhancementKey, string>>;

/** For pages that are looked at without their files. */
export const plainEnhancementNames: EnhancementNames = { senior: "senior.js", figures: "figures.js" };

export async function bundleEnhancements(components: string): Promise<Record<EnhancementKey, Asset>> {
  const [senior, figures] = await Promise.all([
    bundle(join(components, entries.senior), "senior", "js"),
    bundle(join(components, entries.figures), "figures", "js"),
  ]);
  return { senior, figures };
}

export function namesOf({ senior, figures }: Readonly<Record<EnhancementKey, Asset>>): EnhancementNames {
  return { senior: senior.name, figures: figures.name };
}
