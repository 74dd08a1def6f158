import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  foldQuery,
  foldText,
  patternOf,
  type Run,
  runsOf,
  tokenOf,
  tokensOf,
  wantedOf,
} from "../../src/search/atoms.ts";
import { seed } from "../support/seed.ts";

const tokensIn = (run: Run): string[] => {
  const found: string[] = [];
  tokensOf(run, (one, next) => found.push(next === undefined ? one.text : tokenOf([one, next])));
  return found;
};

const tokens = (text: string): string[] => runsOf(foldText(text).toLowerCase()).flatMap(tokensIn);

describe("the tokenizer", () => {
  it("takes pairs of Han characters, also across punctuation, which is all the same, and the last character", () => {
    expect(tokens("政府信息，公开")).toEqual(["政府", "府信", "信息", "息,公", "公开", "开"]);
  });

  it("bridges figures and the words around them", () => {
    expect(tokens("受理386件")).toEqual(["受理", "理386", "386", "386件", "件"]);
    expect(tokens("98.8%")).toEqual(["98.8", "98.8%", "%"]);
    expect(tokens("“8+4”")).toEqual(["8", "8+4", "4"]);
    expect(tokens("A座9楼")).toEqual(["a", "a座", "座9", "9", "9楼", "楼"]);
  });

  it("reads figures the same whether wide, narrow or with separators", () => {
    expect(tokens("458,711件")).toEqual(tokens("４５８７１１件"));
    expect(tokens("2022,2023")).toEqual(["2022", "2022,2023", "2023"]);
  });

  it("closes the gaps that printing leaves between Han characters and figures", () => {
    expect(tokens("商业 企业215867 次")).toEqual(tokens("商业企业215867次"));
  });
});

/** Pieces of what reports are made of, and of what they are not. */
const piece = fc.constantFrom(
  ...[
    "政府",
    "信息",
    "公开",
    "𠮷",
    "〇",
    "386",
    "98.8",
    "%",
    "1,024",
    "2023",
    "8+4",
    "a",
    "QQ群",
    "é",
    "кот",
    "１２",
    "-",
    "+",
    "：",
    "，",
    " ",
    "\n",
    "（",
    "\u200b",
    "\ud800",
    "。",
    "0574-892",
    "①",
    "々",
  ],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.nat({ max: seed.length - 40 }).map((at) => seed.slice(at, at + 40)),
);

/** A piece of a run as somebody may type it. */
const written = (run: Run): string =>
  run.map(({ text, joint }, index) => (index === 0 ? "" : joint === "," ? "、" : joint) + text).join("");

describe("index and query", () => {
  it("agree: whatever is looked for to find a piece of a run is among the tokens of the run", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, some, more) => {
        for (const run of runsOf(foldText(text).toLowerCase())) {
          const found = tokensIn(run);
          const from = some % run.length;
          const part = run.slice(from, from + 1 + (more % (run.length - from)));
          for (const query of runsOf(foldQuery(written(part)))) {
            for (const { token, prefix } of wantedOf(query, false)) {
              expect(prefix ? found.some((one) => one.startsWith(token)) : found.includes(token), token).toBe(true);
            }
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("agree: what the index has, the pattern finds in the text", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, some, more) => {
        const folded = foldText(text);
        const runs = runsOf(folded.toLowerCase());
        if (runs.length === 0) return;
        const run = runs[some % runs.length] ?? [];
        const from = more % run.length;
        const part = run.slice(from).map((atom, index) => (index === 0 ? { ...atom, joint: "" } : atom));
        // Words beyond the longest are cut in the index.
        if (part.some((atom) => atom.text.length >= 30)) return;
        expect(folded.search(patternOf(part)), JSON.stringify([folded, written(part)])).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("agree on every letter that has a small one", () => {
    const capitals = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => letter.toLowerCase() !== letter && /^\p{L}/u.test(letter));
    const lost = capitals.filter((letter) => {
      const folded = foldText(letter);
      return runsOf(folded.toLowerCase()).some((run) => folded.search(patternOf(run)) < 0);
    });
    expect(capitals.length).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });

  it("never take longer than a moment, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5000 }), (text) => {
        const runs = runsOf(foldQuery(text));
        if (runs.length > 0) seed.search(patternOf((runs[0] ?? []).slice(0, 100)));
      }),
      { numRuns: 200 },
    );
  });
});
