/**
 * The page of search at work: what is typed goes to a worker, and what that answers is shown. It asks for nothing until
 * somebody comes to the field or with a query; the page is whole without it.
 */
import { type Answer, pageSize } from "../../../src/search/engine.ts";
import { manifestPath } from "../../../src/search/manifest.ts";
import { longestQuery } from "../../../src/search/query.ts";
import type { Question, Reply } from "./answering.ts";
import { resultElement } from "./results.ts";

/** How long somebody must rest before what is typed is searched. */
const rest = 150;

function say(query: string, { total, isGuess, results: { length }, instead }: Answer): string {
  const changed = instead ? `，已改为搜索“${instead}”` : "";
  return (
    (total && !instead ? "" : `没有找到“${query}”${changed}。`) +
    (total ? `找到${isGuess ? "约" : ""} ${total} 份报告${length < total ? `，先列出 ${length} 份` : ""}。` : "")
  );
}

export function askQuestions(): void {
  const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const field = byId("q") as HTMLInputElement;
  const form = field.form as HTMLFormElement;
  const selects = [...form.querySelectorAll("select")];
  const [status, results, more, retry, narrow] = ["status", "results", "more", "retry", "narrow"].map((id) =>
    byId(`search-${id}`),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLDetailsElement];

  let worker: Worker | undefined;
  let manifest: Promise<ArrayBuffer>;
  let limit = pageSize;
  let latest = 0;
  let timer = 0;

  const fail = (): void => {
    // What could not be had may be had the next time, or be of another build by then.
    worker?.terminate();
    worker = undefined;
    status.textContent = "";
    retry.hidden = false;
  };
  const open = (): Worker => {
    if (!worker) {
      // It stays at its address and must be the newest; all else is named after what it holds.
      manifest = fetch(form.action + manifestPath, { cache: "no-cache" }).then((response) => response.arrayBuffer());
      manifest.catch(fail);
      worker = new Worker(import.meta.url, { type: "module", name: form.action });
      worker.onerror = fail;
    }
    return worker;
  };

  async function run(isOpen: boolean): Promise<void> {
    // It begins while the rest is done.
    const asked = open();
    const id = (latest += 1);
    const query = field.value.trim().slice(0, longestQuery);
    retry.hidden = true;
    // Here already, so that what is found does not have to make room.
    narrow.hidden = !query;
    status.textContent = query && "正在搜索…";
    const isNarrowed = narrow.open || selects.some(({ value }) => value);
    const narrowing = isNarrowed ? await import("./narrow.client.ts") : undefined;
    const chosen = narrowing?.chosenIn(selects);
    const state = [...new FormData(form)].filter(([, value]) => value) as [name: string, value: string][];
    history.replaceState(null, "", query ? `?${new URLSearchParams(state)}` : location.pathname);
    // What is shown stays where it is when more is asked for, and the keyboard with it.
    const before = limit > pageSize ? results.children.length : 0;
    asked.onmessage = ({ data: [own, answer, offers] }: MessageEvent<Reply>) => {
      if (own !== latest) return;
      const items = answer.results.slice(before).map((result) => resultElement(result, form.action));
      if (!before) results.replaceChildren();
      results.append(...items);
      if (before) items[0]?.querySelector("a")?.focus();
      if (offers) narrowing?.offer(selects, offers);
      status.textContent = query && say(query, answer);
      more.hidden = answer.results.length >= answer.total;
      narrow.hidden = !(answer.total || isNarrowed);
    };
    asked.postMessage({ id, query, chosen, limit, open: isOpen, manifest: await manifest } satisfies Question);
  }

  function start(isOpen = false, wait = 0): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      limit = pageSize;
      run(isOpen).catch(fail);
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
  // Who comes to the field will want it.
  field.addEventListener("focus", open);
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
  more.addEventListener("click", () => {
    limit += pageSize;
    run(false).catch(fail);
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
    const stops = [field, ...results.querySelectorAll<HTMLElement>("h2 a")];
    const at = stops.indexOf(target as HTMLElement);
    const next = stops[at < 0 ? at : at + (steps[key] ?? NaN)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  const asked = new URLSearchParams(location.search);
  field.value ||= asked.get("q") ?? "";
  narrow.open = selects.some(({ name }) => asked.get(name));
  if (field.value) start();
}
