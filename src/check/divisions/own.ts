/** Which names of divisions are a body's own: its chain upwards, and what lies in its own division. */
import { once } from "../../once.ts";
import type { Agency } from "../../settings/agencies.ts";
import { type Division, divisionNamesIn, divisionsAbove, divisionsNamed } from "./divisions.ts";

export interface OwnDivisions {
  /** The nearest division that the body belongs to, as its name or that of a body above it says: 北仑区. */
  readonly nearest: string;
  readonly isOwn: (name: string) => boolean;
}

const streetOrTown = /^(?:街道|镇|乡|社区|路|村|经济|高新|开发)/u;

/**
 * The divisions that a name begins with, outermost first: 宁波市 and 北仑区 of 宁波市北仑区人民政府. 东区街道 is a street
 * and not the division 东区.
 */
function divisionsAtStart(name: string): Division[][] {
  const chain: Division[][] = [];
  let end = 0;
  for (const { name: division, from, to } of divisionNamesIn(name)) {
    if (from !== end) break;
    end = to;
    if (streetOrTown.test(name.slice(to))) break;
    const namesakes = divisionsNamed(division);
    const before = chain.at(-1);
    const within = namesakes.filter((one) => divisionsAbove(one).some((above) => before?.includes(above)));
    // Of several with one name, that which lies in the one before.
    chain.push([...(within.length > 0 ? within : namesakes)]);
  }
  return chain;
}

const byId = once((agencies: readonly Agency[]) => new Map(agencies.map((agency) => [agency.id, agency])));

/** The bodies from one up to the highest. */
function bodiesUpFrom(agency: Agency, agencies: readonly Agency[]): Agency[] {
  const bodies: Agency[] = [];
  for (let one: Agency | undefined = agency; one !== undefined && !bodies.includes(one);) {
    bodies.push(one);
    const parent: string | undefined = one.parent;
    one = parent === undefined ? undefined : byId(agencies).get(parent);
  }
  return bodies;
}

/** Nothing where neither the body's names nor those of the bodies above it say in which division it is. */
export function ownDivisionsOf(agency: Agency, agencies: readonly Agency[]): OwnDivisions | undefined {
  if (agency.level === "national") return undefined;
  const bodies = bodiesUpFrom(agency, agencies);
  const chains = bodies.flatMap(({ name, shortName }) => [name, shortName]).map(divisionsAtStart);
  const nearest = chains.find((chain) => chain.length > 0)?.at(-1);
  const first = nearest?.[0];
  if (nearest === undefined || first === undefined) return undefined;
  const known = chains.flat(2);
  // Of several with one name, that which lies in a division named further up.
  const within = nearest.filter((one) => divisionsAbove(one).some((above) => known.includes(above)));
  const own = within.length > 0 ? within : nearest;
  const others = known.filter((one) => !nearest.includes(one));
  const names = new Set([...own, ...others].flatMap((one) => [one, ...divisionsAbove(one)]).map(({ name }) => name));
  const bodyNames = bodies.map(({ name, shortName }) => name + shortName);
  return {
    nearest: first.name,
    isOwn: (name) =>
      names.has(name) ||
      bodyNames.some((text) => text.includes(name)) ||
      divisionsNamed(name).some((one) => divisionsAbove(one).some((above) => own.includes(above))),
  };
}
