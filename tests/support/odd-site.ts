/** Bodies of several years, on every form, with all that could be taken for something else in cells, prose and names. */
import type { SiteInput } from "../../src/site/site.ts";
import { body, collected } from "./collected.ts";
import { oddCells } from "./odd-report.ts";

/** Formulas, line ends, quotes, characters that no XML holds, halves of pairs, codes of XLSX, and more than a cell holds. */
export const oddTexts: readonly string[] = [
  "=1+1",
  "+1",
  "-1-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "'=1",
  "＝1",
  '他说"是", 又说',
  "一行\r\n二行\r三行\n四行",
  "半\uD800个\uDC00字",
  "控\u0000制\u0001\u001F符\uFFFE\uFFFF",
  "<b>&amp;]]></b>",
  "_x0041_与_x000D_",
  "𠮷野家\u202E反向",
  "",
  "长".repeat(40_000),
];

export function oddSite(): SiteInput {
  const agencies = [body("east", { name: '=HYPERLINK("x")县人民政府' }), body("west", { name: '@西县"人民"政府, 东' })];
  const written = agencies.flatMap(({ id: of }, index) =>
    [2017, 2020, 2022, 2023].map((year) => {
      const form = year < 2019 ? ("none" as const) : year < 2021 ? ("2019" as const) : ("2021" as const);
      return {
        of,
        year,
        form,
        publishedOn: `${year + 1}-01-${10 + index}`,
        cells: index === 0 ? oddCells(form) : { "requests/received/total": oddTexts[year % oddTexts.length] ?? "" },
        parts: {
          1: `${oddTexts.slice(0, 9).join("收到申请3件，")}主动公开信息${year}条，答复率45.3%。`,
          5: oddTexts.join("。"),
        },
      };
    }),
  );
  return collected(agencies, written);
}
