/** Text for files that cannot hold every character: CSV, and what is XML inside. */

const noText =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Characters that are no text, as XML has it, become the sign for an unreadable one; `report.json` has them as they are. */
export function plainText(text: string): string {
  return text.replace(noText, "\uFFFD");
}

/** Text as it stands between tags. */
export function escapeXml(text: string): string {
  return plainText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
