/** ZIP containers for tests: small ones made here, and Word files with their XML changed. */
import { deflateRawSync, crc32 } from "node:zlib";
import { unzip } from "../../src/read/word/zip.ts";

/** A container with deflated entries, as the format has it: local headers, directory, end. */
export function zipOf(entries: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(entries)) {
    const name = Buffer.from(path);
    const content = Buffer.from(text);
    const data = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(0x0800, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32(content), 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    header.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(header, name, data);
    directory.push(entry, name);
    offset += header.length + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  const count = Object.keys(entries).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** A Word file with the XML of some of its parts changed, or added. */
export async function withParts(
  bytes: Buffer,
  changes: Readonly<Record<string, (xml: string) => string>>,
): Promise<Buffer> {
  const unzipped = await unzip(bytes);
  if ("refused" in unzipped) throw new Error(`The file is ${unzipped.refused}.`);
  const parts: Record<string, string | Buffer> = Object.fromEntries(unzipped.files);
  for (const [name, change] of Object.entries(changes)) parts[name] = change(parts[name]?.toString() ?? "");
  return zipOf(parts);
}

/** A Word file with the XML of its text changed. */
export async function withXml(bytes: Buffer, change: (xml: string) => string): Promise<Buffer> {
  return withParts(bytes, { "word/document.xml": change });
}

/** A Word file with some of its files replaced or added. */
export async function withFiles(bytes: Buffer, changed: Readonly<Record<string, string>>): Promise<Buffer> {
  const unzipped = await unzip(bytes);
  if ("refused" in unzipped) throw new Error(`The file is ${unzipped.refused}.`);
  return zipOf({ ...Object.fromEntries(unzipped.files), ...changed });
}
