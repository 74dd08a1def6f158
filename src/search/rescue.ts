/**
 * What somebody may have meant whose query nothing answers: the same in simplified characters, with the punctuation of
 * the text, the body that it nearly names, the characters of its pinyin or initials, with one character mended, or its
 * words where they do not stand side by side. Each is only a guess until it finds something.
 */
import { isHan } from "./han.ts";
import { areaOf, placeOf } from "./place.ts";
import { rescueFiles } from "./rescue-files.ts";
import type { IndexReader } from "./reader.ts";

interface Asked {
  /** Folded, its words parted by one space. */
  readonly query: string;
  /** The last word may go on. */
  readonly open: boolean;
  readonly reader: IndexReader;
}

type Guess = (asked: Asked) => Promise<readonly string[]>;

const linesIn = (bytes: Uint8Array): readonly string[] => new TextDecoder().decode(bytes).split("\n");
const linesOf = (reader: IndexReader, path: string): Promise<readonly string[]> => reader.file(path, linesIn);

interface Known {
  /** Words of the site and names of its bodies, as characters. */
  readonly words: readonly (readonly string[])[];
  /** Each body and what it is called. */
  readonly bodies: readonly (readonly [name: string, called: ReadonlySet<string>])[];
  /** All that is a word when a query is taken apart. */
  readonly pieces: ReadonlySet<string>;
}

const known = new WeakMap<IndexReader, Promise<Known>>();

/** The same for every query of a reader. */
function knownTo(reader: IndexReader): Promise<Known> {
  const own = known.get(reader) ?? readKnown(reader);
  known.set(reader, own);
  return own;
}

async function readKnown(reader: IndexReader): Promise<Known> {
  const [words, { bodies }] = await Promise.all([linesOf(reader, rescueFiles.words), reader.bodies()]);
  const called = bodies.map(
    ([, name]) => [name, new Set([name, name.replace("人民政府", "政府"), areaOf(name), placeOf(name)])] as const,
  );
  return {
    words: [...words, ...bodies.map(([, name]) => name)].map((word) => Array.from(word)),
    bodies: called,
    pieces: new Set([...words, ...called.flatMap(([, names]) => [...names])]),
  };
}

function simplified(query: string, { manifest }: IndexReader): string {
  const pairs = new Map(manifest.traditional.match(/../gu)?.map((pair) => [pair[0], pair[1]]));
  return Array.from(query, (character) => pairs.get(character) ?? character).join("");
}

const atom = /\p{Script=Han}|\d+(?:\.\d+)*|[%‰]|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;
const mostAtoms = 40;
const punctuation = "[^\\p{L}\\p{M}\\d%‰\\n]*";
/** Into so many reports that may have it is looked for the punctuation. */
const mostTexts = 10;

/** 有偏差，少数 for 有偏差少数, where a text has it so. */
const punctuated: Guess = async ({ query, reader }) => {
  const atoms = query.match(atom) ?? [];
  if (atoms.length < 3 || atoms.length > mostAtoms || atoms.join("") !== query) return [];
  const parts = new Uint8Array(reader.manifest.reports).fill(255);
  // The text of a single report is at hand.
  if (parts.length > 1) {
    const find = (joint: string) => (next: string, index: number) =>
      reader.find({ token: (atoms[index] ?? "") + joint + next, prefix: "" });
    const behind = atoms.slice(1);
    const joined = await Promise.all(behind.map(find("")));
    const nowhere = joined.indexOf(undefined);
    // What stands nowhere either way is not worth more files.
    if (nowhere >= 0 && !(await find(",")(behind[nowhere] ?? "", nowhere))) return [];
    const parted = await Promise.all(behind.map(find(",")));
    for (const index of behind.keys()) {
      for (let report = 0; report < parts.length; report += 1)
        parts[report] =
          (parts[report] ?? 0) & ((joined[index]?.parts[report] ?? 0) | (parted[index]?.parts[report] ?? 0));
    }
  }
  const reports = [...parts.keys()].filter((report) => parts[report]).slice(0, mostTexts);
  const pattern = new RegExp(atoms.map((text) => text.replace(".", "\\.")).join(punctuation), "iu");
  const texts = await Promise.all(reports.map((report) => reader.text(report)));
  const found = texts.flatMap(({ p }) =>
    p.flatMap(([, heading, prose]) => pattern.exec(heading) ?? pattern.exec(prose) ?? []),
  );
  return [...new Set(found.map((text) => text.replace(/\s/gu, "、")))];
};

