/**
 * Tokens of reports as they come → the postings of each token, in little memory: numbers in plain arrays, since the
 * tokens of 30,000 reports are a million texts, and 50 million times a number.
 */
import { type Atom, type Run, tokensOf } from "./atoms.ts";

const chunkBits = 18;
const chunkSize = 1 << chunkBits;

/** A list of numbers that only grows. */
class Numbers {
  readonly #chunks: Uint32Array[] = [];
  length = 0;

  push(value: number): void {
    const at = this.length++ & (chunkSize - 1);
    if (at === 0) this.#chunks.push(new Uint32Array(chunkSize));
    const chunk = this.#chunks.at(-1);
    if (chunk !== undefined) chunk[at] = value;
  }

  at(index: number): number {
    return this.#chunks[index >>> chunkBits]?.[index & (chunkSize - 1)] ?? 0;
  }

  clear(): void {
    this.#chunks.length = 0;
    this.length = 0;
  }
}

/** Pairs of numbers → their own numbers, in the order in which they come: a table of open addresses. */
class PairIds {
  readonly #first = new Numbers();
  readonly #second = new Numbers();
  #slots = new Uint32Array(1 << 16);

  get size(): number {
    return this.#first.length;
  }

  /** From 0. */
  of(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const found = this.#slots[slot] ?? 0;
      if (found === 0) break;
      if (this.#first.at(found - 1) === first && this.#second.at(found - 1) === second) return found - 1;
      slot = (slot + 1) & mask;
    }
    this.#first.push(first);
    this.#second.push(second);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return this.size - 1;
  }

  first(id: number): number {
    return this.#first.at(id);
  }

  second(id: number): number {
    return this.#second.at(id);
  }

