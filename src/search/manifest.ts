/**
 * The files of search, and what each holds.
 *
 * `search/index.bin` is the manifest, at an address that stays; all else lies in a folder named after what it holds,
 * so that it may be cached for ever and no page ever meets files of another build.
 *
 * Every file is compressed by us (zlib) and opened with the browser's DecompressionStream. Hosts cannot be relied on:
 * many that serve government sites compress pages and nothing else, and raw files would then be three times as long.
 * The files are named `.bin`, which every host serves as it is and none compresses once more.
 */
import type { FormLabels } from "./form-labels.ts";

export interface Manifest {
  /** The folder beside this file. */
  readonly folder: string;
  /** How many reports there are, and how many in a row are of one year and level. */
  readonly reports: number;
  readonly ranges: readonly (readonly [year: number, level: number, count: number])[];
  /** Pairs in more reports than this have tokens of three beside them. */
  readonly common: number;
  /** The texts at which the files of tokens begin. */
  readonly tokens: readonly string[];
  /** The same for the files of pinyin. */
  readonly pinyin: readonly string[];
  /** Traditional characters, each before the simplified one that this site writes. */
  readonly traditional: string;
  /** The forms of these reports. */
  readonly forms: readonly FormLabels[];
}

/** Below `search/`, at an address that stays. */
export const manifestPath = "index.bin";

/** Names of files within the folder. */
export const files = {
  tokens: (number: number) => `k/${number}.bin`,
  text: (report: number) => `t/${report}.bin`,
  bodies: "bodies.bin",
} as const;

/** Which body each report is of. */
export interface Bodies {
  readonly bodies: readonly (readonly [id: string, name: string])[];
  readonly reports: readonly number[];
}
