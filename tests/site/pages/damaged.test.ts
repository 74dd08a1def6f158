import fc from "fast-check";
import { formByKey } from "../../../src/form/forms.ts";
import { consistentFiguresOf, printReport } from "../../support/consistent.ts";
import { notesFor } from "../../support/notes.ts";
import { describePages } from "../../support/pages-of-site.ts";
import { seed } from "../../support/seed.ts";
import { checkText, siteOf } from "../../support/seed-site.ts";

/** A report with one cell of each kind of absence, a sum that breaks, a row left unread, and text that attacks. */
function damagedSeed(): string {
  const lines = seed.split("\n");
  const after = (label: string, cells: number) => lines.findIndex((line) => line.includes(label)) + cells;
  for (const [index, text] of ["94", "", "/", "约三件"].entries())
    lines[after("（一）予以公开", index + 1)] = `\t${text}`;
  lines.splice(after("2.重复申请", 3), 1);
  const attack = "<script>alert(1)</script>{{ 7 * 7 }}](javascript:alert(1))\u202Ecba\u200B";
  lines[after("（一）主动公开", 0)] = `（一）主动公开。${attack}`;
  return lines.join("\n");
}

const form2019 = formByKey("2019");
const [figures2019 = {}] = fc.sample(consistentFiguresOf(form2019), { numRuns: 1, seed: 3 });

/** A report without statutory tables, as there were before 2019. */
const olderReport =
  "北仑区人民政府2013年政府信息公开工作年度报告\n一、概述\n略。\n\n\t指标\t数值\n\t公开条数\t5\n\n二、问题\n略。\n";

/** A report without part three, whose title names nobody. */
function incompleteSeed(): string {
  const third = seed.indexOf("\n三、");
  const fourth = seed.indexOf("\n四、");
  const cut = seed.slice(0, third) + seed.slice(fourth);
  return cut.replace("北仑区人民政府\n\n2023年度", "").replaceAll("2023年", "2024年");
}

/** A report with a warning that its body has explained, an explanation that is void, and a note to the readers. */
const explained = {
  text: seed.replaceAll("2023", "2022").replace("自2022年1月1日", "自2021年1月1日"),
  notes: notesFor(
    [
      { rule: "year-agreement", quote: "统计期限自2021年", value: "2021" },
      { rule: "sections", cell: "requests/received/total", value: "385" },
    ],
    {
      publishedOn: "2023-01-15",
      indexNumber: "002-1",
      text: "# 首份报告\n\n<b>见</b>[原文](https://www.example.gov.cn/)。",
    },
  ),
};

const damaged = siteOf(
  [
    checkText(olderReport, 2013),
    checkText(printReport(figures2019, form2019, 2020), 2020),
    checkText(explained.text, 2022, explained.notes),
    checkText(damagedSeed()),
    checkText(incompleteSeed(), 2024),
  ],
  { policy: "collected" },
);

describePages("a site of damaged and older reports", damaged, {
  looked: (path) => /^\/beilun\/(?:\d|$)/u.test(path),
});
