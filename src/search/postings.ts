/**
 * In which reports a token stands, and in which parts of each: gaps between the reports that have it, gaps between
 * those that lack it, or a bit for each report, whichever is smallest; then the parts, once where they are always the
 * same.
 */
import { Reader, Writer } from "./bytes.ts";

/** The bits of the parts of a report in which a token stands: its names and title, what stands before part one (0), part one and so on. */
export const titleBit = 1;
export const partBit = (number: number): number => 2 << Math.min(number, 6);

/** A byte for each report: the parts in which something stands, 0 where it does not. */
export type Parts = Uint8Array;

/** The shapes of postings. */
const present = 0;
const absent = 1;
const bitmap = 2;
const marked = 3;

/** In place of the postings of three characters that stand wherever their pairs do. */
export const asPairs = (): Uint8Array => Uint8Array.of(marked << 1);

function gaps(numbers: Iterable<number>): Uint8Array {
  const writer = new Writer();
  let next = 0;
  for (const number of numbers) {
    writer.varint(number - next);
    next = number + 1;
  }
  return writer.done();
}

function bitmapOf(numbers: Uint32Array, total: number): Uint8Array {
  const map = new Uint8Array(Math.ceil(total / 8));
  for (const number of numbers) map[number >> 3] = (map[number >> 3] ?? 0) | (1 << (number & 7));
  return map;
}

function absentFrom(numbers: Uint32Array, total: number): number[] {
  const absent: number[] = [];
  let next = 0;
  for (const number of [...numbers, total]) {
    for (; next < number; next += 1) absent.push(next);
    next = number + 1;
  }
  return absent;
}

/** `numbers` are those of the reports, ascending; `parts` the bits for each. */
export function writePostings(numbers: Uint32Array, parts: Uint8Array, total: number): Uint8Array {
  const candidates: [shape: number, bytes: Uint8Array][] = [[present, gaps(numbers)]];
  if (numbers.length * 8 > total) candidates.push([bitmap, bitmapOf(numbers, total)]);
  if (numbers.length * 2 > total) candidates.push([absent, gaps(absentFrom(numbers, total))]);
  const [shape, bytes] = candidates.reduce((best, one) => (one[1].length < best[1].length ? one : best));
  const same = parts.every((part) => part === parts[0]);
  const writer = new Writer();
  writer.varint((numbers.length * 4 + shape) * 2 + (same ? 1 : 0));
  writer.bytes(bytes);
  writer.bytes(same ? parts.subarray(0, 1) : parts);
  return writer.done();
}

/**
 * Adds what is written at a place to a byte for each report. Returns how many reports it speaks of; nothing where it
 * only says that three characters stand wherever their pairs do.
 */
export function readPostings(bytes: Uint8Array, at: number, into: Parts): number | undefined {
  const reader = new Reader(bytes, at);
  const head = reader.varint();
  const shape = (head >> 1) & 3;
  if (shape === marked) return undefined;
  const total = into.length;
  const count = head >> 3;
  // 1 for each report that has it.
  const has = new Uint8Array(total).fill(shape & 1);
  if (shape === bitmap) {
    has.forEach((_, number) => (has[number] = ((bytes[reader.at + (number >> 3)] ?? 0) >> (number & 7)) & 1));
    reader.at += Math.ceil(total / 8);
  } else {
    let left = shape ? total - count : count;
    for (let number = 0; left-- > 0 && (number += reader.varint()) < total; number += 1) has[number] = 1 - shape;
  }
  const same = head & 1 ? reader.byte() : undefined;
  has.forEach((own, number) => {
    if (own) into[number] = (into[number] ?? 0) | (same ?? reader.byte());
  });
  return count;
}
