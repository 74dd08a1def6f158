/** Bytes → text, or where and why they are no UTF-8. */
import { linesOf } from "./places.ts";
import type { Point } from "unist";

export type Decoded =
  | { readonly text: string }
  /** `readable` is the text before the first byte that is no UTF-8; `at` is the place behind it. */
  | { readonly text: undefined; readonly readable: string; readonly at: Point; readonly seems: string | undefined };

/** The byte order mark stays, so that offsets are those of the file; the readers step over it. */
const strict = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isText(bytes: Uint8Array): boolean {
  try {
    strict().decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How many bytes from the beginning are whole characters of UTF-8: halving, since a decoder does not say where it fails. */
function readableLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    // A cut within a character is no failure; streaming keeps its bytes for later.
    try {
      strict().decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  while (low > 0 && !isText(bytes.subarray(0, low))) low -= 1;
  return low;
}

/** The other encoding that Chinese offices use, if these bytes make sense in it. */
function seemsGb18030(bytes: Uint8Array): boolean {
  try {
    return /[\u4E00-\u9FFF]{2}/u.test(new TextDecoder("gb18030", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

export function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: strict().decode(bytes) };
  } catch {
    const readable = strict().decode(bytes.subarray(0, readableLength(bytes)));
    const at = linesOf(readable).pointAt(readable.length);
    return { text: undefined, readable, at, seems: seemsGb18030(bytes) ? "GBK（GB18030）" : undefined };
  }
}
