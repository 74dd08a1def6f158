/** Text for files that are XML inside. */

const notInXml =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Characters that XML cannot hold become the sign for an unreadable one; `report.json` has them as they are. */
export function xmlText(text: string): string {
  return text.replace(notInXml, "\uFFFD");
}

/** Text as it stands between tags. */
export function escapeXml(text: string): string {
  return xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
