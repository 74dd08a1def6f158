/** Text of strangers → runs in which every character that cannot be seen, or that could reorder others, is named. */

/** A run of ordinary text, or the code point of a hidden character: `U+202E`. */
export type VisibleRun = string | { readonly code: string };

/** Controls, format characters (bidi overrides, zero-width), line separators, and whatever fonts do not draw. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** A no-break space looks like any space; only the view of the source tells it apart. */
const hiddenInSource = new RegExp(`${hidden.source}|\u00A0`, "u");

function runsOf(text: string, pattern: RegExp): VisibleRun[] {
  const runs: VisibleRun[] = [];
  let plain = "";
  for (const character of text) {
    if (character === "\t" || character === "\n" || !pattern.test(character)) {
      plain += character;
      continue;
    }
    if (plain !== "") runs.push(plain);
    plain = "";
    runs.push({ code: codeOf(character) });
  }
  if (plain !== "") runs.push(plain);
  return runs;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

export function visibleRuns(text: string): VisibleRun[] {
  return runsOf(text, hidden);
}

/** As `visibleRuns`, for a line of the source as received. */
export function visibleSourceRuns(text: string): VisibleRun[] {
  return runsOf(text, hiddenInSource);
}

/** The same as plain text, for titles and descriptions: `北仑[U+202E]区`. */
export function visibleText(text: string): string {
  return visibleRuns(text)
    .map((run) => (typeof run === "string" ? run : `[${run.code}]`))
    .join("");
}
