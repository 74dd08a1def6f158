import type { Report } from "../../report/report.ts";
import type { Agency } from "../../settings/agencies.ts";
import type { Deadlines } from "../../settings/site.ts";
import { judging } from "../judging.ts";
import { publicationDateIn } from "../publication-date.ts";
import type { Finding, Rule } from "../rule.ts";

const bodies = {
  government: "县级以上政府",
  department: "县级以上政府部门",
  township: "乡镇、街道",
} as const satisfies Readonly<Record<keyof Deadlines, string>>;

const groupOf = ({ level, kind }: Agency): keyof Deadlines => (level === "township" ? "township" : kind);

/** When the report was published, as the editor's note or the report itself says. */
function dayOf(report: Report, publishedOn: string | undefined) {
  if (publishedOn === undefined) return publicationDateIn(report);
  return { date: publishedOn, quote: report.title.text, place: report.title.place, kind: "published" as const };
}

export const deadline: Rule = {
  id: "deadline",
  level: "warning",
  summary: "报告在期限内公布：县级以上政府部门 1 月 31 日前，县级以上政府 3 月 31 日前",
  why: "过期公布，公众就不能及时监督；不按时发布也是通报的事项之一。当地规定更早的，按网站设置的期限。",
  source: "《条例》第四十九条",
  examples: {
    ok: [
      { title: "县政府 3 月 20 日公布", publishedOn: "2024-03-20" },
      {
        title: "部门 1 月 31 日公布：最后一天也不算晚",
        agency: { name: "示例局", kind: "department" },
        publishedOn: "2024-01-31",
      },
      {
        title: "法律没有规定镇政府的期限，网站也没有设置：不核对",
        agency: { name: "示例镇人民政府", level: "township" },
        publishedOn: "2024-06-01",
      },
    ],
    notOk: [
      {
        title: "部门 2 月 5 日公布",
        agency: { name: "示例局", kind: "department" },
        publishedOn: "2024-02-05",
        messages: ["发布日期为 2024-02-05，应不晚于 2024-01-31（县级以上政府部门的期限）"],
      },
      {
        title: "报告自己写明的发布日期晚于期限",
        preface: "发布日期：2024年4月2日",
        messages: ["发布日期为 2024-04-02，应不晚于 2024-03-31（县级以上政府的期限）"],
      },
      {
        title: "落款的日子已经过了期限，发布只会更晚",
        parts: { 6: "2024年4月8日" },
        messages: ["落款日期为 2024-04-08，应不晚于 2024-03-31（县级以上政府的期限）"],
      },
      {
        title: "网站设置了镇政府的期限",
        agency: { name: "示例镇人民政府", level: "township" },
        deadlines: { township: "01-20" },
        publishedOn: "2024-01-25",
        messages: ["发布日期为 2024-01-25，应不晚于 2024-01-20（乡镇、街道的期限）"],
      },
    ],
  },
  ...judging(function* (report, { agency, publishedOn, deadlines }): Generator<Finding | string> {
    const group = groupOf(agency);
    const monthDay = deadlines[group];
    if (monthDay === undefined) {
      yield `法律没有规定${bodies[group]}公布报告的期限，网站设置（deadlines）中也没有`;
      return;
    }
    const day = dayOf(report, publishedOn);
    if (day === undefined) {
      yield "报告没有写明发布日期，编辑也没有补充（publishedOn），无法核对是否按期公布";
      return;
    }
    const due = `${report.year + 1}-${monthDay}`;
    const name = day.kind === "published" ? "发布日期" : "落款日期";
    if (day.date > due) {
      yield {
        reason: `${name}为 ${day.date}，应不晚于 ${due}（${bodies[group]}的期限）`,
        place: day.place,
        subject: { quote: day.quote },
        actual: day.date,
        expected: [due],
        note: "日期写错的，请改正；确实晚了的，请写明原因。",
      };
    } else if (day.kind === "signed") {
      yield `报告只有落款日期 ${day.date}，没有发布日期，无法核对是否按期公布`;
    }
  }),
};
