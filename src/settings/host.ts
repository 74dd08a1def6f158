/**
 * `content/host/` → the page of the site that this one is a section of: its header and footer as HTML, which is the
 * editor's own and is printed as it is, and its style sheet.
 */
import { readdir } from "node:fs/promises";
import { VFile } from "vfile";
import { ifThere } from "./disk.ts";
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
  const names = await ifThere(readdir(`${content}/host`));
  if (names === undefined) return { files: [], host: undefined };
  // Few sites have it, and its parsers take longer to load than a report to be checked.
  const { checkHtml, checkCss } = await import("./host-checks.ts");
  const files: VFile[] = [];
  const read = async (name: string, check: (text: string, tell: Tell) => void) => {
    const file = new VFile({ path: `${content}/host/${name}` });
    files.push(file);
    const source = await readUtf8(file.path);
    const tell = tellerOf(file);
    if (source.text === undefined) {
      const missing = "页头、页脚都要有；不需要其中一个的，请放一个空文件。";
      tell(1, 1, source.reason, names.includes(name) ? source.note : missing);
      return "";
    }
    file.value = source.text;
    check(source.text, tell);
    return source.text;
  };
  const header = await read("header.html", checkHtml);
  const footer = await read("footer.html", checkHtml);
  const styles = names.includes("host.css") ? await read("host.css", checkCss) : undefined;
  const isSound = files.every(({ messages }) => messages.length === 0);
  return { files, host: isSound ? { header, footer, styles } : undefined };
}
