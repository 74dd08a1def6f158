/** How the parts are set: departures from the form's order of things, each kind told once. */
import type { Form } from "../../form/form.ts";
import { foldFormLabel } from "../../form/label.ts";
import { tell } from "../../read/finding.ts";
import type { Block, Place, Report, ReportPart } from "../../report/report.ts";
import { textOf } from "../../report/text.ts";
import type { Source } from "./spots.ts";

/** The preface lists the six parts; in other words than the headings, readers cannot find them again. */
function partsInPreface(report: Report, form: Form, source: Source): void {
  for (const block of report.preface) {
    const text = textOf(block);
    const named = form.parts.flatMap((part) => {
      const own = foldFormLabel(part.label).body;
      const wordings = [part.label.replace(/^.+?、/u, ""), ...(part.aliases ?? [])];
      const found = wordings.filter((wording) => text.includes(wording)).sort((a, b) => b.length - a.length)[0];
      return found === undefined ? [] : [{ part, found, same: foldFormLabel(found).body === own }];
    });
    const others = named.filter(({ same }) => !same);
    const [first] = others;
    if (named.length < 3 || first === undefined) continue;
    const words = others.map(({ part, found }) => `“${found}”（统一格式为“${part.label}”）`).join("、");
    tell(
      source.file,
      "report-parse",
      "preface-parts",
      block.place,
      `编制说明中有 ${others.length} 个部分的名称与标题不同：${words}；按原文公布`,
    );
  }
}

/** “1.” within a paragraph and “2.” at the beginning of another. */
function numbersWithinParagraphs({ parts, preface }: Report, _form: Form, source: Source): void {
  const broken: { number: number; place: Place }[] = [];
  for (const blocks of [preface, ...parts.map((part) => part.blocks)]) {
    const texts = blocks.map((block) => ({ text: textOf(block).trim(), place: block.place }));
    texts.forEach(({ text, place }, index) => {
      const number = Number(/^(\d{1,2})[.．、](?!\d)/u.exec(text)?.[1]);
      if (!(number > 1)) return;
      const before = new RegExp(`[^\\d\\n]${number - 1}[.．、](?!\\d)`, "u");
      if (texts.slice(0, index).some((earlier) => before.test(earlier.text))) broken.push({ number, place });
    });
  }
  const [first] = broken;
  if (first === undefined) return;
  tell(
    source.file,
    "report-parse",
    "writing-numbering",
    first.place,
    `有 ${broken.length} 处序号另起一段而前一个在段中（这里的“${first.number}.”另起一段，“${first.number - 1}.”在段中）；按原文公布`,
  );
}

function lineBreaksBetween(source: Source, from: number | undefined, to: number | undefined): number {
  return source.text.slice(from, to).match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** In plain text an empty line before a heading is the only thing that sets it off. */
function headingsWithoutSpace({ parts }: Report, _form: Form, source: Source): void {
  const before = parts.map((part, index) => {
    const { offset = 0 } = part.heading.place.start;
    const end = source.text.slice(0, offset).trimEnd().length;
    return { part, index, breaks: lineBreaksBetween(source, end, offset) };
  });
  const tight = before.filter(({ breaks, index }) => breaks === 1 && index > 0);
  const [first] = tight;
  if (first === undefined || tight.length * 2 > before.length) return;
  tell(
    source.file,
    "report-parse",
    "heading-spacing",
    first.part.heading.place,
    `有 ${tight.length} 个标题前面没有空行，首处为“${first.part.heading.text}”；仍作为标题读入`,
  );
}

const contact = /联系|咨询/u;
const phone = /\d{3,4}[-—－]?\d{7,8}/u;

/** The way to reach the office belongs into the preface; at the end of part six it is no matter to be reported. */
function contactInLastPart({ parts }: Report, _form: Form, source: Source): void {
  const last: ReportPart | undefined = parts.at(-1);
  const block: Block | undefined = last?.blocks.at(-1);
  if (last === undefined || block === undefined || last.blocks.length < 2) return;
  const text = textOf(block);
  if (!contact.test(text) || !phone.test(text)) return;
  tell(
    source.file,
    "report-parse",
    "contact-place",
    block.place,
    `联系方式写在“${last.heading.text}”的末尾，通常写在编制说明中；按这一部分的内容公布`,
  );
}

/** Lines with only a tab are no figures and no zeros. */
function emptyCellLines(_report: Report, _form: Form, source: Source): void {
  source.note(
    "table-empty-lines",
    /^[^\S\r\n]*\t[^\S\r\n]*$/gmu,
    (count) => `表格中有 ${count} 行只有制表符，首处在这里；除数的位置外，作为合并单元格的空位，不当作 0`,
  );
}

export const layoutNotes: readonly ((report: Report, form: Form, source: Source) => void)[] = [
  partsInPreface,
  numbersWithinParagraphs,
  headingsWithoutSpace,
  contactInLastPart,
  emptyCellLines,
];
