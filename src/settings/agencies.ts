/** `content/agencies.yaml` → the bodies whose reports are published. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { VFile } from "vfile";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";

const agencySchema = z.strictObject({
  /** The name of the body's folder under `seeds/`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  shortName: z.string().min(1),
  level: z.enum(["national", "province", "prefecture", "county", "township"]),
  kind: z.enum(["government", "department"]),
  /** The id of the body above it. */
  parent: z.string().optional(),
});

export type Agency = z.infer<typeof agencySchema>;

function inChinese(issue: z.core.$ZodIssue): string {
  const key = issue.path.filter((step) => typeof step === "string").join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return `不认识的键 ${issue.keys.map((name) => `“${name}”`).join("、")}，可用的键为 ${Object.keys(agencySchema.shape).join("、")}`;
    case "invalid_value":
      return `“${key}”的值不在允许的范围内，应为 ${issue.values.join("、")} 之一`;
    case "invalid_type":
      if (key === "") return "内容的结构不对，应为一个列表，每一项是一个机关";
      return issue.input === undefined ? `缺少“${key}”` : `“${key}”的值不对，应为文字`;
    default:
      return key === "id" ? "“id”应由小写字母、数字和连字符组成" : `“${key}”的值不对，应为文字`;
  }
}

/** Reads the list. Findings name line and key; nothing is returned when there is any. */
export async function readAgencies(content: string): Promise<{ file: VFile; agencies: readonly Agency[] | undefined }> {
  const file = new VFile({ path: join(content, "agencies.yaml") });
  const refuse = (reason: string, line: number, column: number) => {
    const message = file.message(reason, { ruleId: "settings", source: "settings", place: { line, column } });
    message.fatal = true;
  };
  try {
    file.value = await readFile(file.path, "utf8");
  } catch {
    refuse("没有找到这个文件，应有一份机关名录", 1, 1);
    return { file, agencies: undefined };
  }
  const lines = new LineCounter();
  const document = parseDocument(String(file), { lineCounter: lines });
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    refuse("YAML 写法有误，请检查这一行的缩进、冒号和引号", Math.max(1, line), Math.max(1, col));
  }
  if (document.errors.length > 0) return { file, agencies: undefined };
  const parsed = z.array(agencySchema).safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) {
    const repeated = parsed.data.filter(({ id }, index) => parsed.data.findIndex((other) => other.id === id) < index);
    for (const { id } of repeated) refuse(`“id”为 ${id} 的机关出现了两次，应只有一次`, 1, 1);
    return { file, agencies: repeated.length > 0 ? undefined : parsed.data };
  }
  for (const issue of parsed.error.issues) {
    const step = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    // A missing key has no node of its own; the entry that lacks it is the place.
    const path = Array.from({ length: step.length + 1 }, (_, cut) => step.slice(0, step.length - cut)).find((at) =>
      document.getIn(at, true),
    );
    const node = document.getIn(path ?? [], true) as { range?: [number, number, number] } | undefined;
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    refuse(inChinese(issue), Math.max(1, line), Math.max(1, col));
  }
  return { file, agencies: undefined };
}
