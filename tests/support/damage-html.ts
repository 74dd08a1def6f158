/** Damages that happen to the tables of a web page: at every row, cell and tag. */
import type { CellAddress } from "../../src/form/forms.ts";
import type { Damage } from "./damage.ts";

/** A line of the page with the figure that stands in it, if one does. */
export interface PageLine {
  readonly text: string;
  readonly address: CellAddress | undefined;
}

const none = new Set<undefined>();

/** The lines of a page's tables hold one tag or one cell each; `</tr>` and what follows it begin a new row. */
export function* damagesOfHtml(lines: readonly PageLine[], isAlike: (at: number) => boolean): Generator<Damage> {
  const texts = lines.map(({ text }) => text);
  const put = (at: number, count: number, ...others: string[]) => texts.toSpliced(at, count, ...others).join("\n");
  for (const [at, { text, address }] of lines.entries()) {
    if (isAlike(at)) continue;
    const damage = (kind: string, changed: string, own: Damage["own"] = none): Damage => ({
      kind,
      line: at + 1,
      text: changed,
      own,
    });
    const cell = /^(<td[^>]*>)(.*)(<\/td>)$/u.exec(text);
    if (cell !== null) {
      const [, open = "", words = "", close = ""] = cell;
      const own = new Set([address]);
      const next = lines[at + 1];
      yield damage("cell dropped", put(at, 1));
      yield damage("cell doubled", put(at, 0, text));
      yield damage("empty cell inserted", put(at, 0, "<td></td>"));
      yield damage("figure inserted", put(at, 0, "<td>12</td>"));
      yield damage("opening tag lost", put(at, 1, words + close));
      yield damage("closing tag lost", put(at, 1, open + words));
      yield damage("note inserted as a cell", put(at, 0, "<td>注：含街道。</td>"));
      if (address !== undefined) {
        yield damage("cell blanked", put(at, 1, open + close), own);
        yield damage("cell hidden", put(at, 1, `<td style="display:none">${words}</td>`));
        yield damage("colspan doubled", put(at, 1, `<td colspan="2">${words}</td>`));
        yield damage("rowspan doubled", put(at, 1, `<td rowspan="2">${words}</td>`));
      }
      if (words.length > 1) {
        const middle = words.length >> 1;
        yield damage(
          "cell split in two",
          put(at, 1, `${open}${words.slice(0, middle)}</td>`, `<td>${words.slice(middle)}${close}`),
        );
        yield damage(
          "cell broken over two lines",
          put(at, 1, `${open}${words.slice(0, middle)}<br>${words.slice(middle)}${close}`),
          own,
        );
      }
      if (next !== undefined && /^<td/u.test(next.text)) {
        const merged = `${open}${words} ${next.text.replace(/<[^>]*>/gu, "")}${close}`;
        yield damage("two cells merged", put(at, 2, merged));
        // Two figures that change places in one row are the checks' to find.
        if (next.text !== text && (address === undefined || next.address === undefined)) {
          yield damage("neighbours swapped", put(at, 2, next.text, text));
        }
      }
    } else if (text === "<tr>") {
      const end = texts.indexOf("</tr>", at);
      const row = texts.slice(at, end + 1);
      const following = texts.slice(end + 1, texts.indexOf("</tr>", end + 1) + 1);
      yield damage("row dropped", put(at, row.length));
      yield damage("row doubled", put(at, 0, ...row));
      yield damage("row opened twice", put(at, 0, "<tr>"));
      yield damage("row not opened", put(at, 1));
      yield damage("page break within the table", put(at, 0, "</table>", "<p>12</p>", "<table>"));
      yield damage("heading of columns repeated", put(at, 0, "<tr>", "<td>自然人</td>", "<td>总计</td>", "</tr>"));
      if (following[0] === "<tr>") {
        yield damage("rows swapped", put(at, row.length + following.length, ...following, ...row));
        yield damage("rows merged", put(end, 2));
      }
    } else if (text === "</tr>") {
      yield damage("row not closed", put(at, 1));
      yield damage("row closed by a cell", put(at, 1, "<td>"));
    } else if (text === "</table>") {
      yield damage("table not closed", put(at, 1));
    }
    yield damage("text inserted between tags", put(at, 0, "12"));
    yield damage(
      "file cut",
      texts
        .slice(0, at + 1)
        .join("\n")
        .slice(0, -3),
    );
  }
}
