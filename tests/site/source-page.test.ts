import { describe, expect, it } from "vitest";
import { Site } from "../../src/site/site.ts";
import { seed } from "../support/seed.ts";
import { checkText, siteOf } from "../support/seed-site.ts";

describe("the source of a report", () => {
  it("names hidden characters instead of obeying them", () => {
    const text = seed.replace("全年共清理", "全年\u202E共清理");
    const source = new Site(siteOf([checkText(text)]), "site.css").source(0);
    expect(source.lines.flat().some((run) => typeof run !== "string" && run.code === "U+202E")).toBe(true);
  });

  it("numbers the lines of the source as the file has them", () => {
    const source = new Site(siteOf([checkText(seed)]), "site.css").source(0);
    expect(seed.endsWith("\n")).toBe(true);
    expect(source.lines).toHaveLength(seed.split("\n").length - 1);
    expect(source.about).toBe("收到时的原样，共 398 行");
    expect(source.lines[79]).toEqual(["\t363"]);
  });

  it("calls the lines of a Word file its text, not the file as received", () => {
    const checked = checkText(seed);
    checked.file.data.whereOf = ["第1段"];
    const source = new Site(siteOf([checked]), "site.css").source(0);
    expect(source.about).toBe("Word 文件里的文字，按段、按格逐行列出，共 398 行；收到的文件可以在报告页下载");
    expect(source.frame.description).toMatch(/的源文件，其中的文字逐行列出。$/u);
  });
});
