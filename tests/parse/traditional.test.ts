import { describe, expect, it } from "vitest";
import { tryText } from "../support/seed.ts";

/** Cut from a county weather bureau's report on 2022, as copied: the form of 2019 in traditional characters. */
const copied = `東鄉縣氣象局2022年政府信息公開工作年度報告
二、主動公開政府信息情況
第二十條第（一）項 | ||||
信息內容 | 本年新 制作數量 | 本年新 公開數量 | 對外公開總數量 | |
規章 | 0 | 0 | 0 | |
規范性文件 | 0 | 0 | 0 | |
第二十條第（五）項 | ||||
信息內容 | 上一年項目數量 | 本年增/減 | 處理決定數量 | |
行政許可 | 3 | 1 | 0 | |
其他對外管理服務事項 | 26 | 4 | 0 | |
第二十條第（八）項 | ||||
信息內容 | 上一年項目數量 | 本年增/減 | ||
行政事業性收費 | 7 | -2 | ||
`;

describe("a report in traditional characters", () => {
  const { draft, file } = tryText(copied, 2022);

  it("is read by its names, which are told as written otherwise", () => {
    expect(draft?.form).toBe("2019");
    const read = draft?.cells.map(({ address, written }) => `${address}=${written}`);
    expect(read).toEqual(
      expect.arrayContaining([
        "proactive/licences/items-last-year=3",
        "proactive/licences/items-change=1",
        "proactive/other-services/items-last-year=26",
        "proactive/administrative-fees/items-change=-2",
      ]),
    );
    expect(file.messages.map(({ reason }) => reason)).toContain(
      "行名写作“行政許可”，统一格式为“行政许可”，按同一行读入",
    );
  });
});
