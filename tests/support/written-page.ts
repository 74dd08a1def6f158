/** What the markup of a page says. */
export interface WrittenPage {
  readonly title: string;
  readonly headings: number;
  readonly ids: readonly string[];
  /** Whole addresses. */
  readonly links: readonly string[];
  /**
   * Elements, their attributes and where text stands, with pieces that repeat written once: pages with the same
   * skeleton differ in their words, their ids and where their links lead, and ask for the same files.
   */
  readonly skeleton: string;
}

/** For a browser, which is handed the function as text. */
export function readPage({ markup, address }: { markup: string; address: string }): WrittenPage {
  const wordy = /^(?:id|for|headers|title|aria-(?:label|labelledby|describedby|controls)|content|value|datetime)$/u;
  function skeletonOf(element: Element): string {
    const attributes = [...element.attributes].map(({ name, value }) => {
      const leads = name === "href" && element.matches("a, link[rel=canonical], link[rel=alternate]");
      return wordy.test(name) || leads ? name : `${name}=${value}`;
    });
    const pieces: string[] = [];
    for (const child of element.childNodes) {
      if (child instanceof Element) pieces.push(skeletonOf(child));
      else if (child instanceof Text && child.data.trim() !== "") pieces.push("text");
      else continue;
      for (const length of [1, 2, 3]) {
        const [last, before] = [pieces.slice(-length), pieces.slice(-2 * length, -length)];
        if (last.join() === before.join()) pieces.length -= length;
      }
    }
    return `<${[element.localName, ...attributes].join(" ")}>${pieces.join("")}</>`;
  }
  const page = new DOMParser().parseFromString(markup, "text/html");
  return {
    title: page.title,
    headings: page.querySelectorAll("h1").length,
    ids: [...page.querySelectorAll("[id]")].map(({ id }) => id),
    links: [...page.querySelectorAll("a[href]")].map((link) => new URL(link.getAttribute("href") ?? "", address).href),
    skeleton: skeletonOf(page.documentElement),
  };
}

/** The first page of each skeleton. */
export function firstOfEach<Page extends WrittenPage>(pages: readonly Page[]): Page[] {
  const seen = new Set<string>();
  return pages.filter(({ skeleton }) => !seen.has(skeleton) && seen.add(skeleton));
}
