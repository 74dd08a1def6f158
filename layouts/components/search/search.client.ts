/**
 * The page of search at work. It asks for nothing until somebody comes to the field or with a query; the page is whole
 * without it.
 */
import { type Answer, pageSize, type Result } from "../../../src/search/engine.ts";
import { type IndexReader, openIndex } from "../../../src/search/reader.ts";
import { nothing, search } from "../../../src/search/search.ts";
import { fetchOpened } from "./opened.ts";
import { resultElement } from "./results.ts";

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** How long somebody must rest before what is typed is searched. */
const rest = 150;

const field = byId("q") as HTMLInputElement;
const form = field.form as HTMLFormElement;
const selects = [...form.querySelectorAll("select")];
const [status, results, more, retry, narrow] = ["status", "results", "more", "retry", "narrow"].map((id) =>
  byId(`search-${id}`),
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLDetailsElement];
/** The site's home, above the page of search. */
const base = new URL("..", form.action).pathname;

let opening: Promise<IndexReader> | undefined;
const open = (): Promise<IndexReader> => (opening ??= openIndex((path) => fetchOpened(form.action + path)));
/** What cannot be had may be had the next time, or be of another build by then. */
const close = (): void => {
  opening = undefined;
};
let limit = pageSize;
let running = new AbortController();
let timer = 0;

function say(query: string, { total, isGuess, results: { length }, instead }: Answer): string {
  const changed = instead ? `，已改为搜索“${instead}”` : "";
  const count = `找到${isGuess ? "约" : ""} ${total} 份报告${length < total ? `，先列出 ${length} 份` : ""}。`;
  return (
    (total && !instead ? "" : `没有找到“${query}”${changed}。`) + (total ? count : "可以少打几个字，或看下面的目录。")
  );
}

async function run(isOpen: boolean): Promise<void> {
  running.abort();
  const { signal } = (running = new AbortController());
  const query = field.value.trim();
  retry.hidden = true;
  // Here already, so that what is found does not have to make room.
  narrow.hidden = !query;
  status.textContent = query && "正在搜索…";
  try {
    const isNarrowed = narrow.open || selects.some(({ value }) => value);
    const keep = isNarrowed ? (await import("./narrow.client.ts")).narrowBy(selects) : undefined;
    const state = [...new FormData(form)].filter(([, value]) => value) as [name: string, value: string][];
    history.replaceState(null, "", query ? `?${new URLSearchParams(state)}` : location.pathname);
    // What is shown stays where it is when more is asked for, and the keyboard with it.
    const before = limit > pageSize ? results.children.length : 0;
    let shown = before;
    const show = (some: readonly Result[]): void => {
      if (signal.aborted) return;
      const items = some.slice(shown).map((result) => resultElement(result, base));
      if (!shown) results.replaceChildren();
      shown += items.length;
      results.append(...items);
      if (before) items[0]?.querySelector("a")?.focus();
    };
    const answer = query ? await search(query, { open: isOpen, limit, signal, keep, show }, await open()) : nothing;
    if (signal.aborted) return;
    show(answer.results);
    status.textContent = query && say(query, answer);
    more.hidden = shown >= answer.total;
    narrow.hidden = !(shown || isNarrowed);
  } catch {
    if (signal.aborted) return;
    close();
    status.textContent = "";
    retry.hidden = false;
  }
}

function start(open = false, wait = 0): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    limit = pageSize;
    void run(open);
  }, wait);
}

const soon = (): void => {
  start(true, rest);
};

field.addEventListener("input", (event) => {
  // While an input method composes, what stands in the field is not yet what is meant.
  if (!event.isComposing) soon();
});
field.addEventListener("compositionend", soon);
// Who comes to the field will want it; should it fail, the query says so.
field.addEventListener("focus", () => void open().catch(close));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});
narrow.addEventListener("change", () => {
  start();
});
narrow.addEventListener("toggle", () => {
  if (narrow.open && !narrow.hidden) start();
});
more.lastElementChild?.addEventListener("click", () => {
  limit += pageSize;
  void run(false);
});
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
byId("search").addEventListener("keydown", (event) => {
  const { key, target, isComposing } = event;
  if (isComposing) return;
  if (key === "Escape") {
    if (target === field) {
      field.value = "";
      soon();
    } else field.focus();
  }
  const step = steps[key];
  if (!step || target instanceof HTMLSelectElement) return;
  const stops = [field, ...results.querySelectorAll<HTMLElement>("h2 a")];
  const next = stops[stops.indexOf(target as HTMLElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
});

const asked = new URLSearchParams(location.search);
field.value ||= asked.get("q") ?? "";
narrow.open = selects.some(({ name }) => asked.get(name));
if (field.value) start();
