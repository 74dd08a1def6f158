/** A ZIP container with the dates of its entries set to one day, so that the same contents are always the same bytes. */

const centralHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1980-01-01, the first day that the format knows. */
const firstDay = 0x0021;

/**
 * Changes the dates in place. Office libraries date their containers by the clock and offer no way to say a date; they
 * write neither comments nor ZIP64, which this does not look for.
 */
export function withSteadyDates(zip: Buffer): Buffer {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory)
    throw new Error("The container has no directory at its end.");
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(entry) !== centralHeader) throw new Error("The directory of the container is broken.");
    const local = zip.readUInt32LE(entry + 42);
    for (const time of [entry + 12, local + 10]) {
      zip.writeUInt16LE(0, time);
      zip.writeUInt16LE(firstDay, time + 2);
    }
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
