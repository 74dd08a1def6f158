/**
 * The report within its page. What stands before the title and behind the end of part six is the page's: its menus, the
 * block with 索引号, the bar with 打印 and 分享, its foot. Between the two nothing is ever left out.
 */
import type { RootContent } from "mdast";
import { toString } from "mdast-util-to-string";
import { type Flow, linesOfBlock, type Path } from "./block.ts";
import { isTableName, partHeaded } from "./names.ts";

export interface Trimmed {
  readonly flows: readonly Flow[];
  readonly before: readonly Flow[];
  readonly after: readonly Flow[];
}

/** With fewer of the report's own landmarks, nobody knows where in the page it stands. */
const leastLandmarks = 3;

function isStatutory(node: RootContent): boolean {
  if (node.type !== "table") return false;
  let names = 0;
  for (const row of node.children) for (const cell of row.children) if (isTableName(toString(cell))) names += 1;
  return names >= 3;
}

/** A heading of a part; a link with its words belongs to a menu. */
const headsPart = ({ node, linked }: Flow) =>
  !linked && linesOfBlock(node).some((line) => partHeaded(line) !== undefined);

/** A line that says 年度报告 and is no sentence, no link and no line of the form “名称：…”. */
function isTitle({ node, linked }: Flow): boolean {
  return (
    !linked &&
    linesOfBlock(node).some(
      (line) => line.length <= 60 && /(?:年度?报告|年报)[”》]?$/u.test(line) && !/[。；：:,，>›»|]/u.test(line),
    )
  );
}

/** The first line of a title that is written on several: the name of the body. */
const isBodyName = ({ node, linked }: Flow) =>
  !linked &&
  (node.type === "paragraph" || node.type === "heading") &&
  /^\p{Script=Han}{2,28}[府局委厅办院会处中心站所队校街道镇乡]$/u.test(toString(node));

/** What no report says of itself, alone on a line. */
const furniture =
  /^(?:[【[（(]?(?:打印|关闭|收藏|返回|分享|纠错)(?:本页|本文|窗口|页面|顶部)?[】\]）)]?\s*)+$|^(?:上一[篇条页]|下一[篇条页]|相关(?:链接|附件|阅读|文章|新闻|信息)|扫一扫|分享到|分享至|浏览次数|访问量|点击[量数]|责任编辑|信息来源|文章来源|版权所有|主办单位|承办单位|网站标识码|技术支持|网站地图|友情链接|.{0,6}ICP备|.{0,4}公网安备|字号|【?字体)/u;

function depthOf(path: Path | undefined): number {
  let depth = 0;
  for (let step = path; step !== undefined; step = step.above) depth += 1;
  return depth;
}

/** The innermost element around all of the paths. */
function commonOf(paths: readonly Path[]): Path | undefined {
  const up = (path: Path | undefined, steps: number) => {
    let at = path;
    for (let step = 0; step < steps; step += 1) at = at?.above;
    return at;
  };
  return paths.reduce<Path | undefined>((one, other) => {
    let [left, right] = [one, other as Path | undefined];
    const depths = [depthOf(left), depthOf(right)] as const;
    left = up(left, depths[0] - Math.min(...depths));
    right = up(right, depths[1] - Math.min(...depths));
    while (left !== undefined && right !== undefined && left.element !== right.element) {
      left = left.above;
      right = right.above;
    }
    return left;
  }, paths[0]);
}

function isWithin(path: Path, container: Path): boolean {
  for (let step: Path | undefined = path; step !== undefined; step = step.above) {
    if (step.element === container.element) return true;
  }
  return false;
}

/** Where the report begins: at the last title above its first landmark, with the body's name on the lines before. */
function beginOf(flows: readonly Flow[], first: number): number {
  const title = flows.slice(0, first).findLastIndex(isTitle);
  if (title < 0) return 0;
  let begin = title;
  const at = (index: number) => flows[index];
  for (
    let before = at(begin - 1);
    before !== undefined && title - begin < 2 && isBodyName(before);
    before = at(begin - 1)
  ) {
    if (before.path.above?.element !== at(title)?.path.above?.element) break;
    begin -= 1;
  }
  return begin;
}

/** Where the report ends: with the element that holds it, or before the first line that only a page has. */
function endOf(flows: readonly Flow[], landmarks: readonly number[], last: number): number {
  const container = commonOf(landmarks.flatMap((index) => flows[index]?.path ?? []));
  const rest = flows.slice(last + 1);
  const outside = container === undefined ? -1 : rest.findIndex(({ path }) => !isWithin(path, container));
  const foot = rest.findIndex(({ node }) => linesOfBlock(node).some((line) => furniture.test(line)));
  // A heading that is the last thing in its element has its text in the next one.
  const ends = [outside === 0 ? -1 : outside, foot].filter((index) => index >= 0);
  return ends.length === 0 ? flows.length : last + 1 + Math.min(...ends);
}

export function trimPage(flows: readonly Flow[]): Trimmed {
  const landmarks = flows.flatMap((flow, index) => (headsPart(flow) || isStatutory(flow.node) ? [index] : []));
  const [first, last] = [landmarks[0], landmarks.at(-1)];
  if (first === undefined || last === undefined || landmarks.length < leastLandmarks) {
    return { flows, before: [], after: [] };
  }
  const begin = beginOf(flows, first);
  // Without the heading of part six the end of the report is not known by its elements.
  const final = flows[last];
  const whole = final !== undefined && linesOfBlock(final.node).some((line) => partHeaded(line) === 6);
  const end = whole ? endOf(flows, landmarks, last) : flows.length;
  return { flows: flows.slice(begin, end), before: flows.slice(0, begin), after: flows.slice(end) };
}
