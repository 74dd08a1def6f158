/** A ZIP container → its XML files, inflated once and counted while inflating, since what its headers say may be lies. */
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

type Unzipped =
  { readonly files: ReadonlyMap<string, Buffer> } | { readonly refused: "broken" | "large" | "password" | "twice" };

const mostEntries = 2_000;
/** The text of a report with all its formatting takes less than one. */
const largestXml = 24 * 1024 * 1024;

const holdsXml = /\.(?:xml|rels)$/iu;

function open(bytes: Buffer): Promise<ZipFile | undefined> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) => {
      resolve(error === null ? zip : undefined);
    });
  });
}

function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | "broken" | "large"> {
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return resolve("broken");
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= most) return;
        stream.destroy();
        resolve("large");
      });
      stream.on("end", () => {
        resolve(Buffer.concat(chunks));
      });
      stream.on("error", () => {
        resolve("broken");
      });
    });
  });
}

function nextEntry(zip: ZipFile): Promise<Entry | "end" | "broken"> {
  return new Promise((resolve) => {
    const done = (result: Entry | "end" | "broken") => {
      zip.removeAllListeners("entry").removeAllListeners("end").removeAllListeners("error");
      // An error after the answer must not bring the program down.
      zip.on("error", () => undefined);
      resolve(result);
    };
    zip.once("entry", (entry: Entry) => {
      done(entry);
    });
    zip.once("end", () => {
      done("end");
    });
    zip.once("error", () => {
      done("broken");
    });
    zip.readEntry();
  });
}

export async function unzip(bytes: Buffer): Promise<Unzipped> {
  const zip = await open(bytes);
  if (zip === undefined) return { refused: "broken" };
  if (zip.entryCount > mostEntries) return { refused: "large" };
  const files = new Map<string, Buffer>();
  let left = largestXml;
  for (let count = 0; count <= mostEntries; count += 1) {
    const entry = await nextEntry(zip);
    if (entry === "end") return { files };
    if (entry === "broken") return { refused: "broken" };
    if (entry.isEncrypted()) return { refused: "password" };
    // Pictures are never inflated.
    if (!holdsXml.test(entry.fileName)) continue;
    if (files.has(entry.fileName)) return { refused: "twice" };
    const content = await inflate(zip, entry, left);
    if (typeof content === "string") return { refused: content };
    left -= content.length;
    files.set(entry.fileName, content);
  }
  return { refused: "large" };
}
