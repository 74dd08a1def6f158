/** Queries of every kind over a corpus, each with the reports that answer it by plain comparison of texts. */
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { textOfReport } from "../../src/search/document.ts";
import { labelsByKey } from "../../src/search/document.ts";
import { namesOf } from "../../src/search/report-text.ts";
import type { Indexed } from "../../src/search/build.ts";
import type { Agency } from "../../src/settings/agencies.ts";
import { pick, type Random, randomFrom } from "./corpus.ts";

export interface KindedQuery {
  readonly kind: string;
  readonly query: string;
  /** What the answers contain, as it would stand in a report; absent for nonsense and bodies. */
  readonly sought?: readonly string[];
  /** For a body and a year: the one report. */
  readonly report?: string;
}

export const keyOf = ({ agency, year }: { readonly agency: string; readonly year: number }): string =>
  `${agency} ${year}`;

/** As plain as can be, and nothing of the tokenizer's. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

export interface PlainReport {
  readonly key: string;
  readonly texts: readonly string[];
}

export function plainReports(entries: readonly Indexed[], agencies: readonly Agency[]): PlainReport[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const labels = new Map<string, readonly string[]>();
  return entries.map((entry) => {
    const { report } = entry;
    const agency = byId.get(report.agency);
    if (agency === undefined) throw new Error("There is no such body.");
    const text = textOfReport(report, agency);
    let own = labels.get(report.form);
    if (own === undefined) {
      const { parts, heads } = labelsByKey(report.form);
      own = [
        ...parts.map(([, heading]) => heading),
        ...heads.flatMap(([, label, , ...aliases]) => [label, ...aliases]),
      ].map(plain);
      labels.set(report.form, own);
    }
    const prose = text.p.flatMap(([, heading, words]) => [heading, ...words.split("\n")]).map(plain);
    return {
      key: keyOf(report),
      texts: [...namesOf(text).map(plain), plain(text.t), ...prose, text.c, own.join("\n")],
    };
  });
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

/** Every report in which all that is sought stands; numbers whole. */
export function answersTo(sought: readonly string[], reports: readonly PlainReport[]): Set<string> {
  const patterns = sought.map((one) => {
    const text = plain(one);
    const before = /^\d/u.test(text) ? "(?<!\\d|\\d\\.)" : "";
    return new RegExp(`${before}${escape(text)}${/\d$/u.test(text) ? "(?!\\d|\\.\\d)" : ""}`, "u");
  });
  return new Set(
    reports
      .filter(({ texts }) => patterns.every((pattern) => texts.some((text) => pattern.test(text))))
      .map(({ key }) => key),
  );
}

const widened = (text: string): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const traditional = Converter({ from: "cn", to: "tw" }) as (text: string) => string;

const terms =
  "行政复议 行政诉讼 行政许可 行政处罚 行政强制 规范性文件 自然人 商业企业 科研机构 社会公益组织 法律服务机构 予以公开 部分公开 不予公开 无法提供 不予处理 国家秘密 信访举报 重复申请 结果维持 结果纠正 尚未审结 总体情况 政府信息公开 主动公开 本年新收 结转下年度 不掌握".split(
    " ",
  );
const nonsense =
  "饕餮魑魅 囧囧囧 龘靐 qwrtzx zzzxxxcccq 9988776655 量子纠缠猫 犇骉羴 外星人侵略 asdkjhqwe 〇〇〇〇〇 鸡你太美 кириллица 3.14159265358 蒜你狠豆你玩 aaa.bbb.ccc 火锅底料配方 vczxqp".split(
    " ",
  );

function slice(text: string, random: Random, least: number, most: number): string | undefined {
  const characters = Array.from(text);
  const length = least + Math.floor(random() * (most - least + 1));
  if (characters.length < length) return undefined;
  const start = Math.floor(random() * (characters.length - length + 1));
  const found = characters.slice(start, start + length).join("");
  // Figures are found whole, so a query does not cut one.
  const cutsBefore = /\d/u.test(characters[start - 1] ?? "") && /^\d/u.test(found);
  const cutsBehind = /\d$/u.test(found) && /[\d.]/u.test(characters[start + length] ?? "");
  return cutsBefore || cutsBehind || /^[.%]/u.test(found) ? undefined : found;
}

