/** The files of search, fetched when they are needed and kept; what could not be fetched is fetched again when asked. */
import type { Wanted } from "./atoms.ts";
import type { ReportText } from "./report-text.ts";
import { type Bodies, files, type Manifest } from "./manifest.ts";
import { type Parts, readPostings } from "./postings.ts";
import { countUpTo, readShard, type Shard } from "./shard.ts";

/** Gives a file below `search/`, opened. Throws when it cannot be had. */
export type Load = (path: string) => Promise<Uint8Array>;

/** Files and postings that stay in memory: thirty screens of results and as many words. */
const mostKept = 600;
/** How many files one beginning of a word may ask for. */
const mostShards = 8;

export interface Found {
  readonly parts: Parts;
  /** How many reports have it; nothing for three characters that stand wherever their pairs do. */
  readonly count: number | undefined;
}

export class IndexReader {
  readonly #load: Load;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(load: Load) {
    this.#load = load;
  }

  manifest(): Promise<Manifest & { readonly starts: readonly string[]; readonly spellings: readonly string[] }> {
    return this.#keep("index.bin", async () => {
      const manifest = asJson(await this.#load("index.bin")) as Manifest;
      return { ...manifest, starts: manifest.tokens.split("\n"), spellings: manifest.pinyin.split("\n") };
    });
  }

  /** Forgets all, so that the next query begins with the site as it now is. */
  forget(): void {
    this.#kept.clear();
  }

  text(report: number): Promise<ReportText> {
    return this.#file(files.text(report), (bytes) => asJson(bytes) as ReportText);
  }

  bodies(): Promise<Bodies> {
    return this.#file(files.bodies, (bytes) => asJson(bytes) as Bodies);
  }

  words(): Promise<readonly string[]> {
    return this.#file(files.words, (bytes) => asText(bytes).split("\n"));
  }

  traditional(): Promise<ReadonlyMap<string, string>> {
    return this.#file(files.traditional, (bytes) => {
      const characters = Array.from(asText(bytes));
      return new Map(characters.flatMap((one, index) => (index % 2 ? [] : [[one, characters[index + 1] ?? one]])));
    });
  }

  /** Spellings that begin like one, with the words that are spelled so. */
  async spelled(spelling: string): Promise<[spelling: string, ...words: string[]][]> {
    const { spellings } = await this.manifest();
    const number = countUpTo(spellings, spelling) - 1;
    const lines = await this.#file(files.pinyin(number), (bytes) => asText(bytes).split("\n"));
    return lines.filter((line) => line.startsWith(spelling)).map((line) => line.split("\t") as [string, ...string[]]);
  }

  /** The numbers of the files in which a token, or all that begin like it, may be. */
  async shardsOf({ token, prefix }: Wanted): Promise<number[]> {
    const { starts } = await this.manifest();
    const from = countUpTo(starts, token) - 1;
    const to = prefix ? countUpTo(starts, `${token}\uffff`) : from + 1;
    return Array.from({ length: Math.min(to - from, mostShards) }, (_, index) => from + index);
  }

  /** Where a token stands; nothing where it stands nowhere. */
  find(wanted: Wanted): Promise<Found | undefined> {
    return this.#keep(`${wanted.prefix ? "*" : "="}${wanted.token}`, () => this.#find(wanted));
  }

  async #find(wanted: Wanted): Promise<Found | undefined> {
    const { reports } = await this.manifest();
    const { token, prefix } = wanted;
    const shards = await Promise.all(
      (await this.shardsOf(wanted)).map((number) => this.#file<Shard>(files.tokens(number), readShard)),
    );
    let found: Found | undefined;
    for (const { bytes, tokens, starts } of shards) {
      // The token itself is the last that is not behind it.
      let at = Math.max(countUpTo(tokens, token) - 1, 0);
      if (prefix && (tokens[at] ?? "") < token) at += 1;
      for (; at < tokens.length; at += 1) {
        const own = tokens[at] ?? "";
        if (prefix ? !own.startsWith(token) : own !== token) break;
        const parts: Parts = found?.parts ?? new Uint8Array(reports);
        found = { parts, count: readPostings(bytes, starts[at] ?? 0, parts) };
        if (!prefix) break;
      }
    }
    return found;
  }

  async #file<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> {
    const { folder } = await this.manifest();
    return this.#keep(path, async () => read(await this.#load(`${folder}/${path}`)));
  }

  #keep<T>(path: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(path) as Promise<T> | undefined;
    if (kept !== undefined) return kept;
    // The oldest go first; all of it can be had again.
    if (this.#kept.size > mostKept)
      for (const old of [...this.#kept.keys()].slice(0, mostKept / 2)) this.#kept.delete(old);
    const made = make();
    this.#kept.set(path, made);
    made.catch(() => this.#kept.delete(path));
    return made;
  }
}

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
// Our own files.
const asJson = (bytes: Uint8Array): unknown => JSON.parse(asText(bytes));
