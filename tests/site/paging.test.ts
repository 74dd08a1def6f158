import { describe, expect, it } from "vitest";
import { pageLinks } from "../../src/site/paging.ts";

const said = (current: number, count: number) =>
  pageLinks(current, count, (page) => `/${page}/`)
    .map(({ text, current, afterGap }) => `${afterGap ? "… " : ""}${current ? `[${text}]` : text}`)
    .join(" ");

describe("the links between the pages of a list", () => {
  it("are none where there is one page", () => {
    expect(pageLinks(1, 1, String)).toEqual([]);
  });

  it("lead to every page of a short list", () => {
    expect(said(2, 4)).toBe("第 1 页 [第 2 页] 第 3 页 第 4 页");
  });

  it("lead to the ends and the neighbours of a long one, and say where pages are left out", () => {
    expect(said(50, 100)).toBe("第 1 页 … 第 48 页 第 49 页 [第 50 页] 第 51 页 第 52 页 … 第 100 页");
    expect(said(1, 100)).toBe("[第 1 页] 第 2 页 第 3 页 … 第 100 页");
    expect(said(100, 100)).toBe("第 1 页 … 第 98 页 第 99 页 [第 100 页]");
  });
});
