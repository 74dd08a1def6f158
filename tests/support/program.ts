/** Programs that tests run where a machine has them. */
import { existsSync } from "node:fs";

/**
 * Where a program is. The variable names it, or is `required`: then a machine without it fails and does not merely say
 * so.
 */
export function findProgram(title: string, variable: string, usualPlaces: readonly string[]): string | undefined {
  const named = process.env[variable];
  if (named !== undefined && named !== "required") return named;
  const found = usualPlaces.find((place) => existsSync(place));
  if (found === undefined && named === "required")
    throw new Error(`${title} 没有装在这台机器上，而 ${variable}=required。`);
  return found;
}
