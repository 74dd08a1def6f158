/** `content/site.yaml` → what the site is called, who publishes it, where it lives, and when findings stop it. */
import { z } from "zod";

export const siteSettingsSchema = z.strictObject({
  /** The name of the site, shown in every page's head and title. */
  name: z.string().min(1),
  /** Who publishes the site. Absent: nobody is named. */
  publisher: z.string().min(1).optional(),
  /** Scheme and host under which the site can be reached, without a path: `https://www.bl.gov.cn`. */
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** The folder of the host in which the site lives, with a slash at both ends. */
  basePath: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._-]+\/)*$/)
    .default("/"),
  language: z.literal("zh-CN").default("zh-CN"),
  /**
   * `own`: a body publishes its own reports; errors and unexplained warnings stop the build.
   * `collected`: the site gathers what others have published; findings are shown beside the figures, and nothing stops
   * but a file that cannot be read.
   */
  policy: z.enum(["own", "collected"]).default("own"),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
