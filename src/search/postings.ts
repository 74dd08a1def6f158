/**
 * In which reports a token stands, and in which parts of each: gaps between the reports that have it, gaps between
 * those that lack it, or a bit for each report, whichever is smallest; then the parts, once where they are always the
 * same.
 */
import { Reader, Writer } from "./bytes.ts";

/** Bits of the parts of a report in which a token stands: its names and title, its preface, part one and so on. */
export const bits = {
  title: 1,
  preface: 2,
  part: (number: number): number => 1 << Math.min(number + 1, 7),
} as const;

/** A byte for each report: the parts in which something stands, 0 where it does not. */
export type Parts = Uint8Array;

const shapes = { present: 0, absent: 1, bitmap: 2, asPairs: 3 } as const;

/** In place of the postings of three characters that stand wherever their pairs do. */
export const asPairs = Uint8Array.of(shapes.asPairs << 1);

function gaps(numbers: readonly number[]): Uint8Array {
  const writer = new Writer();
  let next = 0;
  for (const number of numbers) {
    writer.varint(number - next);
    next = number + 1;
  }
  return writer.done();
}

function bitmap(numbers: readonly number[], total: number): Uint8Array {
  const map = new Uint8Array(Math.ceil(total / 8));
  for (const number of numbers) map[number >> 3] = (map[number >> 3] ?? 0) | (1 << (number & 7));
  return map;
}

function absentFrom(numbers: readonly number[], total: number): number[] {
  const absent: number[] = [];
  let next = 0;
  for (const number of [...numbers, total]) {
    for (; next < number; next += 1) absent.push(next);
    next = number + 1;
  }
  return absent;
}

/** `numbers` are those of the reports, ascending; `parts` the bits for each. */
export function writePostings(numbers: readonly number[], parts: Uint8Array, total: number): Uint8Array {
  const candidates: [shape: number, bytes: Uint8Array][] = [[shapes.present, gaps(numbers)]];
  if (numbers.length * 8 > total) candidates.push([shapes.bitmap, bitmap(numbers, total)]);
  if (numbers.length * 2 > total) candidates.push([shapes.absent, gaps(absentFrom(numbers, total))]);
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
  if (shape === shapes.asPairs) return undefined;
  const total = into.length;
  const count = Math.min(Math.floor(head / 8), total);
  const numbers = new Uint32Array(count);
  let found = 0;
  if (shape === shapes.bitmap) {
    const start = reader.at;
    reader.at += Math.ceil(total / 8);
    for (let number = 0; number < total && found < count; number += 1) {
      if (((bytes[start + (number >> 3)] ?? 0) >> (number & 7)) & 1) numbers[found++] = number;
    }
  } else if (shape === shapes.absent) {
    let next = 0;
    for (let missing = total - count; missing >= 0; missing -= 1) {
      const end = missing === 0 ? total : next + reader.varint();
      for (; next < end && found < count; next += 1) numbers[found++] = next;
      next = end + 1;
    }
  } else {
    let next = 0;
    for (; found < count; found += 1) {
      next += reader.varint();
      numbers[found] = next++;
    }
  }
  const same = head & 1 ? reader.byte() : undefined;
  for (let index = 0; index < found; index += 1) {
    const number = numbers[index] ?? 0;
    into[number] = (into[number] ?? 0) | (same ?? reader.byte());
  }
  return count;
}
