/** Filters of a search: which of the reports that match they leave, and how many each of their values would leave. */
import { levelNames } from "../settings/levels.ts";
import type { Matches } from "./engine.ts";
import type { Bodies, Manifest } from "./manifest.ts";

/** What the level of each rank is called. */
export const levelsByRank: readonly string[] = Object.values(levelNames);

export interface Filters {
  readonly year?: number | undefined;
  /** From 0, the nation, to 4, towns. */
  readonly level?: number | undefined;
  /** The body's id. */
  readonly body?: string | undefined;
  /** 0 before part one. */
  readonly part?: number | undefined;
}

/** A value that results can be narrowed to, and how many there would be. */
export type Facet<Value> = readonly (readonly [value: Value, count: number])[];

export interface Facets {
  /** The newest first. */
  readonly years: Facet<number>;
  readonly levels: Facet<number>;
  readonly parts: Facet<number>;
  /** In the register's order, and only the first hundred. */
  readonly bodies: Facet<readonly [id: string, name: string]>;
}

export interface Narrowed {
  readonly kept: Matches;
  readonly facets: Facets;
}

const mostBodies = 100;
const parts = [0, 1, 2, 3, 4, 5, 6];

/** How often each value was counted. */
class Counts<Value> extends Map<Value, number> {
  add(value: Value): void {
    this.set(value, (this.get(value) ?? 0) + 1);
  }

  sorted(orderOf: (value: Value) => number): Facet<Value> {
    return [...this].sort(([one], [other]) => orderOf(one) - orderOf(other));
  }
}

export function narrow(
  matches: Matches,
  { year, level, body, part }: Filters,
  { ranges }: Pick<Manifest, "ranges">,
  { bodies, reports }: Bodies,
): Narrowed {
  const kept = matches.slice();
  const bitOf = (one: number) => 2 << one;
  const counts = {
    years: new Counts<number>(),
    levels: new Counts<number>(),
    parts: new Counts<number>(),
    bodies: new Counts<number>(),
  };
  let report = 0;
  for (const [ownYear, ownLevel, count] of ranges) {
    const isYear = year === undefined || year === ownYear;
    const isLevel = level === undefined || level === ownLevel;
    for (const end = report + count; report < end; report += 1) {
      const own = matches[report] ?? 0;
      if (own === 0) continue;
      const ownBody = reports[report] ?? -1;
      const isBody = body === undefined || body === bodies[ownBody]?.[0];
      const isPart = part === undefined || (own & bitOf(part)) > 0;
      // Each facet counts what the other filters leave.
      if (isLevel && isBody && isPart) counts.years.add(ownYear);
      if (isYear && isBody && isPart) counts.levels.add(ownLevel);
      if (isYear && isLevel && isPart) counts.bodies.add(ownBody);
      if (isYear && isLevel && isBody) for (const one of parts) if (own & bitOf(one)) counts.parts.add(one);
      if (!(isYear && isLevel && isBody && isPart)) kept[report] = 0;
    }
  }
  return {
    kept,
    facets: {
      years: counts.years.sorted((one) => -one),
      levels: counts.levels.sorted((one) => one),
      parts: counts.parts.sorted((one) => one),
      bodies: counts.bodies
        .sorted((one) => one)
        .slice(0, mostBodies)
        .map(([one, count]) => [bodies[one] ?? ["", ""], count]),
    },
  };
}
