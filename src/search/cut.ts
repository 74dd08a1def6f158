/** Sorted entries → files of about the same compressed size, and the texts at which each file begins. */
import { constants, deflateSync } from "node:zlib";

/** What is fetched for one token of a query. Smaller files would be more and their list longer. */
const shardSize = 7_000;

/** Our own compression: see `manifest.ts` for why it is not the host's. */
export const compress = (bytes: Uint8Array | string): Uint8Array =>
  deflateSync(bytes, { level: constants.Z_BEST_COMPRESSION });

/** The shortest text that is behind one and not behind the other: enough to tell two files apart. */
function between(last: string, first: string): string {
  let length = 1;
  while (length < first.length && first.slice(0, length) <= last) length += 1;
  return first.slice(0, length);
}

export interface Cut {
  readonly start: string;
  readonly bytes: Uint8Array;
}

/** `sizeOf` guesses an entry's share before it is compressed; the guess is corrected with every file. */
export function* cut<Entry>(
  entries: Iterable<Entry>,
  keyOf: (entry: Entry) => string,
  sizeOf: (entry: Entry) => number,
  write: (entries: readonly Entry[]) => Uint8Array,
): Generator<Cut> {
  let pending: Entry[] = [];
  let size = 0;
  let ratio = 0.6;
  let start = "";
  for (const entry of entries) {
    const more = sizeOf(entry);
    if (pending.length > 0 && (size + more) * ratio > shardSize) {
      const bytes = compress(write(pending));
      yield { start, bytes };
      ratio = (ratio + bytes.length / size) / 2;
      start = between(keyOf(pending[pending.length - 1] as Entry), keyOf(entry));
      pending = [];
      size = 0;
    }
    pending.push(entry);
    size += more;
  }
  if (pending.length > 0) yield { start, bytes: compress(write(pending)) };
}
