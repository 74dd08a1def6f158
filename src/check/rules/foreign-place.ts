import type { Place, Report } from "../../report/report.ts";
import { textOf } from "../../report/text.ts";
import { ownDivisionsOf } from "../divisions/own.ts";
import { ownersIn } from "../divisions/owners.ts";
import type { Rule } from "../rule.ts";

interface Mention {
  readonly name: string;
  readonly quote: string;
  readonly place: Place;
}

function* mentionsIn({ preface, parts }: Report): Generator<Mention> {
  for (const block of [...preface, ...parts.flatMap(({ blocks }) => blocks)]) {
    for (const { name, quote } of ownersIn(textOf(block))) yield { name, quote, place: block.place };
  }
}

const agency = { name: "北仑区人民政府", shortName: "北仑区" } as const;

export const foreignPlace: Rule = {
  id: "foreign-place",
  level: "warning",
  summary: "报告说自己的信息公开时，不写着别处的地名：本机关的名称、上级和所在的省、市、县以外的省级、地级、县级行政区",
  why: "抄来的段落里常常留着原来的地名，读者不知道说的是谁。因为别的缘故提到的地方（对口支援、学习考察、赛事、学校、企业、道路）不在此列。",
  source: "《条例》第五十条；行政区划名称取自 @vant/area-data 2.1.0（民政部公布的县级以上行政区划）",
  examples: {
    ok: [
      {
        title: "本机关和它的上级",
        agency,
        parts: { 1: "北仑区人民政府认真落实浙江省、宁波市政务公开工作要点。宁波市政府信息公开平台已对接。" },
      },
      {
        title: "因为别的缘故提到的地方",
        agency,
        parts: {
          1: "赴杭州市西湖区学习政务公开经验。做好对口支援凉山彝族自治州信息公开工作。在“杭州亚运会”专栏发布信息75条。",
        },
      },
      {
        title: "同名的区：福州市鼓楼区和南京市鼓楼区",
        agency: { name: "福州市鼓楼区人民政府", shortName: "鼓楼区" },
        parts: { 1: "鼓楼区人民政府主动公开政府信息75条。" },
      },
    ],
    notOk: [
      {
        title: "从江北区的报告抄来，没有改地名",
        agency,
        parts: { 1: "2023年，江北区共受理政府信息公开申请386件。" },
        messages: ["“江北区”说的地方为江北区，应为北仑区"],
      },
      {
        title: "联系方式里是另一个县的机关",
        agency,
        parts: { 6: "如有疑问，请与桃江县审计局办公室联系。" },
        messages: ["“桃江县审计局”说的地方为桃江县，应为北仑区"],
      },
      {
        title: "说成了另一个市的网站",
        agency,
        parts: { 1: "全年通过温州市鹿城区人民政府门户网站公开信息120条。" },
        messages: ["“温州市鹿城区人民政府门户网站”说的地方为鹿城区，应为北仑区"],
      },
    ],
  },
  *check(report, { agency: body, agencies }) {
    const own = ownDivisionsOf(body, agencies);
    if (own === undefined) return;
    const mentions = [...mentionsIn(report)].filter(({ name }) => !own.isOwn(name));
    for (const name of new Set(mentions.map((mention) => mention.name))) {
      const [first, ...others] = mentions.filter((mention) => mention.name === name);
      if (first === undefined) continue;
      yield {
        reason: `“${first.quote}”说的地方为${name}，应为${own.nearest}`,
        place: first.place,
        subject: { quote: first.quote },
        actual: name,
        expected: [own.nearest],
        note: "请核对这一段是否抄自别处的报告，改成本机关的名称；确实要说到那里的，请作出说明。",
        related: others.map(({ quote, place }) => ({ reason: `“${quote}”也说到${name}`, place })),
      };
    }
  },
  *notChecked(_report, { agency: body, agencies }) {
    if (body.level === "national") yield "全国性的机关可以说到任何地方，不核对地名";
    else if (ownDivisionsOf(body, agencies) === undefined) {
      yield `从${body.name}的名称和上级看不出它在哪个省、市、县，不核对地名`;
    }
  },
};
