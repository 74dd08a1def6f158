/** A slice of the sorted tokens with their postings, in one file. */
import { Reader, Writer } from "./bytes.ts";

/** Tokens ascending, each written as what it adds to the beginning that it shares with the one before. */
export function writeShard(entries: readonly (readonly [token: string, postings: Uint8Array])[]): Uint8Array {
  let before = "";
  let text = "";
  const lengths = new Writer();
  for (const [token, postings] of entries) {
    let shared = 0;
    while (shared < 60 && shared < token.length && token[shared] === before[shared]) shared += 1;
    // Half a character is no text.
    if (/[\uD800-\uDBFF]/.test(token[shared - 1] ?? "")) shared -= 1;
    text += `${String.fromCharCode(48 + shared)}${token.slice(shared)}\n`;
    lengths.varint(postings.length);
    before = token;
  }
  const tokens = new TextEncoder().encode(text);
  const writer = new Writer();
  writer.varint(tokens.length);
  writer.bytes(tokens);
  writer.bytes(lengths.done());
  for (const [, postings] of entries) writer.bytes(postings);
  return writer.done();
}

export interface Shard {
  /** Ascending. */
  readonly tokens: readonly string[];
  /** Their postings. */
  readonly bytes: Uint8Array;
  /** Where those of each begin. */
  readonly starts: readonly number[];
}

export function readShard(bytes: Uint8Array): Shard {
  const reader = new Reader(bytes);
  const length = reader.varint();
  const text = new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length));
  reader.at += length;
  let before = "";
  const tokens = text
    .split("\n")
    .slice(0, -1)
    .map((line) => (before = before.slice(0, line.charCodeAt(0) - 48) + line.slice(1)));
  let next = 0;
  const starts = tokens.map(() => {
    const start = next;
    next += reader.varint();
    return start;
  });
  return { bytes: bytes.subarray(reader.at), tokens, starts };
}
