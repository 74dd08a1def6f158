import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ComponentType } from "preact";

/** Named states of a component: what tests render, check and compare, and the style guide shows. */
export type Examples<Props> = Readonly<Record<string, Props>>;

export interface ExamplesModule {
  readonly component: ComponentType<object>;
  readonly examples: Examples<object>;
}

const folder = fileURLToPath(new URL("components/", import.meta.url));

/** The components that have markup, and not styles alone. */
export const componentNames: readonly string[] = readdirSync(folder)
  .sort()
  .filter((name) => existsSync(`${folder}${name}/${name}.tsx`));

/** The components that stand around every page or in its head, and so cannot be shown within one. */
const aroundPages = ["page", "json-ld", "senior"];

export const shownComponents = componentNames.filter((name) => !aroundPages.includes(name));

export function examplesOf(name: string): Promise<ExamplesModule> {
  return import(`./components/${name}/${name}.examples.tsx`) as Promise<ExamplesModule>;
}
