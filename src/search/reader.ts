/** The files of search, fetched when they are needed and kept. Where one could not be had, a new reader may have it. */
import type { Wanted } from "./atoms.ts";
import { type Bodies, files, type Manifest, manifestPath } from "./manifest.ts";
import { type Parts, readPostings } from "./postings.ts";
import type { ReportText } from "./report-text.ts";
import { readShard } from "./shard.ts";

/** Gives a file below `search/`, opened. Throws when it cannot be had. */
export type Load = (path: string) => Promise<Uint8Array>;

/** How many files one beginning of a word may ask for. */
const mostShards = 8;

export interface Found {
  readonly parts: Parts;
  /** How many reports have it; nothing for three characters that stand wherever their pairs do. */
  readonly count: number | undefined;
}

// Our own files.
const asJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

export class IndexReader {
  readonly manifest: Manifest;
  readonly #load: Load;
  readonly #kept = new Map<string, Promise<unknown>>();

  /** Of the manifest as its file holds it. */
  constructor(manifest: Uint8Array, load: Load) {
    this.manifest = asJson(manifest) as Manifest;
    this.#load = load;
  }

  text(report: number): Promise<ReportText> {
    return this.file(files.text(report), asJson) as Promise<ReportText>;
  }

  bodies(): Promise<Bodies> {
    return this.file(files.bodies, asJson) as Promise<Bodies>;
  }

  /** A file in the folder of this build. */
  file<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T> {
    return this.#keep(path, async () => read(await this.#load(`${this.manifest.folder}/${path}`)));
  }

  /** The numbers of the files in which a token, or all that begin like it, may be. */
  shardsOf({ token, prefix }: Wanted): number[] {
    const { tokens } = this.manifest;
    const fileOf = (text: string) => tokens.findLastIndex((start) => start <= text);
    const from = fileOf(token);
    const to = fileOf(prefix ? `${token}\uffff` : token);
    return Array.from({ length: Math.min(to - from + 1, mostShards) }, (_, index) => from + index);
  }

  /**
   * Where a token stands; nothing where it stands nowhere. A number or a word that may go on is taken as whole where
   * it stands somewhere as a whole.
   */
  find(wanted: Wanted): Promise<Found | undefined> {
    const { token, prefix } = wanted;
    return this.#keep(`${prefix} ${token}`, async () => {
      const shards = await Promise.all(
        this.shardsOf(wanted).map((number) => this.file(files.tokens(number), readShard)),
      );
      let found: Found | undefined;
      for (const { bytes, tokens, starts } of shards) {
        for (const [at, own] of tokens.entries()) {
          if (!(prefix ? own.startsWith(token) : own === token)) continue;
          const parts: Parts = found?.parts ?? new Uint8Array(this.manifest.reports);
          found = { parts, count: readPostings(bytes, starts[at] ?? 0, parts) ?? found?.count };
          if (own === token && prefix !== "all") return found;
        }
      }
      return found;
    });
  }

  #keep<T>(name: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(name) as Promise<T> | undefined;
    if (kept) return kept;
    const made = make();
    this.#kept.set(name, made);
    return made;
  }
}

export async function openIndex(load: Load): Promise<IndexReader> {
  return new IndexReader(await load(manifestPath), load);
}
