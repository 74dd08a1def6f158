import type { Form } from "../../form/form.ts";
import { formByKey, forms } from "../../form/forms.ts";
import type { Rule } from "../rule.ts";

const covers = ({ years }: Form, year: number) => year >= years.from && year <= (years.to ?? Infinity);

export const formYear: Rule = {
  id: "form-year",
  level: "info",
  summary: "报告用的是它那一年的统一格式",
  why: "两种格式的表二数的不是同样的事，用错了，就不能与同年的报告比较。本站按报告实际用的格式发布。",
  source: "国办公开办函〔2019〕60号、〔2021〕30号",
  examples: {
    ok: [
      { title: "2020 年的报告用 2019 年格式", year: 2020, form: "2019" },
      { title: "2021 年的报告用 2021 年格式", year: 2021, form: "2021" },
    ],
    notOk: [
      {
        title: "2022 年的报告还在用 2019 年格式",
        year: 2022,
        form: "2019",
        messages: [
          "2022 年的报告用的是2019年格式（国办公开办函〔2019〕60号），应为2021年格式（国办公开办函〔2021〕30号）；按2019年格式发布",
        ],
      },
    ],
  },
  *check(report) {
    const form = formByKey(report.form);
    const due = (forms as readonly Form[]).find((candidate) => covers(candidate, report.year));
    // That tables are missing is told where they were looked for.
    if (due === undefined || due === form || form.tables.length === 0) return;
    const nameOf = ({ name, source }: Form) => `${name}（${source}）`;
    yield {
      reason: `${report.year} 年的报告用的是${nameOf(form)}，应为${nameOf(due)}；按${form.name}发布`,
      place: report.cells[0]?.place ?? report.title.place,
      actual: form.key,
      expected: [due.key],
      note: `请改用${due.name}的表格。`,
    };
  },
};
