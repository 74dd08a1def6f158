/** The pages that come with the program, beside all reports. */
import { describe, expect, it } from "vitest";
import { findPages } from "../../src/commands/pages.ts";
import { textOf } from "../../src/report/text.ts";
import { Site } from "../../src/site/site.ts";
import { beilun, siteOf } from "../support/seed-site.ts";

const { pages } = await findPages("content", [beilun]);
const site = new Site({ ...siteOf([]), pages }, "site.css");

function wordsOf(id: string): string {
  const view = site.page(pages.findIndex((one) => one.id === id));
  return view.blocks.map(textOf).join("\n");
}

describe("the page that says how to ask", () => {
  const words = wordsOf("help");

  it.each([
    ["how to write a request", "写您的姓名和联系方式"],
    ["that an answer is due within 20 working days, and once 20 more", /20 个工作日内答复.*再延长 20 个工作日/u],
    ["that a request may be sent back within 7 working days", "7 个工作日内请您补正"],
    ["that a third party has 15 working days", "15 个工作日"],
    ["the ways to reconsideration and to court", /行政复议.*法院/u],
    ["that it is the site's own explanation", "本站写的说明，不是法律条文"],
  ])("says %s", (_, said) => {
    expect(words).toMatch(said);
  });

  it("cites an article for what the law demands", () => {
    for (const article of ["三十三", "三十", "三十二", "五十一", "四十九"])
      expect(words).toContain(`《条例》第${article}条`);
  });

  it("says in how many days somebody may go against an answer, and that refusals are reconsidered first", () => {
    for (const clock of [/60 日内（《行政复议法》第二十条）/u, /6 个月内（《行政诉讼法》第四十六条）/u, /15 日内/u])
      expect(words).toMatch(clock);
    expect(words).toMatch(/不予公开的答复，要先申请行政复议.*（《行政复议法》第二十三条）/u);
  });

  it("is linked from the foot of every page", () => {
    expect(site.home().frame.footer.help).toContainEqual({ text: "怎样申请公开，不满意怎么办", href: "/help/" });
  });
});

describe("the accessibility statement", () => {
  const words = wordsOf("accessibility");

  it.each([
    ["by what measure it was made", /WCAG.*2\.2 的 AA 级/u],
    ["what was tested, and how", /怎样测试[\s\S]*axe[\s\S]*Tab 键/u],
    ["what is not good yet", /还不够好的地方[\s\S]*读屏软件/u],
    ["whom to tell", "请告诉本站的主办单位"],
  ])("says %s", (_, said) => {
    expect(words).toMatch(said);
  });
});
