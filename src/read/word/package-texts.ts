/**
 * What a Word package holds as text anywhere: properties, comments and their authors, headers, deleted and hidden words.
 * The file is published as received, so whatever it holds is published.
 */

export interface PackageText {
  /** In words: “批注”, “属性（core.xml）”. */
  readonly where: string;
  readonly text: string;
}

declare module "vfile" {
  interface DataMap {
    /** For a Word file, the lines of its package that have as many digits as a telephone number. */
    packageTexts: readonly PackageText[];
  }
}

const places: readonly (readonly [pattern: RegExp, name: (file: string) => string])[] = [
  [/^docProps\//u, (file) => `属性（${file}）`],
  [/^word\/(?:comments|people)/u, () => "批注"],
  [/^word\/header/u, () => "页眉"],
  [/^word\/footer/u, () => "页脚"],
  [/^word\/(?:footnotes|endnotes)/u, () => "注释"],
  [/^word\/document\d*\.xml$/u, () => "隐藏文字、修订或文本框"],
  [/\.rels$/u, () => "链接"],
];

function whereOf(name: string): string {
  const file = name.slice(name.lastIndexOf("/") + 1);
  const [, say] = places.find(([pattern]) => pattern.test(name)) ?? [];
  return say?.(file) ?? `内容（${file}）`;
}

/** Attributes that people's words and numbers stand in; the others are measures and identities of Word. */
const wordy = /\s(?:w\d*:author|w\d*:initials|title|descr|alt|Target)="([^"]*)"/gu;
/** What ends a paragraph, a cell, or the words of one hand; a property is one line. */
const ending = /<\/(?:w:p|w:tc|w:ins|w:del|w:moveFrom|w:moveTo|(?!w:)[\w-]+:[\w-]+|[\w-]+)>/gu;
const space = /<w:(?:tab|br|cr)\b[^>]*>/gu;

const mayHoldNumber = (line: string) => (line.match(/[\d０-９]/gu)?.length ?? 0) >= 11;

/** The lines with many digits in the XML files of a package; character references stay as they are. */
export function packageTextsOf(files: ReadonlyMap<string, Buffer>): PackageText[] {
  return [...files].flatMap(([name, content]) => {
    const xml = content.toString("utf8");
    const attributes = [...xml.matchAll(wordy)].map(([, value = ""]) => value);
    const lines = xml
      .replace(ending, "\n")
      .replace(space, " ")
      .replace(/<[^>]*>/gu, "")
      .split("\n");
    return [...new Set([...lines, ...attributes].filter(mayHoldNumber))].map((text) => ({
      where: whereOf(name),
      text,
    }));
  });
}
