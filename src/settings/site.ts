/** `content/site.yaml` → what the site is called, who publishes it, where it lives, and when findings stop it. */
import type { VFile } from "vfile";
import { z } from "zod";
import { readYaml } from "./yaml.ts";

const monthDay = z
  .string()
  .regex(/^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/)
  .describe("月和日，例如 01-31");

/** The days that the law sets (《条例》第四十九条). It sets none for towns and streets. */
export const legalDeadlines = { government: "03-31", department: "01-31" } as const;
/** The share of repeated sentences above which the rule `sameness` warns, where the site sets none. */
export const defaultSameness = 0.8;

export const siteSettingsSchema = z.strictObject({
  /** The name of the site, shown in every page's head and title. */
  name: z.string().trim().min(1).describe("不为空的文字"),
  /** Who publishes the site. Absent: nobody is named. */
  publisher: z.string().trim().min(1).describe("不为空的文字").optional(),
  /** Scheme and host under which the site can be reached, without a path: `https://www.bl.gov.cn`. */
  baseUrl: z
    .string()
    .regex(/^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?$/)
    .describe("协议和域名，末尾没有斜杠，例如 https://www.example.gov.cn")
    .optional(),
  /** The folder of the host in which the site lives, with a slash at both ends. */
  basePath: z
    .string()
    .regex(/^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._-]+\/)*$/)
    .describe("以斜杠开头和结尾的路径，例如 /zfxxgk/nianbao/")
    .default("/"),
  /** Under what terms the data may be used. Absent: nothing is claimed. */
  license: z
    .strictObject({
      /** “CC BY 4.0” */
      name: z.string().trim().min(1).describe("不为空的文字，例如 CC BY 4.0"),
      url: z
        .url({ protocol: /^https?$/ })
        .describe("许可全文的网址，例如 https://creativecommons.org/licenses/by/4.0/"),
    })
    .optional(),
  language: z.literal("zh-CN").default("zh-CN"),
  /**
   * `own`: a body publishes its own reports; errors and warnings stop the build.
   * `collected`: the site gathers what others have published; findings are shown beside the figures, and nothing stops
   * but a file that cannot be read and a number of a person.
   */
  policy: z.enum(["own", "collected"]).default("own"),
  /**
   * The last days, in the year after that of the report, on which it is to be published, where those of the place are
   * earlier than the law's. Towns and streets are held against none while none is written here.
   */
  deadlines: z
    .strictObject({
      government: monthDay.default(legalDeadlines.government),
      department: monthDay.default(legalDeadlines.department),
      township: monthDay.optional(),
    })
    .default(legalDeadlines),
  /** Which share of the sentences of parts 一 and 五 may be those of last year before it is a warning; 1 never warns. */
  sameness: z.number().min(0).max(1).describe("0 到 1 之间的数，例如 0.8").default(defaultSameness),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
/** Month and day (MM-DD) by which reports of the year before are to be published. */
export type Deadlines = SiteSettings["deadlines"];

/** Reads the settings. Nothing is returned when there is any finding. */
export async function readSite(content: string): Promise<{ file: VFile; site: SiteSettings | undefined }> {
  const { file, value } = await readYaml(content, "site.yaml", siteSettingsSchema);
  return { file, site: value };
}
