/** Single queries over the seed of two years, and what happens when files are missing. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answer, Matches, Options } from "../../src/search/engine.ts";
import { type Facets, type Filters, narrow } from "../../src/search/narrow.ts";
import { type IndexReader, type Load, openIndex } from "../../src/search/reader.ts";
import { search } from "../../src/search/search.ts";
import { indexInMemory, type MemoryIndex } from "../support/search.ts";
import { seed } from "../support/seed.ts";
import { beilun, checkText } from "../support/seed-site.ts";

const reports = [checkText(seed.replaceAll("2023", "2022"), 2022), checkText(seed)].map(({ report }) => report);

const shown = ({ results }: Answer) =>
  results.map(({ year, places }) => `${year}: ${places.map(({ part, id }) => id ?? part ?? "title").join(", ")}`);
const text = ({ results }: Answer) =>
  results[0]?.places[0]?.pieces.map((piece) => (typeof piece === "string" ? piece : `<${piece[0]}>`)).join("");

describe("search", () => {
  let index: MemoryIndex;
  const ask = async (query: string, options: Options = {}) => search(query, options, await openIndex(index.load));

  beforeAll(async () => {
    const entries = reports.map((report) => ({ agency: report.agency, year: report.year, report }));
    index = await indexInMemory(entries, [beilun]);
  });

  it("lands on the figure, with its row and column", async () => {
    const answer = await ask("458711");
    expect(shown(answer)).toEqual(["2023: proactive/licences/decisions", "2022: proactive/licences/decisions"]);
    expect(text(answer)).toBe("行政许可 · 本年处理决定数量：<458711>");
  });

  it("lands on the row, with its total", async () => {
    expect(text(await ask("不掌握"))).toBe(
      "三、本年度办理结果 › （四）无法提供 › 1.本机关<不掌握>相关政府信息 · 总计：111",
    );
  });

  it("lands on the cell that a row and a column name", async () => {
    expect(shown(await ask("自然人 予以公开"))[0]).toMatch(/^2023: requests\/granted\/natural-person/u);
  });

  it("lands on the part whose prose has the words, and shows them in their sentence", async () => {
    const answer = await ask("地瓜经济");
    expect(shown(answer)[0]).toBe("2023: 1");
    expect(text(answer)).toContain("<地瓜经济>");
  });

  it("shows a figure that could not be read as the report's page does, and not as blank", async () => {
    const [, report] = reports;
    if (report === undefined) throw new Error("There is no report.");
    const cells = report.cells.filter(({ address }) => address !== "requests/unprocessed-repeat/total");
    const entry = { agency: report.agency, year: report.year, report: { ...report, cells } };
    const { load } = await indexInMemory([entry], [beilun]);
    const answer = await search("重复申请", {}, await openIndex(load));
    expect(text(answer)).toMatch(/<重复申请> · 总计：未读$/u);
  });

  it("finds other wordings of the form's names", async () => {
    expect(shown(await ask("转结"))[0]).toMatch(/requests\/carried-in/u);
    expect(shown(await ask("上年结转"))[0]).toMatch(/requests\/carried-in/u);
  });

  it("shows a name as it was asked for", async () => {
    expect(text(await ask("、转结下年度"))).toBe("四、<转结下年度>继续办理 · 总计：10");
    expect(text(await ask("法人或其他组织 不掌握"))).toBe(
      "三、本年度办理结果 › （四）无法提供 › 1.本机关<不掌握>相关政府信息 · <法人或其他组织> › 商业企业：3",
    );
  });

  it("finds and marks every piece of the report as it was received", async () => {
    const lines = seed.split(/[\n\t]/u).filter((line) => /[\p{L}\d]/u.test(line));
    const reader = await openIndex(index.load);
    /** Numbers and words of letters are found whole, so no piece cuts one. */
    const isWhole = (line: string, from: number, to: number) =>
      ![from, to].some((at) => /[a-z]{2}|\d[\d.]|\.\d/iu.test(line.slice(Math.max(at - 1, 0), at + 1)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lines), fc.nat(), fc.nat({ max: 16 }), async (line, some, length) => {
        const from = some % line.length;
        const to = Math.min(from + 2 + length, line.length);
        const piece = line.slice(from, to).trim();
        fc.pre(/[\p{L}\d]/u.test(piece) && isWhole(line, from, to));
        const { results, instead } = await search(piece, {}, reader);
        expect(instead, piece).toBeUndefined();
        const pieces = results[0]?.places.flatMap((place) => place.pieces);
        expect(
          pieces?.some((one) => typeof one !== "string"),
          piece,
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("takes a year and a body for what they are", async () => {
    expect(shown(await ask("北仑2022年报"))).toEqual(["2022: title"]);
    expect((await ask("年报")).total).toBe(2);
  });

  it("marks in a title what was typed in one piece", async () => {
    expect(text(await ask("2022年度政府"))).toContain("2022年度政府>");
    expect(text(await ask("2022年"))).toContain("<2022年");
    expect(text(await ask("北仑区政府"))).toContain("<北仑区人民政府>");
  });

  it("takes a number that is typed on as its beginning only while nothing is that number", async () => {
    expect((await ask("4587")).total).toBe(0);
    expect((await ask("4587", { open: true })).total).toBe(2);
    expect(text(await ask("386", { open: true }))).toContain("<386>");
  });

  const instead = async (query: string) => (await ask(query)).instead;

  it("says what it searched instead of what is nowhere", async () => {
    expect(await instead("行政復議")).toBe("行政复议");
    expect(await instead("xing zheng fu yi")).toBe("行政复议");
    expect(await instead("zfxxgk")).toBe("政府信息公开");
    expect(await instead("行政复仪")).toBe("行政复议");
    expect(await instead("信访投诉")).toBe("信访 投诉");
    expect(await instead("susong")).toBe("诉讼");
    expect(await instead("诉讼复议")).toBe("诉讼 复议");
    expect(await instead("xíng zhèng fù yì")).toBe("行政复议");
    expect(await instead("北仑区复议")).toBe("北仑区 复议");
    expect(await instead("北仑2023行政復議")).toBe("北仑 2023 行政复议");
    expect(await instead("2023年行政复议")).toBe("2023年 行政复议");
  });

  it("finds whole names of the form by pinyin with numbers of tones and with u for ü, by initials and with a slip", async () => {
    expect(await instead("xing2zheng4 fu4 yi4")).toBe("行政复议");
    expect(await instead("falu fuwu jigou")).toBe("法律服务机构");
    expect(await instead("bu zheng hou shen qing nei rong reng bu ming que")).toBe("补正后申请内容仍不明确");
    expect(await instead("jzxndjxbl")).toBe("结转下年度继续办理");
    expect(await instead("结转下年度续办理")).toBe("结转下年度继续办理");
  });

  it("finds what is typed without the punctuation that stands in the text", async () => {
    const found = await ask("数字经济营商环境地瓜经济");
    expect([found.instead, found.total]).toEqual(["数字经济、营商环境、地瓜经济", 2]);
  });

  it("finds the body that is named with the area above it, or by less than its name", async () => {
    const found = async (query: string) => {
      const answer = await ask(query);
      return [answer.instead, ...shown(answer)];
    };
    for (const query of [
      "宁波市北仑区人民政府2022年度",
      "宁波北仑区2022年报",
      "浙江省宁波市 北仑区政府 2022",
      "2022宁波北仑",
    ])
      expect(await found(query), query).toEqual(["北仑区人民政府 2022", "2022: title"]);
    expect((await ask("北仑人民政府2022")).instead).toBe("北仑区人民政府 2022");
    expect((await ask("火星北仑移民局2022")).total).toBe(0);
    expect(await instead("浙江省宁波市北仑区复议")).toBe("北仑区 复议");
    expect((await ask("火星市复议")).total).toBe(0);
  });

  describe("narrowed", () => {
    const askWithin = async (query: string, filters: Filters) => {
      let facets: Facets | undefined;
      const keep = async (matches: Matches, reader: IndexReader) => {
        const narrowed = narrow(matches, filters, reader.manifest, await reader.bodies());
        ({ facets } = narrowed);
        return narrowed.kept;
      };
      return { ...(await ask(query, { keep })), facets };
    };

    it("leaves what is of the year, level, body and part, and counts what each would leave", async () => {
      const { total, facets } = await askWithin("行政复议", { year: 2022 });
      expect(total).toBe(1);
      expect(facets?.years).toEqual([
        [2023, 1],
        [2022, 1],
      ]);
      expect(facets?.levels).toEqual([[3, 1]]);
      expect(facets?.bodies).toEqual([[["beilun", "北仑区人民政府"], 1]]);
      expect((await askWithin("地瓜经济", { part: 1 })).total).toBe(2);
      expect((await askWithin("地瓜经济", { level: 0 })).total).toBe(0);
      expect((await askWithin("地瓜经济", { body: "elsewhere" })).total).toBe(0);
    });

    it("counts the parts in which all words stand", async () => {
      expect((await askWithin("地瓜经济", {})).facets?.parts).toEqual([[1, 2]]);
      expect((await askWithin("不掌握", {})).facets?.parts).toEqual([[3, 2]]);
    });

    it("does not take what the filters leave nothing of for something else", async () => {
      const { total, instead } = await askWithin("地瓜经济", { part: 5 });
      expect(total).toBe(0);
      expect(instead).toBeUndefined();
    });
  });

  it("does nothing with hostile queries but find or not find", async () => {
    const hostile = [
      "<img src=x onerror=alert(1)>",
      "公开".repeat(5000),
      "a".repeat(10_000),
      "9".repeat(10_000),
      "\ud800",
      "政\udfff府",
      "(a+)+$",
      ".*",
      "[",
      "\\",
      "(?<=",
      "__proto__",
      "constructor",
      "toString",
      "../../etc/passwd",
      "%00",
      "\u0000",
      "\u202e政府",
      " ".repeat(500),
      "，。、",
      "%",
      "-",
      "'; DROP TABLE",
      "𠮷𠮷𠮷",
      "🎉公开",
      "\n\n",
    ];
    for (const query of hostile) {
      for (const open of [false, true]) {
        const started = performance.now();
        const answer = await ask(query, { open });
        expect(answer.total, query.slice(0, 30)).toBeLessThanOrEqual(2);
        expect(performance.now() - started, query.slice(0, 30)).toBeLessThan(1000);
      }
    }
    expect((await ask("__proto__")).total).toBe(0);
    expect((await ask("<img src=x onerror=alert(1)>")).total).toBe(0);
  });

  it("fails when a file cannot be had", async () => {
    const load: Load = (path) => (path.includes("/k/") ? Promise.reject(new Error("404")) : index.load(path));
    await expect(search("行政复议", {}, await openIndex(load))).rejects.toThrow("404");
  });

  it("stops when nobody waits for the answer", async () => {
    await expect(ask("行政复议", { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it("looks into a single report's text at once, so that a first query asks for less than 15 KB, its module of 6 KB with it", async () => {
    const [report] = reports;
    if (report === undefined) throw new Error("There is no report.");
    const { files, load } = await indexInMemory([{ agency: report.agency, year: report.year, report }], [beilun]);
    const ask = async (query: string) => {
      let bytes = 0;
      const counting: Load = (path) => {
        bytes += files.get(path)?.length ?? 0;
        return load(path);
      };
      return { ...(await search(query, {}, await openIndex(counting))), bytes };
    };
    for (const query of ["政府信息公开", "458711", "不掌握", "大调研大走访大服务大解题", "北仑2022"]) {
      const { total, instead, bytes } = await ask(query);
      expect([total, instead], query).toEqual([1, undefined]);
      expect(bytes, query).toBeLessThan(15_000 - 6_144);
    }
    expect(await ask("行政復議")).toMatchObject({ total: 1, instead: "行政复议" });
    expect(await ask("蓝色鲸鱼")).toMatchObject({ total: 0 });
  });

  it("gives the same bytes for the same reports", async () => {
    const entries = reports.map((report) => ({ agency: report.agency, year: report.year, report }));
    const again = await indexInMemory(entries.toReversed(), [beilun]);
    expect([...again.files.keys()]).toEqual([...index.files.keys()]);
    for (const [path, bytes] of index.files)
      expect(Buffer.from(bytes).equals(again.files.get(path) ?? Buffer.alloc(0)), path).toBe(true);
  });
});
