/**
 * The page of search at work. It asks for nothing until somebody comes to the field or with a query; the page is whole
 * without it.
 */
import { type Answer, pageSize } from "../../../src/search/engine.ts";
import { type IndexReader, openIndex } from "../../../src/search/reader.ts";
import { search } from "../../../src/search/search.ts";
import { fetchOpened } from "./opened.ts";
import { resultElement } from "./results.ts";

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** How long somebody must rest before what is typed is searched. */
const rest = 150;

const field = byId("q") as HTMLInputElement;
const form = field.form as HTMLFormElement;
const selects = [...form.querySelectorAll("select")];
const [status, results, more, retry, index, narrow] = ["status", "results", "more", "retry", "index", "narrow"].map(
  (id) => byId(`search-${id}`),
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLDetailsElement];
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
  const state = [...new FormData(form)].filter(([, value]) => value) as [name: string, value: string][];
  history.replaceState(null, "", query ? `?${new URLSearchParams(state)}` : location.pathname);
  retry.hidden = true;
  if (!query) {
    results.replaceChildren();
    status.textContent = "";
    more.hidden = narrow.hidden = true;
    index.hidden = false;
    return;
  }
  status.textContent = "正在搜索…";
  try {
    const isNarrowed = narrow.open || state.length > 1;
    const keep = isNarrowed ? (await import("./narrow.client.ts")).narrowBy(selects) : undefined;
    const answer = await search(query, { open: isOpen, limit, signal, keep }, await open());
    if (signal.aborted) return;
    // What is shown stays where it is when more is asked for, and the keyboard with it.
    const before = limit > pageSize ? results.children.length : 0;
    const items = answer.results.slice(before).map((result) => resultElement(result, base));
    if (!before) results.replaceChildren();
    results.append(...items);
    if (before) items[0]?.querySelector("a")?.focus();
    status.textContent = say(query, answer);
    more.hidden = answer.results.length >= answer.total;
    narrow.hidden = answer.total < 2 && !isNarrowed;
    index.hidden = answer.total > 0;
  } catch {
    if (signal.aborted) return;
    close();
    status.textContent = "";
    retry.hidden = index.hidden = false;
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
form.addEventListener("change", ({ target }) => {
  if (target !== field) start();
});
narrow.addEventListener("toggle", () => {
  if (narrow.open && !narrow.hidden) start();
});
more.lastElementChild?.addEventListener("click", () => {
  limit += pageSize;
  void run(false);
});
retry.lastElementChild?.addEventListener("click", () => {
  start();
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
for (const select of selects) {
  const value = asked.get(select.name);
  if (!value) continue;
  select.append(new Option(value, value, false, true));
  narrow.open = true;
}
if (field.value) start();
