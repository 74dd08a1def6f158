/** A pattern in a file → how often it occurs and where first: what is to be said once, however often it is met. */
import type { VFile } from "vfile";
import { type Lines, linesOf } from "../../read/places.ts";
import type { ReadingRuleId } from "../../read/catalogue.ts";
import { tell } from "../../read/finding.ts";
import { writtenIn } from "../../read/written.ts";

export class Source {
  readonly text: string;
  #lines: Lines | undefined;

  constructor(readonly file: VFile) {
    this.text = writtenIn(file);
  }

  /** Tells all matches of a pattern in one finding at the first of them. */
  note(
    ruleId: ReadingRuleId,
    pattern: RegExp,
    reason: (count: number, first: string) => string,
    within?: { readonly from: number; readonly to: number },
  ): void {
    let count = 0;
    let first: RegExpExecArray | undefined;
    const text = within === undefined ? this.text : this.text.slice(within.from, within.to);
    for (const match of text.matchAll(pattern)) {
      count += 1;
      first ??= match;
    }
    if (first === undefined) return;
    const at = first.index + (within?.from ?? 0);
    this.#lines ??= linesOf(this.text);
    const place = { start: this.#lines.pointAt(at), end: this.#lines.pointAt(at + first[0].length) };
    tell(this.file, "report-parse", ruleId, place, reason(count, first[0]));
  }
}
