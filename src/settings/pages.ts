/** `content/pages/<name>.md` → a page of the site that an editor writes: help, what the site can and cannot do. */
import type { VFile } from "vfile";
import { z } from "zod";
import { readFrontMatter } from "./front-matter.ts";

const text = z.string().trim().min(1).describe("不为空的文字");

const pageSchema = z.strictObject({
  /** The page's heading, and what links to it are called. */
  title: text,
  /** One sentence for search engines. */
  description: text,
  /** Its place among the links to pages: 1 comes first. */
  order: z
    .string()
    .regex(/^[1-9]\d?$/)
    .describe("1 到 99 的整数")
    .optional(),
});

export interface ContentPage {
  /** Its folder at the root of the site: `help`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly order: number;
  /** Markdown, with spaces for the front matter. */
  readonly text: string;
}

/** Reads a page. There is none when there is any finding. */
export async function readPage(
  path: string,
  id: string,
): Promise<{ readonly file: VFile; readonly page: ContentPage | undefined }> {
  const { file, value, text } = await readFrontMatter(path, pageSchema);
  if (value === undefined) return { file, page: undefined };
  const { title, description, order } = value;
  return { file, page: { id, title, description, order: order === undefined ? 100 : Number(order), text } };
}
