/** What a text is to a reader that must find tables where the file marks none: a name of the forms, or a figure. */
import { type Form, type Head, headsOf } from "../../form/form.ts";
import { forms } from "../../form/forms.ts";
import { foldFormLabel, foldLabel } from "../../form/label.ts";

let names: Set<string> | undefined;

/** All names of all forms and their other wordings, folded for comparison. */
function namesOfForms(): Set<string> {
  if (names === undefined) {
    names = new Set();
    for (const { blocks } of (forms as readonly Form[]).flatMap(({ tables }) => tables)) {
      for (const { title, stub, rows, columns } of blocks) {
        const heads: (Head | undefined)[] = [title, stub, ...headsOf(rows), ...headsOf(columns)];
        for (const { label, aliases = [] } of heads.filter((head) => head !== undefined)) {
          for (const wording of [label, ...aliases]) {
            names.add(foldFormLabel(wording).body);
            names.add(`(${foldFormLabel(wording).plain})`);
          }
        }
      }
    }
    names.delete("");
    names.delete("()");
  }
  return names;
}

/** Longer than any name with a remark behind it, a text is a note. */
const longestName = 120;
const letter = /\p{L}/u;

export function isName(text: string): boolean {
  if (text.length > longestName || !letter.test(text)) return false;
  const { body, plain } = foldLabel(text);
  return body !== "" && (namesOfForms().has(body) || namesOfForms().has(`(${plain})`));
}

const numbered = /^\d{1,2}[.、．][^\d\s]/u;

/** Could this be a figure, if perhaps a damaged one (“386元”, “增10”)? Names of rows and notes are none. */
export function looksLikeFigure(text: string): boolean {
  if (text === "" || numbered.test(text)) return false;
  if (text === "无" || text === "不适用") return true;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 || (letters <= 2 && /[\d０-９]/u.test(text));
}

const partHeading = /^[一二三四五六]?、/u;

/** A line of prose and no cell: a sentence, a heading of a part, or long. */
export function looksLikeProse(text: string): boolean {
  return text.length > 60 || /[。；;：:!！?？]/u.test(text) || (partHeading.test(text) && !isName(text));
}
