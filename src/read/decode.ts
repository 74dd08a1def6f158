/** Bytes → text in whichever encoding they strictly are, or where and why they are none. */
import type { Point } from "unist";
import { linesOf } from "./places.ts";

/** The encodings in which Chinese offices keep documents. GB18030 holds all of GBK and GB2312. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  /** `readable` is the text before the first byte that cannot be read; `at` is the place behind it. */
  | {
      readonly text: undefined;
      readonly readable: string;
      readonly at: Point;
      /** The encoding in which all but a few bytes make sense, if there is one. */
      readonly seems: Encoding | undefined;
    };

/** The byte order mark stays, so that offsets are those of the file; the readers step over it. */
const decoderOf = (encoding: Encoding, fatal: boolean) => new TextDecoder(encoding, { fatal, ignoreBOM: true });

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return decoderOf(encoding, true).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes from the beginning are whole characters: halving, since a decoder does not say where it fails. */
function readableLength(bytes: Uint8Array, encoding: Encoding): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    // A cut within a character is no failure; streaming keeps its bytes for later.
    try {
      decoderOf(encoding, true).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  while (low > 0 && strictly(bytes.subarray(0, low), encoding) === undefined) low -= 1;
  return low;
}

/**
 * Of the characters that two bytes make in GBK, the share of everyday ones (level one of GB 2312) and punctuation. Text
 * in another encoding decodes to rare characters, since GBK gives a meaning to nearly every pair of bytes.
 */
function everydayShare(bytes: Uint8Array): number {
  let pairs = 0;
  let everyday = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] ?? 0;
    pairs += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) everyday += 1;
  }
  return pairs === 0 ? 0 : everyday / pairs;
}

/** Real reports are at 0.95 and above; Big5, and UTF-8 with a damaged byte, below one half. */
const leastEverydayShare = 0.8;

/**
 * Ends of lines, digits and tabs have a zero byte in UTF-16, on the same side; of Chinese characters few have one, on the
 * other (一 is 4E00). Text in other encodings has none.
 */
function utf16ByZeros(bytes: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const encoding = odd > 2 * even ? "UTF-16LE" : even > 2 * odd ? "UTF-16BE" : undefined;
  if (encoding === undefined) return undefined;
  const text = strictly(bytes, encoding);
  // Bytes of programs and pictures may happen to have most of their zeros on one side.
  const han = text?.match(/[\p{Script=Han}\p{P}\s\d]/gu)?.length ?? 0;
  return text !== undefined && han > 0.7 * text.length ? encoding : undefined;
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "UTF-8";
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  return undefined;
}

function failureIn(bytes: Uint8Array, encoding: Encoding, seems: Encoding | undefined): Decoded {
  const readable = decoderOf(encoding, false).decode(bytes.subarray(0, readableLength(bytes, encoding)));
  return { text: undefined, readable, at: linesOf(readable).pointAt(readable.length), seems };
}

/** How many characters of a text are lost when it is read in an encoding, and how many are Han. */
function lossIn(bytes: Uint8Array, encoding: Encoding): { lost: number; han: number } {
  const text = decoderOf(encoding, false).decode(bytes);
  return { lost: text.match(/\uFFFD/gu)?.length ?? 0, han: text.match(/\p{Script=Han}/gu)?.length ?? 0 };
}

export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes) ?? (bytes.includes(0) ? utf16ByZeros(bytes) : undefined);
  if (marked !== undefined) {
    const text = strictly(bytes, marked);
    return text === undefined ? failureIn(bytes, marked, marked) : { text, encoding: marked };
  }
  const utf8 = strictly(bytes, "UTF-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "UTF-8" };
  const everyday = everydayShare(bytes) >= leastEverydayShare;
  const gb18030 = everyday ? strictly(bytes, "GB18030") : undefined;
  if (gb18030 !== undefined) return { text: gb18030, encoding: "GB18030" };
  const { lost, han } = lossIn(bytes, "UTF-8");
  if (han > 10 * lost) return failureIn(bytes, "UTF-8", "UTF-8");
  return everyday ? failureIn(bytes, "GB18030", "GB18030") : failureIn(bytes, "UTF-8", undefined);
}

/** What a web page says of its own encoding, in capitals: `GB2312`. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  // Declarations stand in the first lines and are ASCII, whatever the encoding.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096)).replaceAll("\0", "");
  return /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]{1,40})/iu.exec(head)?.[1]?.toUpperCase();
}

const gbNames = new Set(["GB2312", "GBK", "GB18030", "GB_2312-80", "X-GBK", "CP936"]);

/** Does a declared name mean the encoding? Browsers read gb2312 as GBK. */
export function means(declared: string, encoding: Encoding): boolean {
  if (encoding === "GB18030") return gbNames.has(declared);
  return (
    declared.replace(/^UTF8$/u, "UTF-8").replace(/^UTF-16$/u, encoding.startsWith("UTF-16") ? encoding : "") ===
    encoding
  );
}
