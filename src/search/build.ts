/** Reports → the files of search. Reports are taken one by one; what is kept of each is numbers. */
import { createHash } from "node:crypto";
import type { Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import { rankOfLevel } from "../settings/levels.ts";
import { runsOf } from "./atoms.ts";
import { Collector } from "./collector.ts";
import { compress, cut } from "./cut.ts";
import { byRank, labelsByKey, textOfReport } from "./document.ts";
import { spellingsOf, wordsOf } from "./lexicon.ts";
import { type Bodies, files, type Manifest, manifestPath } from "./manifest.ts";
import { placeOf } from "./place.ts";
import { asPairs, partBit, titleBit, writePostings } from "./postings.ts";
import { rescueFiles } from "./rescue-files.ts";
import { writeShard } from "./shard.ts";
import { namesOf, type ReportText } from "./report-text.ts";
import { traditionalPairs } from "./traditional.ts";

/** How many reports, spread over all, the lexicon is made from. */
const sample = 200;

/** Figures of so few characters come again and again, and are read once. */
const shortFigure = 3;

/** Pairs that fewer reports have are never common. */
const leastCommon = 8;

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

type Noted = ReturnType<Collector["read"]>;
type NotedRun = readonly [run: Noted, part: number];

function* runsIn(text: string, part: number, collector: Collector): Generator<NotedRun> {
  for (const run of runsOf(text.toLowerCase())) yield [collector.read(run), part];
}

/** What every report of a form has by the names of its figures. */
function labelRuns(key: Report["form"], collector: Collector): NotedRun[] {
  const { parts, heads } = labelsByKey(key);
  return [
    ...parts.flatMap(([number, heading]) => [...runsIn(heading, partBit(number), collector)]),
    ...heads.flatMap(([, label, part, ...aliases]) =>
      [label, ...aliases].flatMap((text) => [...runsIn(text, partBit(part), collector)]),
    ),
  ];
}

/** The words and figures of a report. Figures that stand side by side are no text. */
function* reportRuns(text: ReportText, collector: Collector, figureRuns: Map<string, Noted[]>): Generator<NotedRun> {
  for (const name of [...namesOf(text), text.t, `${text.y}年`]) yield* runsIn(name, titleBit, collector);
  for (const [number, heading, prose] of text.p) {
    const part = partBit(number);
    yield* runsIn(heading, part, collector);
    yield* runsIn(prose, part, collector);
  }
  const { figures, heads } = labelsByKey(text.f as Report["form"]);
  for (const [index, written] of text.c.split("\t").entries()) {
    const part = partBit(heads[figures[index]?.[1][0] ?? 0]?.[2] ?? 0);
    let runs = figureRuns.get(written);
    if (runs === undefined) {
      runs = runsOf(written.toLowerCase()).map((run) => collector.read(run));
      if (written.length <= shortFigure) figureRuns.set(written, runs);
    }
    for (const run of runs) yield [run, part];
  }
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
  const byForm = new Map<Report["form"], NotedRun[]>();
  const figureRuns = new Map<string, Noted[]>();
  const sampled: string[] = [];
  const ranges: [number, number, number][] = [];
  const every = Math.max(1, Math.floor(ranked.length / sample));
  for (const [number, { entry, agency }] of ranked.entries()) {
    const { report } = entry;
    const text = textOfReport(report, agency);
    for (const [run, part] of reportRuns(text, collector, figureRuns)) collector.note(run, part);
    let labels = byForm.get(report.form);
    if (labels === undefined) byForm.set(report.form, (labels = labelRuns(report.form, collector)));
    for (const [run, part] of labels) collector.note(run, part);
    collector.end();
    if (number % every === 0) sampled.push(text.p.map(([, heading, prose]) => `${heading}\n${prose}`).join("\n"));
    const range = ranges.at(-1);
    if (range?.[0] === report.year && range[1] === rankOfLevel(agency.level)) range[2] += 1;
    else ranges.push([report.year, rankOfLevel(agency.level), 1]);
    await put(files.text(number), compress(JSON.stringify(text)));
  }

  const common = Math.max(leastCommon, Math.floor(ranked.length / 64));
  const characters = new Set<string>();
  function* entries(): Generator<Entry> {
    for (const { token, numbers, parts, asPairs: isMark } of collector.sorted(common)) {
      for (const character of token) characters.add(character);
      yield [token, isMark ? asPairs() : writePostings(numbers, parts, ranked.length)];
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
    ...heads.flatMap(([, label, , ...aliases]) => [label, ...aliases]),
  ]);
  const words = wordsOf(labels, sampled);
  await put(rescueFiles.words, compress(words.join("\n")));
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
    await put(rescueFiles.pinyin(pinyinStarts.length), bytes);
    pinyinStarts.push(start);
  }
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
    common,
    tokens: tokenStarts,
    pinyin: pinyinStarts,
    traditional: traditionalPairs(characters),
    forms,
  };
  return {
    folder: manifest.folder,
    manifest: { path: manifestPath, bytes: compress(JSON.stringify(manifest)) },
  };
}
