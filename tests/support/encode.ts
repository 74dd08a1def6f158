/** Text → bytes in the encodings that Node only decodes. */

let byCharacter: Map<string, number[]> | undefined;

/** Every pair of bytes that GBK gives a meaning, by its character. */
function tableOfGbk(): Map<string, number[]> {
  if (byCharacter !== undefined) return byCharacter;
  byCharacter = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && character !== "\uFFFD") byCharacter.set(character, [lead, trail]);
    }
  }
  return byCharacter;
}

/** What has no place in two bytes, above all the no-break space, takes four. */
function fourBytes(character: string): number[] {
  const decoder = new TextDecoder("gb18030");
  for (let second = 0x30; second <= 0x39; second += 1) {
    for (let third = 0x81; third <= 0xfe; third += 1) {
      for (let fourth = 0x30; fourth <= 0x39; fourth += 1) {
        for (const first of [0x81, 0x82, 0x83, 0x84]) {
          const bytes = [first, second, third, fourth];
          if (decoder.decode(Uint8Array.from(bytes)) === character) return bytes;
        }
      }
    }
  }
  throw new Error(`GB18030 has no place for “${character}” here.`);
}

export function gb18030(text: string): Uint8Array {
  const table = tableOfGbk();
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      let bytes = table.get(character);
      if (bytes === undefined) table.set(character, (bytes = fourBytes(character)));
      return bytes;
    }),
  );
}

export function utf16(text: string, end: "little" | "big"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return end === "little" ? bytes : bytes.swap16();
}
