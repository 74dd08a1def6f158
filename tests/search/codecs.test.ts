import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf } from "../../src/search/atoms.ts";
import { Collector } from "../../src/search/collector.ts";
import { Reader, Writer } from "../../src/search/bytes.ts";
import { cut } from "../../src/search/cut.ts";
import { readPostings, writePostings } from "../../src/search/postings.ts";
import { readShard, writeShard } from "../../src/search/shard.ts";

describe("numbers in bytes", () => {
  it("come back as they went", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 40 })), (numbers) => {
        const writer = new Writer();
        numbers.forEach((number) => writer.varint(number));
        const reader = new Reader(writer.done());
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
      }),
    );
  });
});

/** The parts of every report: mostly none, mostly the same, or anything. */
const partsOfReports = fc.oneof(
  fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4), { minLength: 1, maxLength: 400 }),
  fc.array(fc.constantFrom(8, 8, 8, 8, 8, 8, 8, 0), { minLength: 1, maxLength: 400 }),
  fc.array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 400 }),
);

const postingsOf = (parts: readonly number[]) => {
  const numbers = parts.flatMap((part, report) => (part > 0 ? [report] : []));
  return writePostings(
    Uint32Array.from(numbers),
    Uint8Array.from(numbers, (report) => parts[report] ?? 0),
    parts.length,
  );
};

describe("postings", () => {
  it("come back as they went, as gaps, complements or bitmaps", () => {
    fc.assert(
      fc.property(partsOfReports, fc.nat({ max: 9 }), (parts, before) => {
        const bytes = Uint8Array.from([...Array<number>(before).fill(255), ...postingsOf(parts), 255, 255]);
        const into = new Uint8Array(parts.length);
        readPostings(bytes, before, into);
        expect([...into]).toEqual(parts);
      }),
      { numRuns: 500 },
    );
  });

  it("are never longer than a bit and a byte for each report, and a few bytes", () => {
    fc.assert(
      fc.property(partsOfReports, (parts) => {
        const having = parts.filter((part) => part > 0).length;
        expect(postingsOf(parts).length).toBeLessThanOrEqual(Math.ceil(parts.length / 8) + Math.max(having, 1) + 6);
      }),
    );
  });

  it("that are damaged are read without an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        // A count that no index has would only take memory.
        if ((bytes[2] ?? 0) > 127) return;
        readPostings(bytes, 0, new Uint8Array(50));
      }),
    );
  });
});

const token = fc.string({
  unit: fc.constantFrom("政", "府", "信", "𠮷", "𠮶", "1", "2", "a"),
  minLength: 1,
  maxLength: 6,
});

describe("files of tokens", () => {
  it("give back every token with its postings", () => {
    fc.assert(
      fc.property(fc.uniqueArray(token, { minLength: 1, maxLength: 50 }), (tokens) => {
        const entries = tokens.sort().map((one, index) => [one, Uint8Array.of(index, 1, 2)] as const);
        const shard = readShard(writeShard(entries));
        expect(shard.tokens).toEqual(tokens);
        expect(shard.starts.map((start) => shard.bytes[start])).toEqual(tokens.map((_, index) => index));
      }),
    );
  });

  it("are found by where they begin", () => {
    fc.assert(
      fc.property(fc.uniqueArray(token, { minLength: 1, maxLength: 50 }), (tokens) => {
        const sorted = tokens.sort();
        const files: string[][] = [];
        const write = (some: readonly string[]) => {
          files.push([...some]);
          return new Uint8Array();
        };
        // So large that every few begin a new file.
        const starts = [
          ...cut(
            sorted,
            (one) => one,
            () => 3000,
            write,
          ),
        ].map(({ start }) => start);
        expect(starts[0]).toBe("");
        for (const one of sorted) expect(files[starts.findLastIndex((start) => start <= one)]).toContain(one);
      }),
    );
  });
});

describe("the collector", () => {
  /** Rows of Han characters, by report and part. */
  const characters = fc.string({ unit: fc.constantFrom("政", "府", "信", "息"), minLength: 1, maxLength: 6 });
  const anyReports = fc.array(fc.array(fc.tuple(characters, fc.constantFrom(1, 2, 4)), { maxLength: 6 }), {
    maxLength: 20,
  });

  it("gives every token's reports and parts, and three characters where their pairs are common", () => {
    fc.assert(
      fc.property(anyReports, fc.nat({ max: 6 }), (reports, common) => {
        const collector = new Collector();
        const expected = new Map<string, Map<number, number>>();
        const look = (token: string, report: number, part: number) => {
          const own = expected.get(token) ?? new Map<number, number>();
          expected.set(token, own.set(report, (own.get(report) ?? 0) | part));
        };
        reports.forEach((rows, report) => {
          for (const [row, part] of rows) {
            for (const run of runsOf(row)) collector.note(collector.read(run), part);
            for (let at = 0; at + 1 < row.length; at += 1) look(row.slice(at, at + 2), report, part);
            look(row.slice(-1), report, part);
          }
          collector.end();
        });
        const counts = new Map([...expected].map(([token, own]) => [token, own.size]));
        reports.forEach((rows, report) => {
          for (const [row, part] of rows) {
            for (let at = 0; at + 2 < row.length; at += 1) {
              const pairs = [row.slice(at, at + 2), row.slice(at + 1, at + 3)];
              if (pairs.every((pair) => (counts.get(pair) ?? 0) > common)) look(row.slice(at, at + 3), report, part);
            }
          }
        });
        const found = [...collector.sorted(common)].map(({ token, numbers, parts }) => [
          token,
          [...numbers],
          [...parts],
        ]);
        const wanted = [...expected].map(([one, own]) => [one, [...own.keys()], [...own.values()]]);
        expect(found).toEqual(wanted.sort(([one], [other]) => ((one as string) < (other as string) ? -1 : 1)));
      }),
      { numRuns: 300 },
    );
  });
});