/** As in `query.ts`, which a browser has in another file. */
const year = /((?:19|20)\d\d)(?!\d)(?:年(?!度?报)度?)?/u;
const reportWords = /(?:的|年度|政府信息公开|信息公开|工作|年报|报告)+$/u;
const areaAbove = /^\p{Script=Han}{1,12}[省市区州盟县旗]$/u;
/** A city's name may lack its rank. */
const longestPlace = 3;
/** So many characters of a name may be left out. */
const mostLeftOut = 8;

/** Has one text the characters of the other, in their order, and the same at both ends? */
function isShortFor(short: string, name: string): boolean {
  if (short[0] !== name[0] || short.at(-1) !== name.at(-1)) return false;
  let at = 0;
  for (const character of name) if (short.startsWith(character, at)) at += character.length;
  return at === short.length;
}

/** The body that is named with the area above it, or by less than its name: 宁波市北仑区政府2023, 花都审计局. */
const bodyMeant: Guess = async ({ query, reader }) => {
  const ofYear = year.exec(query)?.[1];
  const asked = query
    .replace(year, "")
    .replace(/[^\p{L}]/gu, "")
    .replace(reportWords, "");
  if (!isHan(asked) || asked.length < 3) return [];
  const guesses: [name: string, off: number][] = [];
  for (const [name, names] of (await knownTo(reader)).bodies) {
    for (const called of names) {
      if (called.at(-1) !== asked.at(-1)) continue;
      for (let from = 0; from < asked.length - 1; from += 1) {
        const above = asked.slice(0, from);
        const short = asked.slice(from);
        const isBelow = areaAbove.test(above) || (ofYear && from <= longestPlace);
        const isMeant = short === called || (short.length > 2 && isShortFor(short, called));
        if ((!above || isBelow) && isMeant && called.length <= short.length + mostLeftOut)
          guesses.push([name, above.length + called.length - short.length]);
      }
    }
  }
  return guesses.sort(([, one], [, other]) => one - other).map(([name]) => (ofYear ? `${name} ${ofYear}` : name));
};

/**
 * Letters without the marks of tones and their numbers; ü, which is another vowel, is written as keyboards have it.
 */
const toneless = (query: string): string =>
  query
    .normalize("NFD")
    .replaceAll("u\u0308", "v")
    .replace(/\p{M}|(?<=[a-z])[1-5](?!\d)/gu, "");

const syllables = /[a-z']+(?: +[a-z']+)*/u;

