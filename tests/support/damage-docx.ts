/** Damages that happen to the tables of a Word file: at every row and cell, and to the marks that merge them. */
import type { CellAddress } from "../../src/form/forms.ts";
import type { Damage } from "./damage.ts";

/** A piece of a document's XML: a cell with its figure's address, the beginning or the end of a row, or what is between. */
export interface DocxPiece {
  readonly xml: string;
  readonly kind: "cell" | "row begins" | "row ends" | "other";
  readonly address: CellAddress | undefined;
}

const words = /(<w:t[^>]*>)([^<]*)(<\/w:t>)/u;
const textOf = (xml: string) => words.exec(xml)?.[2] ?? "";
const withText = (xml: string, text: string) =>
  xml.replace(words, (_all, open: string, _text, close: string) => open + text + close);
const isContinued = (xml: string) => xml.includes('<w:vMerge w:val="continue"/>');

/** The pieces of a document whose figures are given in the order in which its cells hold them. */
export function piecesOf(xml: string, addresses: readonly (CellAddress | undefined)[]): DocxPiece[] {
  const cells = addresses[Symbol.iterator]();
  return xml
    .split(/(<w:tc>.*?<\/w:tc>|<w:tr>|<\/w:tr>)/u)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (piece === "<w:tr>") return { xml: piece, kind: "row begins", address: undefined };
      if (piece === "</w:tr>") return { xml: piece, kind: "row ends", address: undefined };
      if (!piece.startsWith("<w:tc>")) return { xml: piece, kind: "other", address: undefined };
      return { xml: piece, kind: "cell", address: isContinued(piece) ? undefined : cells.next().value };
    });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = "") =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${text === "" ? "<w:p/>" : paragraph(text)}</w:tc>`;
const none = new Set<undefined>();

/** Gives a cell another mark of merging with those above and below it. */
function merged(xml: string, mark: string): string {
  return withProperty(xml.replace(/<w:vMerge[^>]*\/>/u, ""), mark);
}

function withProperty(without: string, mark: string): string {
  return without.includes("<w:tcPr>")
    ? without.replace("<w:tcPr>", `<w:tcPr>${mark}`)
    : without.replace("<w:tc>", `<w:tc><w:tcPr>${mark}</w:tcPr>`);
}

export function* damagesOfDocx(pieces: readonly DocxPiece[], isAlike: (at: number) => boolean): Generator<Damage> {
  const all = pieces.map(({ xml }) => xml);
  const put = (at: number, count: number, ...others: string[]) => all.toSpliced(at, count, ...others).join("");
  for (const [at, { xml, kind, address }] of pieces.entries()) {
    if (isAlike(at)) continue;
    const damage = (name: string, changed: string, own: Damage["own"] = none): Damage => ({
      kind: name,
      line: at,
      text: changed,
      own,
    });
    const next = pieces[at + 1];
    if (kind === "cell") {
      const text = textOf(xml);
      const own = new Set([address]);
      const [head, tail] = [text.slice(0, text.length >> 1), text.slice(text.length >> 1)];
      yield damage("cell dropped", put(at, 1));
      yield damage("cell doubled", put(at, 0, xml));
      yield damage("empty cell inserted", put(at, 0, cell("")));
      yield damage("figure inserted", put(at, 0, cell("12")));
      yield damage("note inserted as a cell", put(at, 0, cell("注：含街道。")));
      yield damage("cell covered by the one above", put(at, 1, merged(xml, '<w:vMerge w:val="continue"/>')), own);
      yield damage("cell made to cover those below", put(at, 1, merged(xml, '<w:vMerge w:val="restart"/>')));
      if (xml.includes("<w:vMerge")) yield damage("vMerge lost", put(at, 1, merged(xml, "")));
      const span = Number(/<w:gridSpan w:val="(\d+)"\/>/u.exec(xml)?.[1] ?? 1);
      const spanning = (value: string) => withProperty(xml.replace(/<w:gridSpan[^>]*\/>/u, ""), value);
      if (span > 1) yield damage("gridSpan lost", put(at, 1, spanning("")));
      yield damage("gridSpan doubled", put(at, 1, spanning(`<w:gridSpan w:val="${2 * span}"/>`)));
      yield damage("gridSpan of nonsense", put(at, 1, spanning('<w:gridSpan w:val="x"/>')));
      if (address !== undefined) {
        yield damage("cell blanked", put(at, 1, withText(xml, "")), own);
        yield damage(
          "figure in an unknown element",
          put(at, 1, xml.replace(/<w:r>.*<\/w:r>/u, "<w:later>$&</w:later>")),
        );
        yield damage(
          "figure as a formula",
          put(
            at,
            1,
            xml.replace(
              /<w:r>.*<\/w:r>/u,
              `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>${text}</m:t></m:r></m:oMath>`,
            ),
          ),
        );
        yield damage(
          "figure behind an automatic number",
          put(
            at,
            1,
            xml
              .replace("<w:p>", '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')
              .replace("</w:pPr><w:pPr>", ""),
          ),
          own,
        );
      }
      if (text.length > 1) {
        yield damage("cell split in two", put(at, 1, withText(xml, head), cell(tail)));
        yield damage(
          "cell broken over two paragraphs",
          put(at, 1, withText(xml, head).replace("</w:tc>", `${paragraph(tail)}</w:tc>`)),
          own,
        );
        yield damage(
          "half of a cell in a symbol",
          put(
            at,
            1,
            withText(xml, head).replace("</w:tc>", `<w:p><w:r><w:sym w:font="x" w:char="F031"/></w:r></w:p></w:tc>`),
          ),
          own,
        );
      }
      if (next?.kind === "cell") {
        yield damage("two cells merged", put(at, 2, withText(xml, `${text} ${textOf(next.xml)}`)));
        if (next.xml !== xml && (address === undefined || next.address === undefined)) {
          yield damage("neighbours swapped", put(at, 2, next.xml, xml));
        }
      }
    } else if (kind === "row begins") {
      const end = all.indexOf("</w:tr>", at);
      const row = all.slice(at, end + 1);
      const second = all.slice(end + 1, all.indexOf("</w:tr>", end + 1) + 1);
      yield damage("row dropped", put(at, row.length));
      yield damage("row doubled", put(at, 0, ...row));
      yield damage("row hidden", put(at, 1, "<w:tr><w:trPr><w:hidden/></w:trPr>"));
      yield damage("grid begins later", put(at, 1, '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>'));
      yield damage("row with a page number", put(at, 0, `<w:tr>${cell("12")}</w:tr>`));
      yield damage(
        "row with a page number over the grid",
        put(at, 0, `<w:tr>${cell("12", '<w:gridSpan w:val="10"/>')}</w:tr>`),
      );
      yield damage("page break within the table", put(at, 0, "</w:tbl>", paragraph("12"), "<w:tbl>"));
      yield damage("heading of columns repeated", put(at, 0, `<w:tr>${cell("自然人")}${cell("总计")}</w:tr>`));
      if (second[0] === "<w:tr>") {
        yield damage("rows swapped", put(at, row.length + second.length, ...second, ...row));
        yield damage("rows merged", put(end, 2));
      }
    }
  }
}
