import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { exampleReport } from "../../src/check/example.ts";
import { reportXlsx } from "../../src/data/report-xlsx.ts";
import { checkAlone } from "../support/alone.ts";
import { notesFor } from "../support/notes.ts";
import { seed } from "../support/seed.ts";
import { checkText } from "../support/seed-site.ts";
import { readXlsx, type SheetCell } from "../support/xlsx.ts";

/** What stands in the cell of the requests received, and how high the highest row is. */
async function shown(written: string): Promise<{ cell: SheetCell | undefined; height: number }> {
  const report = exampleReport({ title: "", cells: { "requests/received/total": written } });
  const sheets = await readXlsx(await reportXlsx(checkAlone(report, new VFile({ path: report.source.path }))));
  return { cell: sheets[2]?.rows[1]?.at(-1), height: Math.max(...sheets.map(({ height }) => height)) };
}

describe("a corrected report in XLSX", () => {
  const correction = { cell: "requests/received/total", from: "", to: "386", date: "2024-03-01", reason: "=漏填" };

  it("has a sheet of what was published otherwise before", async () => {
    const corrected = checkText(seed, 2023, notesFor([], { corrections: [correction] }));
    const sheet = (await readXlsx(await reportXlsx(corrected))).find(({ name }) => name === "更正");
    expect(sheet?.rows).toEqual([
      ["更正日期", "格", "更正以前", "更正以后", "原因"],
      ["2024-03-01", "表三“一、本年新收政府信息公开申请数量”的“总计”", null, "386", "=漏填"],
    ]);
  });

  it("has none where nothing was corrected", async () => {
    const sheets = await readXlsx(await reportXlsx(checkText(seed, 2023, notesFor([]))));
    expect(sheets.map(({ name }) => name)).not.toContain("更正");
  });
});

describe("text in XLSX", () => {
  it.each(["=1+1", "+1+1", "@SUM(A1)", "\t=1", " =1", "'=1", "<b>&amp;]]></b>", '他说"是"', "𠮷野家"])(
    "is the text %j and no formula",
    async (written) => {
      expect((await shown(written)).cell).toBe(written);
    },
  );

  it("that looks like one of its codes for characters is not taken for one", async () => {
    expect((await shown("_x0041_与_x000d_，_x5_")).cell).toBe("_x0041_与_x000d_，_x5_");
  });

  it("shows a sign for each character that XML or the library cannot hold", async () => {
    expect((await shown("三\u0000百\uD800件\uFFFD，\u0080\uFDD0\u{1FFFE}")).cell).toBe("三□百□件□，□□□");
  });

  it("is no longer and no higher than Excel opens without repairing the file, and says where the rest is", async () => {
    const { cell, height } = await shown("长".repeat(40_000));
    expect(String(cell)).toMatch(/^长{32000}长*……（全文见 report\.json）$/u);
    expect(String(cell).length).toBeLessThanOrEqual(32_767);
    expect(height).toBeLessThanOrEqual(409);
  });
});