/** `each` queries of every kind, the same for the same corpus. */
export function queriesFor(entries: readonly Indexed[], agencies: readonly Agency[], each: number): KindedQuery[] {
  const random = randomFrom(11);
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const queries: KindedQuery[] = [];
  const textOf = () => {
    const { report } = pick(random, entries);
    return { report, text: textOfReport(report, byId.get(report.agency) as Agency) };
  };
  const runs = (pattern: RegExp): string[] => {
    const { text } = textOf();
    return text.p.flatMap(([, , prose]) => prose.split("\n")).flatMap((line) => line.match(pattern) ?? []);
  };
  const add = (kind: string, make: () => KindedQuery | string | undefined) => {
    const seen = new Set<string>();
    for (let tries = 0; seen.size < each && tries < each * 30; tries += 1) {
      const made = make();
      if (made === undefined) continue;
      const one = typeof made === "string" ? { kind, query: made, sought: [made] } : made;
      if (!seen.has(one.query)) queries.push({ ...one, kind });
      seen.add(one.query);
    }
  };
  const hanRun = /\p{Script=Han}{2,}/gu;
  add("two characters", () => slice(pick(random, runs(hanRun)), random, 2, 2));
  add("substring", () => slice(pick(random, runs(hanRun)), random, 3, 6));
  add("phrase", () => slice(pick(random, runs(/[\p{Script=Han}\d]{8,}/gu)), random, 8, 16));
  add(
    "phrase over punctuation",
    () => slice(pick(random, runs(/[^\s\n]{12,}/gu)), random, 8, 16)?.match(/^\p{Script=Han}.*[\p{Script=Han}]$/u)?.[0],
  );
  add("figure", () => {
    const { text } = textOf();
    return pick(
      random,
      text.c.split("\t").filter((value) => value.length > 2),
    );
  });
  add("figure with its word", () => pick(random, runs(/\d[\d.]*(?:[件条次期场]|%)/gu)));
  add("sum", () => pick(random, [...runs(/\d+\+\d+/gu), undefined]));
  add("term", () => pick(random, terms));
  add("two words", () => {
    const words = runs(hanRun);
    const both = [slice(pick(random, words), random, 2, 4), slice(pick(random, words), random, 2, 4)];
    return both.includes(undefined) ? undefined : { kind: "", query: both.join(" "), sought: both as string[] };
  });
  add("full width", () => {
    const found = slice(pick(random, runs(/[\p{Script=Han}\d]{6,}/gu)), random, 4, 10);
    return found === undefined || !/\d/u.test(found) ? undefined : { kind: "", query: widened(found), sought: [found] };
  });
  add("traditional", () => {
    const found = random() < 0.5 ? pick(random, terms) : slice(pick(random, runs(hanRun)), random, 3, 6);
    const query = traditional(found ?? "");
    return found === undefined || query === found ? undefined : { kind: "", query, sought: [found] };
  });
  add("pinyin", () => {
    const term = pick(random, terms);
    const spelled = pinyin(term, { toneType: "none", v: true });
    return { kind: "", query: random() < 0.5 ? spelled : spelled.replaceAll(" ", ""), sought: [term] };
  });
  add("initials", () => {
    const term = pick(
      random,
      terms.filter((one) => one.length > 3),
    );
    return {
      kind: "",
      query: pinyin(term, { toneType: "none", pattern: "first" }).replaceAll(" ", ""),
      sought: [term],
    };
  });
  add("one wrong character", () => {
    const term = pick(
      random,
      terms.filter((one) => one.length > 3),
    );
    const at = Math.floor(random() * term.length);
    return {
      kind: "",
      query: `${term.slice(0, at)}${pick(random, ["仪", "像", "碗", "鹅"])}${term.slice(at + 1)}`,
      sought: [term],
    };
  });
  add("body and year", () => {
    const { report, text } = textOf();
    const name = pick(random, [text.n, text.n.replace("人民政府", ""), text.n.replace("人民政府", "政府")]);
    const query = pick(random, [
      `${name}${text.y}`,
      `${name} ${text.y}`,
      `${text.y}年${name}`,
      `${name}${text.y}年报`,
      `${name} ${text.y} 年报`,
    ]);
    return { kind: "", query, report: keyOf(report) };
  });
  add("one character", () => slice(pick(random, runs(hanRun)), random, 1, 1));
  queries.push(...nonsense.map((query) => ({ kind: "nonsense", query })));
  return queries;
}
