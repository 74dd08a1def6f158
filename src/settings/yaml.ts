/** A YAML file of `content/` → a checked value, or findings that name line, key and what is allowed. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { VFile } from "vfile";
import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { ifThere, whyUnreadable } from "./disk.ts";

type Path = readonly PropertyKey[];

/** Lines and columns count from 1. */
interface Point {
  readonly line: number;
  readonly column: number;
}

const beginning: Point = { line: 1, column: 1 };

export interface Settings<Value> {
  /** Its messages are the findings. */
  readonly file: VFile;
  /** Nothing when there is any finding. */
  readonly value: Value | undefined;
  /** Where the value at a path stands; for one that is missing, what it is missing from. */
  readonly placeOf: (path: Path) => Point;
  /** Tells a finding at the value that stands at a path, for what no schema of one file can know. */
  readonly refuse: (path: Path, reason: string, note: string) => void;
}

/** The part of a schema that speaks of one key, without the wrappers that make it optional. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemaAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  const below = schema instanceof z.ZodObject ? (schema.shape as z.core.$ZodShape)[String(step)] : undefined;
  return below === undefined ? undefined : schemaAt(below, rest);
}

/** What a key allows, in Chinese: the schema's own description, or its list of values. */
function allowedAt(schema: z.core.$ZodType, path: Path): string {
  const at = schemaAt(schema, path);
  if (at instanceof z.ZodEnum || at instanceof z.ZodLiteral) {
    const values = at instanceof z.ZodEnum ? at.options : [...at.values];
    return values.length === 1 ? ` ${String(values[0])}` : ` ${values.join("、")} 之一`;
  }
  if (at instanceof z.ZodObject) return `一组“键: 值”，可用的键为 ${Object.keys(at.shape).join("、")}`;
  if (at instanceof z.ZodArray) return "一个列表，每一项以“- ”开头";
  const described = at instanceof z.ZodType ? (at.description ?? "文字") : "文字";
  return described.replace(/^(?=\d)/u, " ");
}

/** What a line has instead of a colon and a space between its key and its value: Chinese keyboards type another colon. */
function slipIn(line: string): string | undefined {
  const colon = /^\s*(?:-\s+)?[A-Za-z]+(：|:(?!\/\/)(?=\S))/u.exec(line)?.[1];
  if (colon === undefined) return undefined;
  return `${colon === "：" ? "键的后面是全角冒号“：”" : "冒号后面没有空格"}，应为半角冒号和一个空格“: ”`;
}

function inChinese(schema: z.core.$ZodType, issue: z.core.$ZodIssue): { path: Path; reason: string }[] {
  const key = issue.path.findLast((step): step is string => typeof step === "string");
  const allowed = allowedAt(schema, issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({
      path: [...issue.path, name],
      reason: `不认识的键“${name}”，应为${allowed.replace("一组“键: 值”，可用的键为", "")} 之一`,
    }));
  }
  return [{ path: issue.path, reason: reasonOf(issue, schema, key, allowed) }];
}

function reasonOf(
  { code, input, path }: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  key: string | undefined,
  allowed: string,
) {
  const slip = code === "invalid_type" && typeof input === "string" ? slipIn(input) : undefined;
  if (slip !== undefined) return slip;
  if (key === undefined && code === "too_small") return "列表是空的，应至少有一项";
  if (key === undefined) return `内容的结构不对，应为${allowed}`;
  if (input === undefined) return `缺少“${key}”，应为${allowed}`;
  if (input === null) return `“${key}”后面是空的，应为${allowed}`;
  if (typeof input === "object") return `“${key}”为一组内容，应为${allowed}`;
  const written = JSON.stringify(input).replaceAll('"', "");
  const at = schemaAt(schema, path);
  const isText = typeof input !== "string" && at !== undefined && z.safeParse(at, written).success;
  const quoted = isText && !allowed.includes("引号") ? `；请写在引号里："${written}"` : "";
  return `“${key}”为“${written}”，应为${allowed}${quoted}`;
}

