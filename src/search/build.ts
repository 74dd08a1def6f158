/** Reports → the files of search. Reports are taken one by one; what is kept of each is numbers. */
import { createHash } from "node:crypto";
import type { Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { runsOf, tokensOf } from "./atoms.ts";
import { Collector } from "./collector.ts";
import { compress, cut } from "./cut.ts";
import { byRank, labelsByKey, rankOfLevel, textOfReport } from "./document.ts";
import { placeOf, spellingsOf, wordsOf } from "./lexicon.ts";
import { type Bodies, files, type Manifest } from "./manifest.ts";
import { bits, writePostings } from "./postings.ts";
import { writeShard } from "./shard.ts";
import { namesOf, type ReportText } from "./report-text.ts";
import { traditionalPairs } from "./traditional.ts";

/** How many reports, spread over all, the lexicon is made from. */
const sample = 300;

export interface IndexFile {
  /** `index.bin`, or within the folder that it names. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What has to be known before the folder has a name. */
export interface WrittenIndex {
  readonly manifest: IndexFile;
  readonly folder: string;
}

/** A report, which need not be at hand before it is its turn. */
export interface Indexed {
  readonly agency: string;
  readonly year: number;
  readonly report: Report;
}

type Entry = readonly [token: string, postings: Uint8Array];

/** The tokens that every report of a form has by the names of its figures, with their parts. */
function labelTokens(key: Report["form"], collector: Collector): (readonly [id: number, part: number])[] {
  const { parts, heads } = labelsByKey(key);
  const found: (readonly [number, number])[] = [];
  const add = (text: string, part: number) => {
    for (const run of runsOf(text.toLowerCase())) {
      tokensOf(run, (token) => found.push([collector.idOf(token), bits.part(part)]));
    }
  };
  for (const [number, heading] of parts) add(heading, number);
  for (const [, label, part, , ...aliases] of heads) for (const text of [label, ...aliases]) add(text, part);
  return found;
}

function noteReport(text: ReportText, collector: Collector): void {
  const add = (words: string, part: number) => {
    for (const run of runsOf(words.toLowerCase()))
      tokensOf(run, (token) => collector.note(collector.idOf(token), part));
  };
  for (const name of namesOf(text)) add(name, bits.title);
  add(text.t, bits.title);
  add(`${text.y}年`, bits.title);
  for (const [number, heading, prose] of text.p) {
    const part = number === 0 ? bits.preface : bits.part(number);
    add(heading, part);
    add(prose, part);
  }
}

/** Figures are found by their numbers; two that stand side by side are no text. */
function noteFigures({ f, c }: ReportText, collector: Collector): void {
  const { figures, heads } = labelsByKey(f as Report["form"]);
  c.split("\t").forEach((written, index) => {
    const part = heads[figures[index]?.[1] ?? 0]?.[2] ?? 0;
    for (const run of runsOf(written.toLowerCase())) {
      tokensOf(run, (token) => collector.note(collector.idOf(token), bits.part(part)));
    }
  });
}

/** Names and words → the files in which their spellings are looked up. */
function spellingLines(terms: Iterable<string>): string[] {
  const bySpelling = new Map<string, string[]>();
  for (const term of terms) {
    for (const spelling of spellingsOf(term)) {
      const same = bySpelling.get(spelling) ?? [];
      same.push(term);
      bySpelling.set(spelling, same);
    }
  }
  return [...bySpelling].map(([spelling, same]) => `${spelling}\t${same.slice(0, 5).join("\t")}`).sort();
}

/**
 * Writes all files but the manifest, which is returned with the name of the folder in which they belong: a hash of
 * what they hold.
 */
export async function writeIndex(
  reports: readonly Indexed[],
  agencies: readonly Agency[],
  write: (file: IndexFile) => Promise<void>,
): Promise<WrittenIndex> {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const ranked = reports
    .flatMap((entry) => {
      const agency = byId.get(entry.agency);
      return agency === undefined ? [] : [{ entry, agency, year: entry.year }];
    })
    .sort(byRank);
  const hash = createHash("sha256");
  const put = async (path: string, bytes: Uint8Array) => {
    hash.update(path).update(bytes);
    await write({ path, bytes });
  };
  const collector = new Collector();
  const byForm = new Map<Report["form"], ReturnType<typeof labelTokens>>();
  const sampled: string[] = [];
  const ranges: [number, number, number][] = [];
  const every = Math.max(1, Math.floor(ranked.length / sample));
  for (const [number, { entry, agency }] of ranked.entries()) {
    const { report } = entry;
    const text = textOfReport(report, agency);
    noteReport(text, collector);
    noteFigures(text, collector);
    let labels = byForm.get(report.form);
    if (labels === undefined) byForm.set(report.form, (labels = labelTokens(report.form, collector)));
    for (const [id, part] of labels) collector.note(id, part);
    collector.end(number);
    if (number % every === 0) sampled.push(text.p.map(([, heading, prose]) => `${heading}\n${prose}`).join("\n"));
    const range = ranges.at(-1);
    if (range?.[0] === report.year && range[1] === rankOfLevel(agency.level)) range[2] += 1;
    else ranges.push([report.year, rankOfLevel(agency.level), 1]);
    await put(files.text(number), compress(JSON.stringify(text)));
  }

  const characters = new Set<string>();
  function* entries(): Generator<Entry> {
    for (const { token, numbers, parts } of collector.sorted()) {
      for (const character of token) characters.add(character);
      yield [token, writePostings(numbers, parts, ranked.length)];
    }
  }
  const tokenStarts: string[] = [];
  for (const { start, bytes } of cut(
    entries(),
    ([token]) => token,
    ([token, { length }]) => token.length + length,
    writeShard,
  )) {
    await put(files.tokens(tokenStarts.length), bytes);
    tokenStarts.push(start);
  }

  const forms = [...byForm.keys()].sort().map(labelsByKey);
  const labels = forms.flatMap(({ parts, heads }) => [
    ...parts.map(([, heading]) => heading),
    ...heads.flatMap(([, label, , , ...aliases]) => [label, ...aliases]),
  ]);
  const words = wordsOf(labels, sampled);
  await put(files.words, compress(words.join("\n")));
  const own = new Set(ranked.map(({ agency }) => agency));
  const names = [...own].flatMap(({ name, shortName }) => [
    ...namesOf({ n: name, s: shortName }),
    placeOf(name),
    placeOf(shortName),
  ]);
  const pinyinStarts: string[] = [];
  const lines = spellingLines(new Set([...words, ...names]));
  const encoder = new TextEncoder();
  for (const { start, bytes } of cut(
    lines,
    (line) => line,
    (line) => line.length * 2,
    (some) => encoder.encode(some.join("\n")),
  )) {
    await put(files.pinyin(pinyinStarts.length), bytes);
    pinyinStarts.push(start);
  }
  await put(files.traditional, compress(traditionalPairs(characters)));
  const numberOf = new Map([...own].map((agency, index) => [agency, index]));
  const bodies: Bodies = {
    bodies: [...own].map(({ id, name }) => [id, name]),
    reports: ranked.map(({ agency }) => numberOf.get(agency) ?? 0),
  };
  await put(files.bodies, compress(JSON.stringify(bodies)));

  const manifest: Manifest = {
    folder: hash.digest("hex").slice(0, 12),
    reports: ranked.length,
    ranges,
    tokens: tokenStarts.join("\n"),
    pinyin: pinyinStarts.join("\n"),
    forms,
  };
  return {
    folder: manifest.folder,
    manifest: { path: "index.bin", bytes: compress(JSON.stringify(manifest)) },
  };
}
