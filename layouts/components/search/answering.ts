/** The worker of the page of search: it looks for answers in a thread of its own, so that the page never waits for it. */
import type { Answer, Options } from "../../../src/search/engine.ts";
import { IndexReader } from "../../../src/search/reader.ts";
import { nothing, search } from "../../../src/search/search.ts";
import { opened } from "./opened.ts";
import type { Chosen, Offers } from "./offers.ts";

export interface Question extends Pick<Options, "open" | "limit"> {
  readonly id: number;
  readonly query: string;
  /** As the server sends it; the page asks for it while the worker begins. */
  readonly manifest: ArrayBuffer;
  /** What narrows it; absent where nobody has asked what it can be narrowed to. */
  readonly chosen?: Chosen | undefined;
}

export type Reply = readonly [id: number, answer: Answer, offers?: Offers | undefined];

/** The worker's name is the address of the folder of search. What cannot be had is an error, which the page hears of. */
export function answerQuestions(): void {
  let reader: Promise<IndexReader> | undefined;
  let running = new AbortController();
  onmessage = async ({ data: { id, query, chosen, manifest, ...options } }: MessageEvent<Question>) => {
    running.abort();
    const { signal } = (running = new AbortController());
    let offers: Offers | undefined;
    reader ??= opened(new Response(manifest)).then(
      (bytes) => new IndexReader(bytes, (path) => fetch(self.name + path).then(opened)),
    );
    try {
      const keep = chosen && (await import("./offers.ts")).narrowTo(chosen, (some) => (offers = some));
      const answer = query ? await search(query, { ...options, signal, keep }, await reader) : nothing;
      postMessage([id, answer, offers] satisfies Reply);
    } catch (error) {
      // Who has typed on waits for another answer.
      if (!signal.aborted) reportError(error);
    }
  };
}
