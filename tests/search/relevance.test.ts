/** What people type, by kind, over 360 generated reports and the seed: how much of what answers it is among the first ten. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Agency } from "../../src/settings/agencies.ts";
import { corpusOf } from "../support/corpus.ts";
import { type KindedQuery, plainReports, queriesFor } from "../support/queries.ts";
import { byKind, type MemoryIndex, indexInMemory, type Score, scoreOf } from "../support/search.ts";
import { beilun, checkText } from "../support/seed-site.ts";
import { seed } from "../support/seed.ts";

/** The recall that each kind must reach; for a body and its year the mean of 1 / rank, for nonsense the share of silence. */
const least: Readonly<Record<string, number>> = {
  "one character": 1,
  "two characters": 1,
  substring: 0.99,
  phrase: 0.98,
  "phrase over punctuation": 0.98,
  figure: 1,
  "figure with its word": 1,
  sum: 1,
  term: 1,
  "two words": 0.95,
  "full width": 0.98,
  traditional: 0.98,
  pinyin: 0.95,
  initials: 0.95,
  "one wrong character": 0.9,
  "body and year": 0.95,
  nonsense: 1,
  "of the seed": 1,
};

const ofSeed: readonly (readonly [query: string, sought: readonly string[]])[] = [
  ["458711", ["458711"]],
  ["８８９６３６", ["889636"]],
  ["458,711", ["458711"]],
  ["8+4", ["8+4"]],
  ["地瓜经济", ["地瓜经济"]],
  ["大调研大走访大服务大解题", ["大调研大走访大服务大解题"]],
  ["215867次", ["215867次"]],
  ["A座9楼", ["a座9楼"]],
  ["0574-89285667", ["0574-89285667"]],
  ["转结 北仑", ["转结", "北仑"]],
  ["人找政策变为政策找人", []],
  ["仑享共富", ["仑享共富"]],
  ["矩陣體系", ["矩阵体系"]],
];

describe("search over 360 reports and the seed", () => {
  let index: MemoryIndex;
  let scores: Score[];

  beforeAll(async () => {
    const { agencies, entries } = corpusOf(360);
    const { report } = checkText(seed);
    const all = [...entries, { agency: report.agency, year: report.year, report }];
    const bodies: Agency[] = [...agencies, beilun];
    index = await indexInMemory(all, bodies);
    const plain = plainReports(all, bodies);
    const queries: KindedQuery[] = [
      ...queriesFor(entries, agencies, 10),
      ...ofSeed.map(([query, sought]) =>
        sought.length > 0 ? { kind: "of the seed", query, sought } : { kind: "nonsense", query },
      ),
      ...[
        "北仑2023",
        "北仑区 2023 年报",
        "2023北仑区政府年报",
        "北仑区人民政府2023年政府信息公开工作年度报告",
        "beilun2023",
      ].map((query) => ({ kind: "body and year", query, report: "beilun 2023" })),
    ];
    scores = [];
    for (const query of queries) scores.push(await scoreOf(query, index, plain));
  });

  it("asks at least 120 queries", () => {
    expect(scores.length).toBeGreaterThanOrEqual(120);
  });

  it("finds of each kind as much as it must", () => {
    const found = byKind(scores);
    const missed = scores
      .filter(({ recall }) => recall < 1)
      .map(({ query, recall }) => `${query.kind}: ${query.query} ${recall.toFixed(2)}`);
    expect(Object.keys(found).sort()).toEqual(Object.keys(least).sort());
    for (const [kind, recall] of Object.entries(found)) {
      expect(recall, `${kind}\n${missed.join("\n")}`).toBeGreaterThanOrEqual(least[kind] ?? 1);
    }
  });

  it("marks what was asked in the first place of every result", () => {
    for (const { query, answer } of scores) {
      for (const { places } of answer.results) {
        const marked = places[0]?.pieces.some((piece) => typeof piece !== "string");
        expect(marked, query.query).toBe(true);
      }
    }
  });

  it("asks for less than 80 KB in the middle and 110 KB in nine of ten first queries", () => {
    const bytes = scores.map((score) => score.bytes).sort((one, other) => one - other);
    expect(bytes[Math.floor(bytes.length / 2)]).toBeLessThan(80_000);
    expect(bytes[Math.floor(bytes.length * 0.9)]).toBeLessThan(110_000);
  });
});
