/** Tokens of reports as they come → the postings of each token, in little memory: two numbers for each. */

const chunkSize = 1 << 20;

/** Counts ids and not texts: the tokens of 30,000 reports are a million texts, and 45 million times a number. */
export class Collector {
  readonly #ids = new Map<string, number>();
  readonly #chunks: { readonly ids: Uint32Array; readonly places: Uint32Array }[] = [];
  #length = 0;
  #parts = new Uint8Array(1 << 16);
  #touched: number[] = [];

  /** A token's number, the same for the same token. */
  idOf(token: string): number {
    let id = this.#ids.get(token);
    if (id === undefined) {
      // Texts cut out of a report would keep the whole report in memory.
      id = this.#ids.size;
      this.#ids.set(token, id);
    }
    return id;
  }

  /** Notes that the report at hand has a token in a part. */
  note(id: number, part: number): void {
    if (id >= this.#parts.length) {
      const grown = new Uint8Array(Math.max(id + 1, this.#parts.length * 2));
      grown.set(this.#parts);
      this.#parts = grown;
    }
    const before = this.#parts[id] ?? 0;
    if (before === 0) this.#touched.push(id);
    this.#parts[id] = before | part;
  }

  /** Ends a report; reports are numbered in the order in which they end. */
  end(report: number): void {
    for (const id of this.#touched) {
      const at = this.#length++ % chunkSize;
      if (at === 0) this.#chunks.push({ ids: new Uint32Array(chunkSize), places: new Uint32Array(chunkSize) });
      const chunk = this.#chunks.at(-1);
      if (chunk === undefined) throw new Error("There is no chunk.");
      chunk.ids[at] = id;
      chunk.places[at] = report * 256 + (this.#parts[id] ?? 0);
      this.#parts[id] = 0;
    }
    this.#touched = [];
  }

  /** Every token with its reports and their parts, tokens ascending. Empties the collector. */
  *sorted(): Generator<{ token: string; numbers: number[]; parts: Uint8Array }> {
    const ends = new Uint32Array(this.#ids.size);
    let left = this.#length;
    const chunks = this.#chunks.map((chunk) => {
      const length = Math.min(left, chunkSize);
      left -= length;
      for (let at = 0; at < length; at += 1) {
        const id = chunk.ids[at] ?? 0;
        ends[id] = (ends[id] ?? 0) + 1;
      }
      return { ...chunk, length };
    });
    this.#chunks.length = 0;
    const starts = new Uint32Array(ends.length);
    let next = 0;
    ends.forEach((count, id) => {
      starts[id] = next;
      next += count;
      ends[id] = starts[id] ?? 0;
    });
    const places = new Uint32Array(this.#length);
    for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
      for (let at = 0; at < chunk.length; at += 1) {
        const id = chunk.ids[at] ?? 0;
        const end = ends[id] ?? 0;
        places[end] = chunk.places[at] ?? 0;
        ends[id] = end + 1;
      }
    }
    const tokens = [...this.#ids.keys()];
    const order = [...tokens].sort();
    for (const token of order) {
      const id = this.#ids.get(token) ?? 0;
      const own = places.subarray(starts[id], ends[id]);
      const numbers = Array.from(own, (place) => place >>> 8);
      yield { token, numbers, parts: Uint8Array.from(own, (place) => place & 255) };
    }
  }
}
