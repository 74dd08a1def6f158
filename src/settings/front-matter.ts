/** A file of `content/` that begins with settings between two lines of “---” and goes on in Markdown. */
import { VFile } from "vfile";
import type { z } from "zod";
import { checkYaml, readUtf8, type Settings, tellerOf } from "./yaml.ts";

export interface FrontMatter<Value> extends Omit<Settings<Value>, "value"> {
  /** Nothing when there is any finding. */
  readonly value: Value | undefined;
  /** The Markdown, with spaces for the settings before it, so that places are those of the file. */
  readonly text: string;
}

/** Where the front matter ends: behind its closing line. */
function frontOf(source: string): { readonly yaml: string; readonly end: number } | "no-begin" | "no-end" {
  const begin = /^---[ \t]*(?:\r?\n|$)/u.exec(source);
  if (begin === null) return "no-begin";
  const closing = /^---[ \t]*\r?$/mu.exec(source.slice(begin[0].length));
  if (closing === null) return "no-end";
  const at = begin[0].length + closing.index;
  // Three spaces for the opening line keep all places.
  const yaml = `   ${source.slice("---".length, at)}`;
  return { yaml, end: at + closing[0].length };
}

/** Every scalar is kept as the text that it is: 2.50 stays “2.50”. */
export async function readFrontMatter<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<FrontMatter<z.infer<Schema>>> {
  const file = new VFile({ path });
  const tell = tellerOf(file);
  const nothing = {
    file,
    value: undefined,
    placeOf: () => ({ line: 1, column: 1 }),
    refuse: () => undefined,
    text: "",
  };
  const source = await readUtf8(path);
  if (source.text === undefined) {
    tell(1, 1, source.reason, source.note);
    return nothing;
  }
  file.value = source.text;
  const front = frontOf(source.text);
  if (front === "no-begin") {
    tell(1, 1, "文件不是以一行“---”开头，应先写“---”和各项设置，再写一行“---”", "请照 README 中的例子写。");
    return nothing;
  }
  if (front === "no-end") {
    tell(1, 1, "开头的“---”之后没有第二行“---”，应在各项设置之后写一行“---”", "请照 README 中的例子写。");
    return nothing;
  }
  const empty = front.yaml.replace(/^\s*#.*$/gmu, "").trim() === "";
  const settings = checkYaml(file, empty ? "{}" : front.yaml, schema, { asWritten: true });
  const text = source.text.slice(0, front.end).replace(/[^\r\n]/gu, " ") + source.text.slice(front.end);
  return { ...settings, text };
}
