/** Words that stand near each other in many reports, and together in few: what the tokens alone cannot tell. */
import { describe, expect, it } from "vitest";
import { exampleReport } from "../../src/check/example.ts";
import { type Load, openIndex } from "../../src/search/reader.ts";
import { search } from "../../src/search/search.ts";
import { indexInMemory } from "../support/search.ts";
import { beilun } from "../support/seed-site.ts";

const together = "设立信访局联络站一处。";
/** Every two and three characters of 信访局联络站 in a row, and never all of them. */
const near = "推进信访局联络，访局联络站，另有信访局联。";

/** Reports, the newest first. */
async function loadOver(texts: readonly string[]): Promise<Load> {
  const agencies = texts.map((_, index) => ({ ...beilun, id: `body-${index}`, name: `第${index}县人民政府` }));
  const entries = texts.map((text, index) => {
    const [agency, year] = [`body-${index}`, 2500 - index];
    return { agency, year, report: exampleReport({ title: "", year, parts: { 1: text } }, agency) };
  });
  return (await indexInMemory(entries, agencies)).load;
}

const readerOver = async (texts: readonly string[]) => openIndex(await loadOver(texts));

describe("search among reports that have all pairs of a word", () => {
  it("finds the only one that has the word, behind many that do not", async () => {
    const reader = await readerOver([...Array<string>(60).fill(near), together]);
    const { results, instead } = await search("信访局联络站", {}, reader);
    expect(instead).toBeUndefined();
    expect(results.map(({ agency }) => agency)).toEqual(["body-60"]);
  });

  it("goes on when more is asked for", async () => {
    const reader = await readerOver([
      ...Array<string>(3).fill(together),
      ...Array<string>(60).fill(near),
      ...Array<string>(5).fill(together),
    ]);
    const found = async (limit: number) => search("信访局联络站", { limit }, reader);
    expect(await found(10)).toMatchObject({ isGuess: true, results: { length: 3 } });
    expect(await found(20)).toMatchObject({ isGuess: false, total: 8, results: { length: 8 } });
  });
});