  #grow(): void {
    const size = this.size;
    this.#slots = new Uint32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    for (let id = 0; id < size; id += 1) {
      let slot = (Math.imul(this.first(id), 0x9e3779b1) ^ Math.imul(this.second(id), 0x85ebca6b)) >>> 0;
      slot = (slot ^ (slot >>> 15)) & mask;
      while ((this.#slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }
}

/** Which reports have what, and in which parts. */
class Postings {
  readonly #ids = new Numbers();
  readonly #places = new Numbers();
  #parts = new Uint8Array(1 << 16);
  #touched: number[] = [];

  note(id: number, part: number): void {
    if (id >= this.#parts.length) {
      const grown = new Uint8Array(Math.max(id + 1, this.#parts.length * 2));
      grown.set(this.#parts);
      this.#parts = grown;
    }
    const before = this.#parts[id] ?? 0;
    if (before === 0) this.#touched.push(id);
    this.#parts[id] = before | part;
  }

  end(report: number): void {
    for (const id of this.#touched) {
      this.#ids.push(id);
      this.#places.push(report * 256 + (this.#parts[id] ?? 0));
      this.#parts[id] = 0;
    }
    this.#touched = [];
  }

  /** How many reports have each. */
  counts(size: number): Uint32Array {
    const counts = new Uint32Array(size);
    for (let at = 0; at < this.#ids.length; at += 1) {
      const id = this.#ids.at(at);
      counts[id] = (counts[id] ?? 0) + 1;
    }
    return counts;
  }

  /** The reports of each, all in one array, and where those of each begin. Empties the list. */
  grouped(counts: Uint32Array): { places: Uint32Array; starts: Uint32Array } {
    const starts = new Uint32Array(counts.length + 1);
    counts.forEach((count, id) => (starts[id + 1] = (starts[id] ?? 0) + count));
    const next = starts.slice();
    const places = new Uint32Array(this.#ids.length);
    for (let at = 0; at < places.length; at += 1) {
      const id = this.#ids.at(at);
      const to = next[id] ?? 0;
      places[to] = this.#places.at(at);
      next[id] = to + 1;
    }
    this.#ids.clear();
    this.#places.clear();
    return { places, starts };
  }
}

export interface Collected {
  readonly token: string;
  readonly numbers: Uint32Array;
  readonly parts: Uint8Array;
  /** Three characters that stand (nearly) wherever their pairs do. */
  readonly asPairs: boolean;
}

/** What a run is in numbers: to note again and again, or in a second round. */
interface Noted {
  readonly ids: readonly number[];
  /** The pairs of Han characters in a row, -1 where a row ends. */
  readonly pairs: readonly number[];
}

/** Of so many reports that have a pair, this share must lack the three characters for their token to be worth it. */
const worthwhile = 0.8;

export class Collector {
  readonly #atoms = new Map<string, number>();
  /** The same for single characters, which nearly all are. */
  readonly #characters = new Uint32Array(1 << 16);
  readonly #texts: string[] = [""];
  readonly #tokens = new PairIds();
  readonly #postings = new Postings();
  /** Pairs in a row by part and report, for the second round: part in 1–255, pairs from 256, 0 between rows. */
  readonly #trail = new Numbers();
  readonly #ends: number[] = [];

  #atom(text: string): number {
    const isCharacter = text.length === 1;
    let id = isCharacter ? this.#characters[text.charCodeAt(0)] : this.#atoms.get(text);
    if (!id) {
      id = this.#texts.push(text) - 1;
      if (isCharacter) this.#characters[text.charCodeAt(0)] = id;
      else this.#atoms.set(text, id);
    }
    return id;
  }

  /** A run's tokens in numbers. */
  read(run: Run): Noted {
    const ids: number[] = [];
    const pairs: number[] = [];
    let isRow = false;
    tokensOf(run, (one: Atom, next?: Atom) => {
      const id = this.#tokens.of(this.#atom(one.text), next === undefined ? 0 : this.#atom(next.joint + next.text));
      ids.push(id);
      if (next === undefined) return;
      if (one.kind === "han" && next.kind === "han") {
        pairs.push(id);
        isRow = true;
      } else if (isRow) {
        pairs.push(-1);
        isRow = false;
      }
    });
    return { ids, pairs };
  }

  /** Notes that the report at hand has a run in a part. */
  note({ ids, pairs }: Noted, part: number): void {
    for (const id of ids) this.#postings.note(id, part);
    if (pairs.length < 2) return;
    this.#trail.push(part);
    for (const pair of pairs) this.#trail.push(pair < 0 ? 0 : pair + 256);
  }

  /** Ends a report; reports are numbered in the order in which they end. */
  end(): void {
    this.#postings.end(this.#ends.length);
    this.#ends.push(this.#trail.length);
  }

  /**
   * Every token with its reports and their parts, tokens ascending. A pair in more reports than `common` is said to be
   * common; three characters of which both pairs are so are a token of their own. Empties the collector.
   */
  *sorted(common: number): Generator<Collected> {
    const pairCounts = this.#postings.counts(this.#tokens.size);
    const { ids: triples, postings } = this.#triples(pairCounts, common);
    const pairs = this.#postings.grouped(pairCounts);
    const tripleCounts = postings.counts(triples.size);
    const threes = postings.grouped(tripleCounts);
    const text = (id: number): string =>
      (this.#texts[this.#tokens.first(id)] ?? "") + (this.#texts[this.#tokens.second(id)] ?? "");
    const tripleText = (id: number): string =>
      text(triples.first(id)) + (this.#texts[this.#tokens.second(triples.second(id))] ?? "");
    const order: (readonly [token: string, id: number])[] = [];
    for (let id = 0; id < this.#tokens.size; id += 1) order.push([text(id), id]);
    for (let id = 0; id < triples.size; id += 1) order.push([tripleText(id), id + this.#tokens.size]);
    order.sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [token, id] of order) {
      const isTriple = id >= this.#tokens.size;
      const own = isTriple ? id - this.#tokens.size : id;
      const { places, starts } = isTriple ? threes : pairs;
      const some = places.subarray(starts[own], starts[own + 1]);
      const rarest = isTriple
        ? Math.min(pairCounts[triples.first(own)] ?? 0, pairCounts[triples.second(own)] ?? 0)
        : Infinity;
      yield {
        token,
        numbers: some.map((place) => place >>> 8),
        // Cut to its last eight bits.
        parts: new Uint8Array(some),
        asPairs: some.length >= rarest * worthwhile,
      };
    }
  }

  /** The second round: three characters in a row are two pairs in a row. */
  #triples(counts: Uint32Array, common: number): { ids: PairIds; postings: Postings } {
    const ids = new PairIds();
    const postings = new Postings();
    let at = 0;
    this.#ends.forEach((end, report) => {
      let part = 0;
      let before = 0;
      for (; at < end; at += 1) {
        const value = this.#trail.at(at);
        if (value === 0 || value < 256) {
          if (value > 0) part = value;
          before = 0;
          continue;
        }
        const isCommon = (counts[value - 256] ?? 0) > common;
        if (isCommon && before > 0) postings.note(ids.of(before - 256, value - 256), part);
        before = isCommon ? value : 0;
      }
      postings.end(report);
    });
    this.#trail.clear();
    return { ids, postings };
  }
}
