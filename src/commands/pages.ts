/** The folder of pages that an editor writes → the pages, in the order of their links, and what is wrong with them. */
import { readdir } from "node:fs/promises";
import { VFile } from "vfile";
import { noteExcessOf } from "../parse/note.ts";
import { type Agency, reservedIds } from "../settings/agencies.ts";
import { ifThere } from "../settings/disk.ts";
import { type ContentPage, readPage } from "../settings/pages.ts";
import { tellerOf } from "../settings/yaml.ts";
import { leftover } from "./files.ts";

/** Why a file cannot be a page of the site. */
function complaintOf(name: string, agencies: readonly Agency[]): [reason: string, note: string] | undefined {
  const id = /^([a-z0-9][a-z0-9-]*)\.md$/u.exec(name)?.[1];
  if (id === undefined) return [`文件名为“${name}”，应为小写字母、数字和连字符，以 .md 结尾`, "请改名，例如 help.md。"];
  if (reservedIds.includes(id)) return [`文件名为“${name}”，这个名称网站另有用处，应换一个`, "请给文件换一个名称。"];
  const agency = agencies.find((one) => one.id === id);
  if (agency === undefined) return undefined;
  return [`文件名为“${name}”，与${agency.name}的 id 相同，应换一个`, "请给文件换一个名称。"];
}

export async function findPages(
  content: string,
  agencies: readonly Agency[],
): Promise<{ readonly files: readonly VFile[]; readonly pages: readonly ContentPage[] }> {
  const files: VFile[] = [];
  const pages: ContentPage[] = [];
  const folder = `${content}/pages`;
  const names = (await ifThere(readdir(folder))) ?? [];
  for (const name of names.filter((name) => !leftover.test(name)).sort()) {
    const path = `${folder}/${name}`;
    const complaint = complaintOf(name, agencies);
    if (complaint !== undefined) {
      const file = new VFile({ path });
      tellerOf(file)(1, 1, ...complaint);
      files.push(file);
      continue;
    }
    const { file, page } = await readPage(path, name.replace(/\.md$/u, ""));
    files.push(file);
    const excess = page === undefined ? undefined : noteExcessOf(page.text);
    if (excess !== undefined) tellerOf(file)(1, 1, excess, "请把正文写得简单些。");
    else if (page !== undefined) pages.push(page);
  }
  return { files, pages: pages.sort((one, other) => one.order - other.order) };
}
