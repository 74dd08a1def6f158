/**
 * The page of search at work. It loads nothing until somebody types or comes with a query; the page is whole without
 * it.
 */
import type { Answer, Facet, Options } from "../../../src/search/engine.ts";
import type { IndexReader } from "../../../src/search/reader.ts";
import { fetchOpened, manifestPath } from "./opened.ts";
import { resultElement } from "./results.ts";

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

const root = document.querySelector<HTMLElement>("[data-search]");
if (root !== null) start(root, root.querySelector("form") as HTMLFormElement);

/** How long somebody must rest before what is typed is searched. */
const rest = 150;
const pageSize = 10;

function start(root: HTMLElement, form: HTMLFormElement): void {
  const { search: address = "", base = "" } = root.dataset;
  let reader: IndexReader | undefined;
  /** The manifest, asked for together with the module that reads it: each takes a way there and back. */
  let early: Promise<Uint8Array> | undefined;
  /** The module that searches, and what it has read so far. */
  async function engine() {
    if (reader === undefined) {
      early ??= fetchOpened(address + manifestPath);
      early.catch(() => (early = undefined));
    }
    const { search, IndexReader } = await import("../../../src/search/search.ts");
    reader ??= new IndexReader((path) => {
      const asked = path === manifestPath ? early : undefined;
      // It serves once: a reader that forgot everything wants the site as it now is.
      if (asked !== undefined) early = undefined;
      return asked ?? fetchOpened(address + path);
    });
    return { search, reader };
  }
  const field = byId("q") as HTMLInputElement;
  const status = byId("search-status");
  const results = byId("search-results");
  const [more, retry, narrow, index] = ["search-more", "search-retry", "search-narrow", "search-index"].map((id) =>
    byId(id),
  );
  const selects = [...form.querySelectorAll("select")];
  let limit = pageSize;
  let running = new AbortController();
  let timer = 0;

  const show = (element: HTMLElement | undefined, isShown: boolean) => {
    if (element !== undefined) element.hidden = !isShown;
  };
  const chosen = (name: string) => selects.find((select) => select.name === name)?.value ?? "";
  const numberOf = (name: "year" | "level" | "part") => (chosen(name) === "" ? {} : { [name]: Number(chosen(name)) });

  function offer(name: string, facet: readonly (readonly [value: string, text: string])[]): void {
    const select = selects.find((one) => one.name === name);
    if (select === undefined) return;
    const { value } = select;
    const all = facet.some(([one]) => one === value) || value === "" ? facet : [[value, value] as const, ...facet];
    select.replaceChildren(new Option("全部", ""), ...all.map(([one, text]) => new Option(text, one)));
    select.value = value;
  }
  const counted = (facet: Facet, nameOf: (value: number) => string) =>
    facet.map(([value, count]) => [String(value), `${nameOf(value)}（${count}）`] as const);

  function offerAll({ years, levels, parts, bodies }: Answer, headings: ReadonlyMap<number, string>): void {
    offer(
      "year",
      counted(years, (year) => `${year} 年`),
    );
    offer(
      "level",
      counted(levels, (level) => ["国家级", "省级", "地市级", "县级", "乡级"][level] ?? ""),
    );
    offer(
      "part",
      counted(parts, (part) => headings.get(part) ?? "编制说明"),
    );
    if (bodies !== undefined)
      offer(
        "body",
        bodies.map(([id, name, count]) => [id, `${name}（${count}）`] as const),
      );
  }

  function say(query: string, { total, isGuess, results: found, instead }: Answer): string {
    const changed = instead === undefined ? "" : `没有找到“${query}”，已改为搜索“${instead}”。`;
    if (total === 0) return `${changed}没有找到${changed === "" ? `“${query}”` : ""}。可以少打几个字，或看下面的目录。`;
    return `${changed}找到${isGuess ? "约" : ""} ${total} 份报告${found.length < total ? `，先列出 ${found.length} 份` : ""}。`;
  }

  async function run(open: boolean, withBodies = chosen("body") !== ""): Promise<void> {
    running.abort();
    const { signal } = (running = new AbortController());
    const query = field.value.trim();
    const state = new URLSearchParams(
      [["q", query], ...selects.map(({ name, value }) => [name, value])].filter(([, value]) => value),
    );
    history.replaceState(null, "", `${location.pathname}${state.size > 0 ? `?${state}` : ""}`);
    show(retry, false);
    if (query === "") {
      results.replaceChildren();
      status.textContent = "";
      for (const one of [more, narrow]) show(one, false);
      show(index, true);
      return;
    }
    status.textContent = "正在搜索……";
    const body = chosen("body");
    const options: Options = {
      open,
      limit,
      signal,
      bodies: withBodies,
      ...numberOf("year"),
      ...numberOf("level"),
      ...numberOf("part"),
      ...(body === "" ? {} : { body }),
    };
    try {
      const { search, reader: own } = await engine();
      const [answer, { forms }] = await Promise.all([search(query, options, own), own.manifest()]);
      if (signal.aborted) return;
      // What is shown stays where it is when more is asked for, and the keyboard with it.
      const before = limit > pageSize ? results.children.length : 0;
      const items = answer.results.slice(before).map((result) => resultElement(result, base));
      if (before > 0) results.append(...items);
      else results.replaceChildren(...items);
      if (before > 0) items[0]?.querySelector("a")?.focus();
      offerAll(answer, new Map(forms.flatMap(({ parts }) => parts)));
      status.textContent = say(query, answer);
      show(more, answer.results.length < answer.total);
      show(narrow, answer.total > 1 || selects.some(({ value }) => value !== ""));
      show(index, answer.total === 0);
    } catch {
      if (signal.aborted) return;
      status.textContent =
        "DecompressionStream" in globalThis
          ? "有一部分搜索数据没有取到，可能是网络断了，或网站刚刚更新。"
          : "这个浏览器打不开搜索数据，请看下面的目录。";
      show(retry, "DecompressionStream" in globalThis);
      show(index, true);
    }
  }

  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      limit = pageSize;
      void run(true);
    }, rest);
  };
  field.addEventListener("input", (event) => {
    // While an input method composes, what stands in the field is not yet what is meant.
    if (!event.isComposing) soon();
  });
  field.addEventListener("compositionend", soon);
  // Who comes to the field will want it; should it fail, the query says so.
  field.addEventListener("focus", () => void engine().catch(() => undefined));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    limit = pageSize;
    void run(false);
  });
  for (const select of selects) {
    select.addEventListener("change", () => {
      limit = pageSize;
      void run(false);
    });
    // Bodies are many and take a file of their own.
    if (select.name === "body") {
      select.addEventListener("focus", () => {
        if (select.options.length < 3) void run(false, true);
      });
    }
  }
  more?.addEventListener("click", () => {
    limit += pageSize;
    void run(false);
  });
  retry?.addEventListener("click", () => {
    reader?.forget();
    void run(false);
  });
  root.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { target } = event;
    if (event.key === "Escape") {
      if (target === field) field.value = "";
      else field.focus();
      if (target === field) soon();
    }
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || target instanceof HTMLSelectElement) return;
    const stops = [field, ...results.querySelectorAll<HTMLElement>("h2 a")];
    const next = stops[stops.indexOf(target as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });

  const asked = new URLSearchParams(location.search);
  field.value ||= asked.get("q") ?? "";
  for (const select of selects) {
    const value = asked.get(select.name) ?? "";
    if (value === "") continue;
    select.append(new Option(value, value));
    select.value = value;
  }
  if (field.value !== "") void run(false);
}
