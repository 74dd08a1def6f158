/** What an editor's header, footer and style sheet may hold, since they stand on every page beside our own. */
import type { Element, Nodes, Root } from "hast";
import postcss, { CssSyntaxError } from "postcss";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { Tell } from "./yaml.ts";

/** Both are in every page, so that neither may be large; in characters. */
const mostHtml = 64 * 1024;
const mostCss = 256 * 1024;

/** What the site's Content-Security-Policy does not allow, what a piece of a page cannot hold, and what to do. */
const forbidden: Readonly<Record<string, string>> = {
  script: "请删去；本站的网页不运行页头、页脚中的脚本。",
  style: "请把样式写进 content/host/host.css。",
  link: "请把样式写进 content/host/host.css。",
  iframe: "请改为一个链接。",
  object: "请改为一个链接。",
  embed: "请改为一个链接。",
  base: "请删去。",
  meta: "请删去。",
};

const inlineReason = "本站不允许写在标签里的样式和脚本";

const parser = unified().use(rehypeParse, { fragment: true });

function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === "element") yield node;
  if ("children" in node) for (const child of node.children) yield* elementsOf(child);
}

/** Whether what follows a fragment would lie where the fragment began: no tag is left open, and none is closed too often. */
function isWhole(html: string): boolean {
  const tree: Root = parser.parse(`<div>${html}<hr class="mingbai-end"></div>`);
  const [wrapper, ...others] = tree.children;
  const last = wrapper?.type === "element" ? wrapper.children.at(-1) : undefined;
  return others.length === 0 && last?.type === "element" && last.tagName === "hr";
}

export function checkHtml(html: string, tell: Tell): void {
  if (html.length > mostHtml) {
    tell(1, 1, `文件有 ${html.length} 个字符，应不超过 ${mostHtml} 个`, "它印在每一页上，请只留下页头或页脚。");
    return;
  }
  const document = /<(html|head|body|!doctype)\b/iu.exec(html);
  if (document !== null) {
    const line = html.slice(0, document.index).split("\n").length;
    tell(line, 1, `有“<${document[1]}>”，应只有网页的一段，没有整个网页`, "请只留下 body 之内的页头或页脚。");
    return;
  }
  for (const { tagName, properties, position } of elementsOf(parser.parse(html))) {
    const { line = 1, column = 1 } = position?.start ?? {};
    const note = forbidden[tagName];
    if (note !== undefined) tell(line, column, `有“<${tagName}>”，页头和页脚里不应有`, note);
    for (const name of Object.keys(properties)) {
      if (name !== "style" && !/^on[a-z]/iu.test(name)) continue;
      tell(
        line,
        column,
        `“<${tagName}>”有“${name.toLowerCase()}”属性，${inlineReason}，不应有`,
        "请删去，样式写进 content/host/host.css。",
      );
    }
    if (typeof properties["href"] === "string" && /^\s*javascript:/iu.test(properties["href"])) {
      tell(line, column, `“<${tagName}>”的地址是一段脚本，${inlineReason}，应为网址`, "请改为网址，或删去。");
    }
  }
  if (!isWhole(html)) {
    tell(
      1,
      1,
      "标签没有配齐，应每个开始的标签都有结束的标签，也没有多余的结束标签",
      "标签不齐，本站的网页就会排进页头或页脚里。",
    );
  }
}

/** What holds rules or faces; anything else would reach beyond the host's own header and footer. */
const allowedAtRules = /^(?:media|supports|layer|container|font-face|(?:-\w+-)?keyframes|charset)$/iu;

export function checkCss(css: string, tell: Tell): void {
  if (css.length > mostCss) {
    tell(1, 1, `文件有 ${css.length} 个字符，应不超过 ${mostCss} 个`, "请只留下页头和页脚用到的样式。");
    return;
  }
  try {
    postcss.parse(css).walkAtRules(({ name, source }) => {
      if (allowedAtRules.test(name)) return;
      const { line = 1, column = 1 } = source?.start ?? {};
      tell(line, column, `有“@${name}”，它管的不只是页头和页脚，不应有`, "请删去；要引入的样式请直接写进这个文件。");
    });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { line = 1, column = 1 } = error;
    tell(line, column, "样式的写法有误，请检查这一行和上一行的括号、引号和注释", "改好后请再运行一次。");
  }
}
