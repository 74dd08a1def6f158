/**
 * On a report's page: one stop of the tab key for each table, the arrow keys between its figures; and for the figure
 * that the address names, its meaning, citation and source beside the table. What it shows is taken from the page of
 * citations, where the same links lead without a script.
 */
/// <reference lib="dom" />
const figures = "a.stat-table__value";

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = "",
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** The link that an arrow key leads to: the next in the row, or the nearest in the next row that has any. */
function neighbour(links: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const index = links.indexOf(from);
  if (key === "ArrowRight") return links[index + 1];
  if (key === "ArrowLeft") return links[index - 1];
  const here = from.getBoundingClientRect();
  const down = key === "ArrowDown" ? 1 : -1;
  const away = (link: HTMLElement) => {
    const { left, right, top } = link.getBoundingClientRect();
    const rows = (top - here.top) * down;
    // Rows first; within a row the figure that stands over or under this one.
    return rows < 2 ? Infinity : rows * 1e4 + Math.abs((left + right - here.left - here.right) / 2);
  };
  const [nearest] = links.map((link) => ({ link, far: away(link) })).sort((one, other) => one.far - other.far);
  return nearest?.far === Infinity ? undefined : nearest?.link;
}

for (const frame of document.querySelectorAll<HTMLElement>(".stat-table__frame")) {
  const links = [...frame.querySelectorAll<HTMLElement>(figures)];
  if (links.length === 0) continue;
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  };
  stopAt(links[0]);
  const hint = make("p", "stat-table__hint", "方向键在数之间移动，回车键看出处与引用");
  hint.id = `${frame.getAttribute("aria-labelledby") ?? ""}-hint`;
  frame.setAttribute("aria-describedby", hint.id);
  frame.after(hint);
  frame.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && links.includes(target)) stopAt(target);
  });
  frame.addEventListener("keydown", (event) => {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!key.startsWith("Arrow") || altKey || ctrlKey || metaKey || shiftKey) return;
    if (!(target instanceof HTMLElement) || !links.includes(target)) return;
    const next = neighbour(links, target, key);
    event.preventDefault();
    next?.focus();
  });
}

let citations: Promise<Document> | undefined;
const loadCitations = (address: string) =>
  (citations ??= fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(response.statusText);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  }));

let panel: HTMLElement | undefined;
function close(): void {
  const inside = panel?.contains(document.activeElement) === true;
  const link = panel?.parentElement?.querySelector<HTMLElement>(`td:target ${figures}`);
  panel?.remove();
  panel = undefined;
  if (inside) link?.focus();
}

function button(text: string, does: () => void): HTMLButtonElement {
  const element = make("button", "cite-panel__button", text);
  element.type = "button";
  element.addEventListener("click", does);
  return element;
}

function copier(citation: HTMLElement): readonly [button: HTMLElement, status: HTMLElement] {
  const status = make("span", "cite-panel__status");
  status.setAttribute("role", "status");
  const select = () => {
    getSelection()?.selectAllChildren(citation);
    status.textContent = "引用已选中，请复制";
  };
  const copy = () => {
    // Only pages that came over HTTPS may write to the clipboard.
    const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
    if (clipboard === undefined) select();
    else
      clipboard.writeText(citation.textContent).then(() => {
        status.textContent = "已复制";
      }, select);
  };
  return [button("复制引用", copy), status];
}

/** The entry of a figure on the page of citations → a panel. What is done with it comes first, since it is small. */
function panelOf(page: Document, address: string, base: string): HTMLElement | undefined {
  const entry = page.getElementById(address)?.cloneNode(true);
  const [table = "", row = "", column = ""] = address.split("/");
  const citation = entry instanceof HTMLElement ? entry.querySelector<HTMLElement>(".cite__citation") : null;
  if (!(entry instanceof HTMLElement) || citation === null) return undefined;
  const name = page.getElementById(`${table}/${row}`);
  for (const link of entry.querySelectorAll("a")) link.href = new URL(link.getAttribute("href") ?? "", base).href;
  for (const text of entry.querySelectorAll(".cite__address"))
    text.textContent = new URL(text.textContent, location.href).href;
  const element = make("section", "cite-panel");
  element.setAttribute("aria-label", "出处与引用");
  const [figure, source] = entry.querySelectorAll("a");
  const columnName = page.getElementById(`${table}/column/${column}`)?.previousElementSibling;
  const names = [name, columnName].map((head) => head?.textContent ?? "").join("，");
  const title = make("p", "cite-panel__title", `${names}：${figure?.textContent ?? ""}`);
  title.tabIndex = -1;
  const does = make("p", "cite-panel__does");
  const [copy, status] = copier(citation);
  does.append(copy, ...(source === undefined ? [] : [source]), button("关闭", close), status);
  const meanings = [name?.nextElementSibling, columnName?.nextElementSibling];
  const meaning = `本站说明：${meanings.map((one) => one?.textContent ?? "").join("")}`;
  element.append(title, does, ...entry.querySelectorAll(".cite__correction"));
  element.append(citation, make("p", "cite__meaning", meaning));
  return element;
}

/** What the address names. Anybody may write an address, so that it need not be decodable: “#100%”. */
function named(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Shows what the address names, if it is a figure. `then` is where a browser goes that cannot load the citations. */
async function show(then?: string): Promise<void> {
  const address = named();
  const cell = document.getElementById(address);
  const link = cell?.querySelector<HTMLAnchorElement>(figures);
  close();
  if (cell === null || link == null) return;
  try {
    const page = await loadCitations(link.href.replace(/#.*$/u, ""));
    panel = panelOf(page, address, link.href);
  } catch {
    citations = undefined;
    if (then !== undefined) location.href = then;
  }
  if (panel === undefined) return;
  cell.closest(".stat-table__frame")?.after(panel);
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (then !== undefined) panel.querySelector<HTMLElement>(".cite-panel__title")?.focus({ preventScroll: true });
}

let asked: string | undefined;
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(figures) : null;
  const cell = link?.closest("td");
  if (link === null || cell == null || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  asked = link.href;
  if (named() === cell.id) void show(asked);
  else location.hash = cell.id;
});
addEventListener("hashchange", () => {
  void show(asked);
  asked = undefined;
});
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") close();
});
void show();
