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

const words = z.string().trim().min(1).describe("不为空的文字");
const host = String.raw`[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d+)?`;
const rest = String.raw`(?:[/?#][^\s"'<>\\]*)?`;
const link = z
  .string()
  .regex(new RegExp(`^https://${host}${rest}$`))
  .describe("以 https:// 开头的网址");
/** A record with the authorities: what is printed, and where it can be looked up. */
const record = z.strictObject({ text: words, url: link.optional() });

/** What the guide for government sites (国办发〔2017〕47号) has every page say about itself. */
const governmentSchema = z.strictObject({
  siteName: words.optional(),
  siteDomain: z
    .string()
    .regex(new RegExp(`^${host}$`))
    .describe("域名，没有协议和路径，例如 www.example.gov.cn")
    .optional(),
  /** 网站标识码 */
  siteIdCode: z
    .string()
    .regex(/^[0-9A-Za-z]{10}$/)
    .describe('10 位网站标识码，写在引号里，例如 "3302060001"')
    .optional(),
  columnName: words.optional(),
  columnDescription: words.optional(),
  columnKeywords: words.optional(),
  columnType: words.optional(),
  contentSource: words.optional(),
  keywords: words.optional(),
  image: link.optional(),
  /** 组配分类 */
  category: words.optional(),
  /** 公开方式 */
  disclosure: words.optional(),
});

/** What the foot of a government site owes its readers, beside the 主办单位, which is the publisher. */
const footerSchema = z.strictObject({
  /** 承办单位 */
  runBy: words.optional(),
  /** 联系方式 */
  contact: words.optional(),
  /** ICP备案 */
  icp: record.optional(),
  /** 公安备案 */
  police: record.optional(),
  /** 党政机关网站标识 */
  partyGovernmentMark: link.optional(),
  /** 我为政府网站找错 */
  findErrors: link.optional(),
  /** 网站地图, often on the same host */
  siteMap: z
    .string()
    .regex(new RegExp(`^(?:https://${host}${rest}|/(?!/)[^\\s"'<>\\\\]*)$`))
    .describe("以 https:// 开头的网址，或以斜杠开头的路径")
    .optional(),
});

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
  government: governmentSchema.optional(),
  footer: footerSchema.optional(),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
/** Month and day (MM-DD) by which reports of the year before are to be published. */
export type Deadlines = SiteSettings["deadlines"];

/** Reads the settings. Nothing is returned when there is any finding. */
export async function readSite(content: string): Promise<{ file: VFile; site: SiteSettings | undefined }> {
  const { file, value } = await readYaml(content, "site.yaml", siteSettingsSchema);
  return { file, site: value };
}
