/** XML of a Word file → a tree and back. Text stays escaped: what is not looked at is written as it came. */

export interface XmlElement {
  readonly name: string;
  /** As written, with the space before them. */
  readonly attributes: string;
  readonly children: readonly XmlNode[];
}

/** Strings are escaped text. */
export type XmlNode = XmlElement | string;

/** A tag with its quotes closed, or something that is no tag at all. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([^\s<>/"']+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gu;

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly children: XmlNode[];
}

/** Word's usual prefix of each namespace, in its transitional and its strict form. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [
    /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/u,
    "w",
  ],
  [
    /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/math$/u,
    "m",
  ],
  [/^http:\/\/schemas\.openxmlformats\.org\/markup-compatibility\/2006$/u, "mc"],
];

/** Gives the namespaces their usual prefixes, where a program has written others. */
export function withUsualPrefixes(source: string): string {
  let xml = source;
  for (const [, prefix = "", uri = ""] of source
    .slice(0, 20_000)
    .matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"'<>]*)["']/gu)) {
    const usual = prefixes.find(([pattern]) => pattern.test(uri))?.[1];
    if (usual === undefined || usual === prefix || xml.includes(`xmlns:${usual}=`)) continue;
    xml = xml
      .replaceAll(`<${prefix}:`, `<${usual}:`)
      .replaceAll(`</${prefix}:`, `</${usual}:`)
      .replaceAll(` ${prefix}:`, ` ${usual}:`)
      .replaceAll(`xmlns:${prefix}=`, `xmlns:${usual}=`);
  }
  return xml;
}

/** The root element; nothing where the tags do not close each other. */
export function parseXml(source: string): XmlElement | undefined {
  const document: Open = { name: "", attributes: "", children: [] };
  const open: Open[] = [document];
  let at = 0;
  for (const found of source.matchAll(markup)) {
    const [whole, slash = "", name, rest = ""] = found;
    const parent = open.at(-1);
    if (parent === undefined) return undefined;
    if (found.index > at) parent.children.push(source.slice(at, found.index));
    at = found.index + whole.length;
    if (name === undefined) {
      // mammoth reads nothing that stands as CDATA.
      if (whole.startsWith("<![CDATA["))
        parent.children.push(escapeXml(whole.slice("<![CDATA[".length, -"]]>".length)));
    } else if (slash === "/") {
      if (parent.name !== name || open.length === 1) return undefined;
      open.pop();
    } else {
      const empty = rest.endsWith("/");
      const element: Open = { name, attributes: empty ? rest.slice(0, -1) : rest, children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1) return undefined;
  return document.children.find((node) => typeof node !== "string");
}

export function serializeXml(node: XmlNode): string {
  if (typeof node === "string") return node;
  const { name, attributes, children } = node;
  if (children.length === 0) return `<${name}${attributes}/>`;
  return `<${name}${attributes}>${children.map(serializeXml).join("")}</${name}>`;
}

export function xml(name: string, children: readonly XmlNode[], attributes = ""): XmlElement {
  return { name, attributes, children };
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
      if (code === undefined) return named[name ?? ""] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

export function xmlAttribute(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(element.attributes);
  return found === null ? undefined : unescapeXml(found[1] ?? found[2] ?? "");
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== "string" && node.name === name);
}

/** `w:val` of a child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return xmlAttribute(childNamed(element, name), "w:val");
}

/** Is a property such as `<w:vanish/>` there and not switched off? */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childNamed(element, name);
  return property !== undefined && !/^(?:0|false|off)$/u.test(xmlAttribute(property, "w:val") ?? "1");
}

/** An element and all below it, in the order of the document. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsOf(child);
}

const isText = /:t$/u;

/** The text of `w:t`, `m:t` and `a:t` below a node. */
export function textIn(node: XmlNode): string {
  if (typeof node === "string") return "";
  if (!isText.test(node.name)) return node.children.map(textIn).join("");
  return node.children.map((child) => (typeof child !== "string" ? "" : unescapeXml(child))).join("");
}
