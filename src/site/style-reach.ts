/** A style sheet → the same rules, each able to reach only what lies within one element. */
import postcss, { type Rule } from "postcss";

/** Where a style sheet reaches, as selectors. */
export interface Reach {
  /** What everything lies within. */
  readonly scope: string;
  /** What stands for the document and its body in that place. */
  readonly root: string;
  readonly html: string;
  readonly body: string;
}

/** `html`, `:root` or `body` where a compound selector begins, unless what is meant are things beside it; or a text. */
const ofDocument = /"[^"]*"|'[^']*'|(?<=^|[\s>(,])(html|:root|body)(?![\w-])(?!\s*[+~])/gu;

function selectorsWithin(selector: string, reach: Reach): string[] {
  const isOfDocument = /^\s*(?:html|:root|body)(?![\w-])(?!\s*[+~])/u.test(selector);
  const standing: Readonly<Record<string, string>> = { ":root": reach.root, html: reach.html, body: reach.body };
  const placed = selector.replace(ofDocument, (found) => standing[found] ?? found);
  if (isOfDocument) return [placed];
  // `:where` counts for nothing, so that rules beat each other as they did. The document is one of all elements.
  const scope = `:where(${reach.scope})`;
  return placed === "*" ? [scope, `${scope} *`] : [`${scope} ${placed}`];
}

/** Rules within a rule are within it already, and the steps of an animation select nothing. */
function selectsByItself({ parent }: Rule): boolean {
  if (parent?.type === "rule") return false;
  return !(parent?.type === "atrule" && "name" in parent && /keyframes$/iu.test(parent.name));
}

export function within(css: string, reach: Reach): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (selectsByItself(rule)) rule.selectors = rule.selectors.flatMap((selector) => selectorsWithin(selector, reach));
  });
  return sheet.toString();
}
