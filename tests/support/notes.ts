/** Notes of an editor, as `content/reports/<agency>/<year>.md` would give them. */
import { VFile } from "vfile";
import type { EditorNotes, Explanation } from "../../src/settings/notes.ts";

const facts = {
  reason: "<b>机构改革</b>，数据由两家合并。",
  date: "2024-01-15",
  by: "北仑区人民政府办公室",
  place: { line: 3, column: 5 },
};

/** What names the finding; the reason, the day and the body come by themselves. */
export type Named = Pick<Explanation, "rule" | "cell" | "quote" | "value">;

export function notesFor(explanations: readonly Named[], changes: Partial<EditorNotes> = {}): EditorNotes {
  return {
    file: new VFile({ path: "content/reports/beilun/2023.md" }),
    publishedOn: undefined,
    indexNumber: undefined,
    corrections: [],
    explanations: explanations.map((one) => ({ ...facts, ...one })),
    text: "",
    ...changes,
  };
}
