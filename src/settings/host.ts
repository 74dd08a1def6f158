/**
 * `content/host/` → the page of the site that this one is a section of: its header and footer as HTML, which is the
 * editor's own and is printed as it is, and its style sheet.
 */
import { readdir } from "node:fs/promises";
import { VFile } from "vfile";
import { readUtf8, type Tell, tellerOf } from "./yaml.ts";

export interface HostParts {
  readonly header: string;
  readonly footer: string;
  readonly styles: string | undefined;
}

export interface ReadHost {
  /** Every file that was looked at, with its findings. */
  readonly files: readonly VFile[];
  /** Nothing where there is no folder for it, or where there is any finding. */
  readonly host: HostParts | undefined;
}

/** Reads the folder, where there is one: then both header and footer are expected. */
export async function readHost(content: string): Promise<ReadHost> {
  const names = await readdir(`${content}/host`).catch(() => undefined);
  if (names === undefined) return { files: [], host: undefined };
  // Few sites have it, and its parsers take longer to load than a report to be checked.
  const { checkHtml, checkCss } = await import("./host-checks.ts");
  const files: VFile[] = [];
  const read = async (name: string, check: (text: string, tell: Tell) => void) => {
    const file = new VFile({ path: `${content}/host/${name}` });
    files.push(file);
    const { text, ...found } = await readUtf8(file.path);
    const tell = tellerOf(file);
    if (text === undefined) {
      if ("reason" in found) tell(1, 1, found.reason, "页头、页脚都要有；不需要其中一个的，请放一个空文件。");
      return "";
    }
    file.value = text;
    check(text, tell);
    return text;
  };
  const header = await read("header.html", checkHtml);
  const footer = await read("footer.html", checkHtml);
  const styles = names.includes("host.css") ? await read("host.css", checkCss) : undefined;
  const isSound = files.every(({ messages }) => messages.length === 0);
  return { files, host: isSound ? { header, footer, styles } : undefined };
}
