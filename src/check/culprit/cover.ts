/** Broken sums × slips → the fewest slips that mend them all, if only one choice of so few does. */
import type { Assessment } from "../sums.ts";
import { type Damage, type Mend, steps, twoCells } from "./slips.ts";

/** Sums with one root cause, and the slips any of which mends them. */
export interface Explained {
  readonly sums: readonly Assessment[];
  readonly mends: readonly Mend[];
  /** Sums that hold only when another slip is mended too. */
  readonly meeting?: readonly Assessment[];
}

/** Slips that mend the same sums explain the same. */
function classesOf(mends: readonly Mend[], { broken }: Damage): Map<string, Explained & { mends: Mend[] }> {
  const classes = new Map<string, Explained & { mends: Mend[] }>();
  for (const mend of mends) {
    const sums = broken.filter((sum) => mend.mended.includes(sum));
    const key = sums.map((sum) => broken.indexOf(sum)).join();
    const known = classes.get(key) ?? { sums, mends: [] };
    classes.set(key, known);
    known.mends.push(mend);
  }
  return classes;
}

const mostSlips = 4;
/** A badly damaged table has too many slips to try them all; then no few of them are the cause. */
const mostTries = 2000;

/** The ways to mend every sum by as few classes as possible, none of them touching a sum of another; two at most. */
function covers(broken: readonly Assessment[], classes: readonly Explained[]): Explained[][] {
  let tries = 0;
  let found: Explained[][] = [];
  const search = (open: readonly Assessment[], chosen: readonly Explained[], size: number): void => {
    const [first] = open;
    tries += 1;
    if (first === undefined) found = [...found, [...chosen]];
    if (first === undefined || chosen.length === size) return;
    for (const one of classes) {
      if (found.length > 1 || tries > mostTries) return;
      if (!one.sums.includes(first) || !one.sums.every((sum) => open.includes(sum))) continue;
      search(
        open.filter((sum) => !one.sums.includes(sum)),
        [...chosen, one],
        size,
      );
    }
  };
  for (let size = 2; size <= mostSlips && found.length === 0 && tries <= mostTries; size += 1) search(broken, [], size);
  return tries > mostTries ? [] : found;
}

/** Nothing when no few slips explain the sums, or when different ones would. */
export function explain(damage: Damage): readonly Explained[] | undefined {
  const { broken } = damage;
  let classes: ReadonlyMap<string, Explained> = new Map();
  for (const step of steps) {
    const mends = [...step(damage)].filter(({ mended }) => mended.every((sum) => broken.includes(sum)));
    const whole = mends.filter(({ mended }) => mended.length === broken.length);
    if (whole.length > 0) return [{ sums: broken, mends: whole }];
    // A smaller slip that mends the same sums stands before a larger one.
    classes = new Map([...classesOf(mends, damage), ...classes]);
  }
  const found = covers(broken, [...classes.values()]);
  if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  const [meeting, ...others] = twoCells(damage);
  if (meeting === undefined || others.length > 0) return undefined;
  return meeting.slips.map((mend, index) => ({
    sums: mend.mended,
    mends: [mend],
    ...(index === 0 ? { meeting: meeting.sums } : {}),
  }));
}
