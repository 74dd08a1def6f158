/** Contents that come in pieces → a file. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Pieces that come while the disk is busy, up to so many bytes, are written at once. */
const highWaterMark = 1 << 20;

export async function writePieces(path: string, pieces: Iterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path, { highWaterMark }));
}