/** `xing zheng fu yi`, `xíngzhèngfùyì`, `xzfy`; what stands around them stays: beilun2023. */
const fromPinyin: Guess = async ({ query: written, open, reader }) => {
  const query = toneless(written);
  const found = syllables.exec(query)?.[0];
  if (found === undefined || isHan(query[0] ?? "")) return [];
  const spelling = found.replace(/[' ]/gu, "");
  if (spelling.length < 2) return [];
  const { pinyin } = reader.manifest;
  const number = pinyin.findLastIndex((start) => start <= spelling);
  const lines = (await linesOf(reader, rescueFiles.pinyin(number)))
    .filter((line) => line.startsWith(spelling))
    .map((line) => line.split("\t") as [spelling: string, ...words: string[]]);
  const same = lines.find(([one]) => one === spelling);
  const longer = open && spelling.length > 3 ? lines.filter(([one]) => one.length < spelling.length + 8) : [];
  const words = same?.slice(1) ?? longer.slice(0, 2).flatMap(([, ...some]) => some);
  return words.map((word) => query.replace(found, word));
};

/** Is one text the other but for one character that is wrong, missing or too many, or two that changed places? */
function isNear(one: readonly string[], other: readonly string[]): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, ending] = [one.length, other.length];
  while (end > start && ending > start && one[end - 1] === other[ending - 1]) {
    end -= 1;
    ending -= 1;
  }
  const [left, right] = [end - start, ending - start];
  if (Math.max(left, right) === 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}

/** Of two characters one that is wrong is half of it, which is another word. */
const shortestMended = 3;

const mended: Guess = async ({ query, reader }) => {
  const characters = Array.from(query);
  if (!isHan(query) || characters.length < shortestMended) return [];
  const guesses: [guess: string, shared: number][] = [];
  for (const own of (await knownTo(reader)).words) {
    if (own.length < shortestMended || own.length > characters.length + 1) continue;
    if (Math.abs(own.length - characters.length) < 2 && isNear(own, characters))
      guesses.push([own.join(""), own.length]);
    for (let from = 0; own.length < characters.length && from + own.length <= characters.length; from += 1) {
      const wrong = own.reduce((sum, character, index) => sum + (character === characters[from + index] ? 0 : 1), 0);
      if (wrong === 1) {
        guesses.push([
          [...characters.slice(0, from), ...own, ...characters.slice(from + own.length)].join(""),
          own.length,
        ]);
      }
    }
  }
  return guesses.sort(([, one], [, other]) => other - one).map(([guess]) => guess);
};

/** Names of bodies are longer than words. */
const longestWord = 20;

/** Cuts a text into the longest of some pieces; nothing where a character belongs to none. */
function cut(text: string, pieces: ReadonlySet<string>): string[] | undefined {
  const parts: string[] = [];
  for (const run of text.match(/(?:19|20)\d\d年|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\d.,%])+/gu) ?? []) {
    const characters = isHan(run) ? Array.from(run) : [run];
    for (let from = 0; from < characters.length;) {
      let to = Math.min(characters.length, from + longestWord);
      const piece = () => characters.slice(from, to).join("");
      while (to > from + 1 && !pieces.has(piece())) to -= 1;
      // A character that is no word of the site may stand anywhere and means nothing.
      if (to === from + 1 && isHan(run)) return undefined;
      parts.push(piece());
      from = to;
    }
  }
  return parts;
}

/** An area above another: 宁波市 of 宁波市北仑区复议. */
const firstArea = /^\p{Script=Han}{1,11}?[省市区州盟县旗](?=\p{Script=Han})/u;

/** Words of the site that stand in one piece in a query; reports do not name the areas above their body. */
const apart: Guess = async ({ query, reader }) => {
  const { pieces, bodies } = await knownTo(reader);
  const whole = cut(query, pieces);
  if (whole) return [whole.join(" ")];
  for (let below = query.replace(firstArea, ""), above = query; below !== above;) {
    const [body = "", ...words] = cut(below, pieces) ?? [];
    if (words.length > 0 && bodies.some(([, called]) => called.has(body))) return [[body, ...words].join(" ")];
    [above, below] = [below, below.replace(firstArea, "")];
  }
  return [];
};

/** So many guesses of a kind are tried. */
const most = 5;

/** Guesses in the order in which they are to be tried, for a folded query whose words are parted by one space. */
export async function* guessesFor(written: string, open: boolean, reader: IndexReader): AsyncGenerator<string> {
  const tried = new Set([written]);
  const query = simplified(written, reader);
  // What is not in traditional characters mostly needs these, which then are on their way.
  if (isHan(query) && query === written) void knownTo(reader).catch(() => undefined);
  // What is mended or taken apart is so in simplified characters.
  for (const guess of [() => [query], punctuated, bodyMeant, fromPinyin, mended, apart]) {
    for (const one of (await guess({ query, open, reader })).slice(0, most)) {
      if (one === "" || tried.has(one)) continue;
      tried.add(one);
      yield one;
    }
  }
}
