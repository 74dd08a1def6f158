/** What is far beyond the XML of any report. */
const mostTags = 600_000;
const mostCells = 20_000;
const deepestNesting = 300;

/** Why the XML is no report by its sheer shape, as `…为 X，应不超过 Y`. */
export function xmlExcessOf(xml: string): string | undefined {
  let tags = 0;
  let cells = 0;
  let depth = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    tags += 1;
    if (xml[at + 1] === "/") {
      depth -= 1;
    } else if (xml[at + 1] !== "?" && xml[at + 1] !== "!") {
      const end = xml.indexOf(">", at);
      if (end < 0) break;
      if (xml[end - 1] !== "/") depth += 1;
      if (xml.startsWith("<w:tc>", at) || xml.startsWith("<w:tc ", at)) cells += 1;
      at = end;
    }
    if (depth > deepestNesting) return `文件的结构嵌套了 ${deepestNesting} 层以上，应不超过此数`;
    if (cells > mostCells) return `文件的表格有 ${mostCells} 个以上的格子，应不超过此数`;
    if (tags > mostTags) return `文件有 ${mostTags} 个以上的标签，应不超过此数`;
  }
  return undefined;
}