function sentenceFor(code: string, line: string): string {
  const slip = slipIn(line);
  if (slip !== undefined) return slip;
  if (code === "DUPLICATE_KEY") return "同一个键写了两次，应只写一次";
  if (code === "TAB_AS_INDENT") return "这一行用制表符缩进，应改用空格";
  return "YAML 的写法有误，请检查这一行和上一行的缩进、冒号、引号和括号";
}

/** The plain value of a document; its own exceptions (an alias to nowhere, too many aliases) are findings. */
function valueOf(document: Document): { value: unknown } | undefined {
  try {
    return { value: document.toJS({ maxAliasCount: 10 }) as unknown };
  } catch {
    return undefined;
  }
}

type Source = { readonly text: string } | { readonly text: undefined; readonly reason: string; readonly note: string };

/** A text of `content/`, or the sentence that says why there is none. */
export async function readUtf8(path: string): Promise<Source> {
  let bytes;
  try {
    bytes = await ifThere(readFile(path));
  } catch (error) {
    return { text: undefined, ...whyUnreadable(error) };
  }
  if (bytes === undefined) {
    return {
      text: undefined,
      reason: `没有找到这个文件，应有 ${basename(path)}`,
      note: "请照 README 中的例子写一份。",
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: undefined,
      reason: "文件的编码不是 UTF-8，应为 UTF-8",
      note: "请用记事本打开文件，另存为时把编码选为 UTF-8。",
    };
  }
}

/** Tells a finding at a line and column of a file of `content/`. Such findings always stop. */
export type Tell = (line: number, column: number, reason: string, note: string) => void;

export function tellerOf(file: VFile): Tell {
  return (line, column, reason, note) => {
    const message = file.message(reason, { ruleId: "settings", source: "settings", place: { line, column } });
    message.fatal = true;
    message.note = note;
  };
}

/**
 * Checks a text in YAML that begins where its file begins. `asWritten` keeps every scalar as the text that it is:
 * 2.50 stays “2.50”, and a date is no other thing than its characters.
 */
export function checkYaml<Schema extends z.ZodType>(
  file: VFile,
  text: string,
  schema: Schema,
  { asWritten = false }: { readonly asWritten?: boolean } = {},
): Settings<z.infer<Schema>> {
  const tell = tellerOf(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, ...(asWritten ? { schema: "failsafe" } : {}) });
  const placeOf = (path: Path): Point => {
    // A missing key has no node of its own; the nearest entry that is there is the place.
    const at = Array.from({ length: path.length + 1 }, (_, cut) => path.slice(0, path.length - cut)).find((steps) =>
      document.getIn(steps, true),
    );
    const node = document.getIn(at ?? [], true) as { range?: [number, number, number] } | undefined;
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (path: Path, reason: string, note: string) => {
    const { line, column } = placeOf(path);
    tell(line, column, reason, note);
  };
  const nothing = { file, value: undefined, placeOf, refuse };
  // The errors behind the first one are mostly its echo.
  for (const { pos, code } of document.errors.slice(0, 1)) {
    const { line, col } = lines.linePos(pos[0]);
    tell(
      Math.max(1, line),
      Math.max(1, col),
      sentenceFor(code, text.split("\n")[line - 1] ?? ""),
      "改好后请再运行一次。",
    );
  }
  if (document.errors.length > 0) return nothing;
  const plain = valueOf(document);
  if (plain === undefined) {
    tell(1, 1, "YAML 中的引用（* 号）有误，应直接写出内容", "请把引用换成它所指的内容。");
    return nothing;
  }
  const parsed = schema.safeParse(plain.value, { reportInput: true });
  if (parsed.success) return { file, value: parsed.data, placeOf, refuse };
  for (const { path, reason } of parsed.error.issues.flatMap((issue) => inChinese(schema, issue))) {
    refuse(path, reason, "改好后请再运行一次。");
  }
  return nothing;
}

export async function readYaml<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<Settings<z.infer<Schema>>> {
  const file = new VFile({ path: join(folder, name) });
  const source = await readUtf8(file.path);
  if (source.text === undefined) {
    tellerOf(file)(1, 1, source.reason, source.note);
    return { file, value: undefined, placeOf: () => beginning, refuse: () => undefined };
  }
  file.value = source.text;
  return checkYaml(file, source.text, schema);
}
