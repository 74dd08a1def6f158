/** Parts that a sentence names of a whole, held against it: “公开信息63条，其中动态16条，公告36条，其他11条”. */
import type { Place } from "../../report/report.ts";
import { exact } from "../sums.ts";
import { asOther, type Draft } from "./draft.ts";

export interface PartsOfWhole {
  readonly whole: Draft;
  readonly parts: Draft[];
}

const sumOf = (parts: readonly Draft[]): number => exact(parts.reduce((sum, { quantity }) => sum + quantity.value, 0));

const isAnswered = ({ quantity: { outcome } }: Draft): boolean => outcome === "agrees" || outcome === "disagrees";

/** Named with 其他, or all kinds of applicant: nothing can be left out. */
function isWhole(parts: readonly Draft[]): boolean {
  const applicants = parts.flatMap(({ phrase }) => phrase.all("applicant"));
  const isOther = (part: Draft | undefined) =>
    part?.phrase.has("other-rest", "result:other") === true && part.phrase.all("applicant").length === 0;
  return isOther(parts.at(-1)) || (parts.length === 2 && applicants.join() === "natural-person,organisation");
}

/** The parts up to the one that is named 其他, or as many as add up; what follows belongs to another list. */
function listed(parts: readonly Draft[], whole: Draft): readonly Draft[] {
  for (let count = 2; count <= parts.length; count += 1) {
    const first = parts.slice(0, count);
    if (isWhole(first)) return first;
  }
  for (let count = parts.length; count >= 2; count -= 1) {
    const first = parts.slice(0, count);
    if (sumOf(first) === whole.quantity.value) return first;
  }
  return parts;
}

/** A list that goes on longer is no list of parts that anybody adds up. */
const mostParts = 40;

export function holdAgainstWhole({ whole, parts: all }: PartsOfWhole): void {
  if (all.length > mostParts) return;
  const parts = listed(all, whole);
  const [first] = parts;
  if (first === undefined || [whole, ...parts].some(({ numeral }) => numeral.approximate || numeral.step !== 1)) return;
  // What the tables answer needs no other witness, and a disagreement there is the cause.
  const open = parts.filter((part) => !isAnswered(part));
  if (open.length === 0 || [whole, ...parts].some(({ quantity }) => quantity.outcome === "disagrees")) return;
  const sum = sumOf(parts);
  const value = whole.quantity.value;
  if (parts.length > 1 && sum === value) {
    for (const part of open) {
      part.quantity.outcome = "adds-up";
      part.quantity.others = [whole, ...parts.filter((other) => other !== part)].map(asOther);
    }
    if (!isAnswered(whole)) {
      whole.quantity.outcome = "adds-up";
      whole.quantity.others = parts.map(asOther);
    }
    return;
  }
  const sure = [...parts, whole].every(({ phrase }) => !phrase.has("each"));
  // One piece of information may be published in several ways at once, so only a list that ends in 其他 must add up.
  const tooMuch = parts.some(({ quantity }) => quantity.value > value);
  // A request comes in one way only; a list that misses its whole by a hair was meant to be all of it.
  const isNear = isAnswered(whole) && parts.length > 1 && Math.abs(sum - value) <= value / 100;
  if (!sure || !(tooMuch || isNear || (parts.length > 1 && isWhole(parts)))) return;
  const at = isAnswered(whole) ? (parts.find(({ quantity }) => quantity.value > value) ?? open.at(-1) ?? first) : whole;
  at.sum = { whole, parts, ...stretchOf([whole, ...parts], at) };
  at.quantity.outcome = "adds-up-wrong";
  at.quantity.others = [whole, ...parts].filter((other) => other !== at).map(asOther);
}

/** From the first to the last of them; where they stand in several paragraphs, the one that is told. */
function stretchOf(drafts: readonly Draft[], { quantity, at }: Draft): { quote: string; place: Place } {
  const { passage } = at;
  if (drafts.some((draft) => draft.at.passage !== passage)) return { quote: quantity.clause, place: quantity.place };
  const from = Math.min(...drafts.map((draft) => draft.at.from));
  const to = Math.max(...drafts.map((draft) => draft.at.to));
  return { quote: passage.text.slice(from, to), place: passage.placeOf(from, to) };
}
