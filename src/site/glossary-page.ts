/** All forms → the page of all their words, each explained in Chinese and in English. */
import { furtherTerms } from "../form/common.ts";
import type { Form, Head } from "../form/form.ts";
import { forms } from "../form/forms.ts";
import { type FrameFacts, type Link, type PageFrame, toFrame } from "./frame.ts";
import { entriesOf, entryOf, type GlossaryEntry } from "./glossary.ts";
import { glossaryTitle, headingOfTable } from "./words.ts";

interface GlossaryTerm extends GlossaryEntry {
  readonly id: string;
  /** The form that it is a word of, where others have the word in another meaning or not at all. */
  readonly form?: string;
}

export interface GlossarySection {
  readonly id: string;
  readonly heading: string;
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryPage {
  readonly frame: PageFrame;
  readonly title: string;
  readonly contents: readonly Link[];
  readonly sections: readonly GlossarySection[];
}

interface Found {
  readonly anchor: string;
  readonly entry: GlossaryEntry;
  readonly forms: Form[];
}

/** Newest form first: its words have the plain anchor, an older form's other meaning has the form in it. */
function termsOf(table: string, having: readonly Form[]): GlossaryTerm[] {
  const found = new Map<string, Found>();
  for (const form of having) {
    for (const { anchor, entry } of form.tables.filter(({ key }) => key === table).flatMap(entriesOf)) {
      const known = found.get(`${anchor} ${entry.term} ${entry.meaning}`);
      if (known === undefined) found.set(`${anchor} ${entry.term} ${entry.meaning}`, { anchor, entry, forms: [form] });
      else if (!known.forms.includes(form)) known.forms.push(form);
    }
  }
  const taken = new Set<string>();
  return [...found.values()].map(({ anchor, entry, forms: of }) => {
    const [form] = of;
    const id = taken.has(anchor) ? `${form?.key ?? ""}/${anchor}` : anchor;
    taken.add(id);
    return { id, ...entry, ...(of.length === having.length || form === undefined ? {} : { form: form.name }) };
  });
}

function further(terms: readonly (Head & { readonly key: string })[]): GlossaryTerm[] {
  return terms.flatMap((head) => {
    const entry = entryOf(head);
    return entry === undefined ? [] : [{ id: head.key, ...entry }];
  });
}

export function toGlossaryPage(facts: FrameFacts): GlossaryPage {
  const known: readonly Form[] = forms;
  const tables = new Map(known.flatMap((form) => form.tables.map(({ key }) => [key, form])));
  const sections = [
    ...[...tables].map(([key, form]) => ({
      id: key,
      heading: headingOfTable(form, key),
      terms: termsOf(
        key,
        known.filter((one) => one.tables.some((table) => table.key === key)),
      ),
    })),
    { id: "further", heading: "表格以外", terms: further(furtherTerms) },
  ];
  return {
    frame: toFrame(facts, {
      title: glossaryTitle,
      description: "政府信息公开工作年度报告里每一行、每一列是什么意思，依据条例哪一条，用一句话说明，附英文。",
      address: facts.addresses.glossary,
      above: [],
    }),
    title: glossaryTitle,
    contents: sections.map(({ id, heading }) => ({ text: heading, href: `#${id}` })),
    sections,
  };
}
