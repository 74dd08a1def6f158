import type { Log } from "sarif";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import type { Loaded } from "../../src/commands/load.ts";
import { sarifOf } from "../../src/commands/sarif.ts";
import type { EditorNotes } from "../../src/settings/notes.ts";
import { notesFor } from "../support/notes.ts";
import { seed, withLine } from "../support/seed.ts";
import { beilun, checkText, settings } from "../support/seed-site.ts";

function logOf(text: string, files: VFile[] = [], notes?: EditorNotes): Log {
  const checked = checkText(text, 2023, notes);
  const loaded: Loaded = {
    content: "content",
    settings: {
      site: { ...settings, baseUrl: "https://www.example.gov.cn", basePath: "/nb/" },
      agencies: [beilun],
      pages: [],
    },
    reports: [checked],
    files: [checked.file, ...files],
    unread: [],
  };
  return JSON.parse(sarifOf(loaded)) as Log;
}

describe("SARIF", () => {
  it("says a broken sum as an error at its line, with the other cells of the sum as related places", () => {
    const run = logOf(withLine(86, "\t387")).runs[0];
    const [first] = run?.results ?? [];
    expect(first).toMatchObject({
      ruleId: "balance",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "seeds/beilun/2023.txt" },
            region: { startLine: 86, startColumn: 2 },
          },
        },
      ],
    });
    expect(first?.relatedLocations?.length).toBeGreaterThan(3);
    expect(run?.tool.driver.rules?.[first?.ruleIndex ?? -1]).toMatchObject({
      id: "balance",
      helpUri: "https://www.example.gov.cn/nb/rules/balance/",
      defaultConfiguration: { level: "error" },
    });
  });

  it("says what is only listed as notes", () => {
    const levels = logOf(seed).runs[0]?.results?.map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(["note"]));
  });

  it("says what the body has explained as suppressed, with what it says", () => {
    const notes = notesFor([{ rule: "year-agreement", quote: "统计期限自2022年", value: "2022" }]);
    const run = logOf(seed.replace("自2023年1月1日", "自2022年1月1日"), [notes.file], notes).runs[0];
    expect(run?.results?.filter(({ suppressions }) => suppressions !== undefined)).toMatchObject([
      {
        ruleId: "year-agreement",
        level: "note",
        suppressions: [
          { kind: "external", justification: "<b>机构改革</b>，数据由两家合并。（北仑区人民政府办公室，2024-01-15）" },
        ],
      },
    ]);
  });

  it("writes the names of files as addresses", () => {
    const file = new VFile({ path: "seeds\\北仑 区/2023.txt" });
    file.message("文件有误", { ruleId: "file-place" }).fatal = true;
    expect(logOf(seed, [file]).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      "seeds/%E5%8C%97%E4%BB%91%20%E5%8C%BA/2023.txt",
    );
  });

  it("says how to mend it", () => {
    expect(logOf(withLine(86, "\t387")).runs[0]?.results?.[0]?.message.text).toMatch(/两边应相等.*\n.*请对照台账/su);
  });
});
