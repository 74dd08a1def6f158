/**
 * Words of a site, for queries that nothing answers as they stand: the form's terms, the bodies' names, and what the
 * reports say often. A library cuts sentences into words; what people search is one word or several in a row.
 */
import { pinyin } from "pinyin-pro";
import { isHan } from "./han.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words that begin or end no term. */
const particles = new Set("的了在和与及等是对为将被把从向于并也都就而或其以由有个年月日件条次第");

const longest = 10;

/** All rows of words within a text, of two to ten Han characters. */
function termsIn(text: string, add: (term: string) => void): void {
  let words: string[] = [];
  const flush = () => {
    for (let from = 0; from < words.length; from += 1) {
      if (particles.has(words[from] ?? "")) continue;
      let term = "";
      for (let to = from; to < words.length && to < from + 5; to += 1) {
        term += words[to] ?? "";
        const { length } = Array.from(term);
        if (length > longest) break;
        if (length > 1 && !particles.has(words[to] ?? "")) add(term);
      }
    }
    words = [];
  };
  for (const { segment } of segmenter.segment(text)) {
    if (isHan(segment)) words.push(segment);
    else flush();
  }
  flush();
}

/** How many words that are no terms of the form the lexicon takes in. */
const mostWords = 1500;

const halves = /^(..)(..)$/u;

/** The form's terms and the words that several of the sampled texts share, most frequent first. */
export function wordsOf(labels: readonly string[], texts: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const label of labels) {
    // Whole names too, which may be longer than rows of words.
    for (const clause of label.match(/\p{Script=Han}{2,20}/gu) ?? []) terms.add(clause);
    termsIn(label, (term) => {
      // Four characters that the library takes for one word are mostly two: 行政 and 诉讼, 信访 and 举报.
      for (const word of [term, ...(halves.exec(term)?.slice(1) ?? [])]) terms.add(word);
    });
  }
  const counts = new Map<string, number>();
  for (const text of texts) {
    const own = new Map<string, number>();
    termsIn(text, (term) => own.set(term, (own.get(term) ?? 0) + 1));
    for (const [term, count] of own) {
      // Of a single report, what it says more than once.
      const share = texts.length === 1 ? count : 1;
      if (share > 0) counts.set(term, (counts.get(term) ?? 0) + share);
    }
  }
  const least = Math.max(2, texts.length / 50);
  const frequent = [...counts]
    .filter(([term, count]) => count >= least && !terms.has(term))
    .sort(([one, count], [other, more]) => more * other.length - count * one.length || (one < other ? -1 : 1))
    .slice(0, mostWords)
    .map(([term]) => term);
  return [...terms, ...frequent];
}

/** The ways to write a term in Latin letters: in full and by initials. */
export function spellingsOf(term: string): string[] {
  const syllables = pinyin(term, { toneType: "none", type: "array", v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join("");
  const full = syllables.join("");
  // Who has no ü types v or u.
  return [...new Set([full, full.replaceAll("v", "u"), ...(initials.length > 2 ? [initials] : [])])];
}
