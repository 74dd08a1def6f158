/** What an editor writes beside all reports → pages of the site. */
import { noteBlocks } from "../parse/note.ts";
import type { Block } from "../report/report.ts";
import type { ContentPage } from "../settings/pages.ts";
import { type FrameFacts, type PageFrame, toFrame } from "./frame.ts";

export interface ContentPageView {
  readonly frame: PageFrame;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export function toContentPage({ id, title, description, text }: ContentPage, facts: FrameFacts): ContentPageView {
  const address = facts.addresses.page(id);
  return { frame: toFrame(facts, { title, description, address, above: [] }), title, blocks: noteBlocks(text) };
}
