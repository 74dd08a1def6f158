/** `content/agencies.yaml` → the bodies whose reports are published. */
import type { VFile } from "vfile";
import { z } from "zod";
import { levels } from "./levels.ts";
import { readYaml } from "./yaml.ts";

const name = z.string().trim().min(1).describe("不为空的文字");

export const agencySchema = z.strictObject({
  /** The name of the body's folder under `seeds/`, and of its folder on the site. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .describe("小写字母、数字和连字符，例如 beilun"),
  name,
  shortName: name,
  level: z.enum(levels),
  kind: z.enum(["government", "department"]),
  /** The id of the body above it. */
  parent: z.string().describe("名录中另一个机关的 id").optional(),
  /** That the body's figures are those of all the bodies directly under it, which the register lists without a gap. */
  rollsUp: z.boolean().describe("是（true）或否（false）").optional(),
});

export type Agency = z.infer<typeof agencySchema>;

/** Folders of the site that are not bodies. */
export const reservedIds: readonly string[] = [
  "assets",
  "data",
  "glossary",
  "indicators",
  "rules",
  "search",
  "styleguide",
  "years",
];

/** The bodies from one up to the highest; stops where the chain comes back to itself. */
function isItsOwnAncestor(agency: Agency, byId: ReadonlyMap<string, Agency>): boolean {
  const seen = new Set<string>();
  let above = agency.parent;
  while (above !== undefined && !seen.has(above)) {
    if (above === agency.id) return true;
    seen.add(above);
    above = byId.get(above)?.parent;
  }
  return false;
}

/** Reads the list. Nothing is returned when there is any finding. */
export async function readAgencies(content: string): Promise<{ file: VFile; agencies: readonly Agency[] | undefined }> {
  const { file, value: agencies, refuse } = await readYaml(content, "agencies.yaml", z.array(agencySchema).min(1));
  if (agencies === undefined) return { file, agencies };
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  agencies.forEach((agency, index) => {
    const { id, parent } = agency;
    if (byId.get(id) !== agency) {
      refuse([index, "id"], `“id”为 ${id} 的机关出现了不止一次，应只有一次`, "请删去重复的一项，或换一个 id。");
    }
    if (reservedIds.includes(id)) {
      refuse(
        [index, "id"],
        `“id”为 ${id}，这个名称网站另有用处，应换一个`,
        `不能用作 id 的有 ${reservedIds.join("、")}。`,
      );
    }
    if (parent !== undefined && !byId.has(parent)) {
      refuse([index, "parent"], `“parent”为 ${parent}，应为名录中另一个机关的 id`, "请先在名录中写上这个上级机关。");
    } else if (isItsOwnAncestor(agency, byId)) {
      refuse([index, "parent"], `${agency.name}的上级机关绕回了它自己，应有一个最高的机关`, "请检查“parent”。");
    }
  });
  return { file, agencies: file.messages.length > 0 ? undefined : agencies };
}
