import { type Sighting, sightingsInFile, sightingsInPackage, sightingsInReport } from "../privacy/sightings.ts";
import type { NumberKind } from "../privacy/numbers.ts";
import type { Finding, Rule } from "../rule.ts";

const kindNames: Readonly<Record<NumberKind, string>> = {
  "citizen-id": "公民身份号码",
  mobile: "手机号码",
  "bank-card": "银行卡号",
};

const note = "请在原文中删去这个号码，或只留前三位和后两位；源文件和报告一起公布，也要改。";

function findingOf(sightings: readonly [Sighting, ...Sighting[]], reach: "report" | "file" | "package"): Finding {
  const [{ number, place, where }, ...others] = sightings;
  const places = {
    report: ["文中", "公布的报告里"],
    file: ["源文件里报告以外的地方", "公布的源文件里"],
    package: [`Word 文件的${where ?? "内容"}里`, "公布的源文件里"],
  } as const;
  const [here, published] = places[reach];
  const times = others.length > 0 ? ` ${sightings.length} 处` : "";
  return {
    reason: `${here}有${times}${kindNames[number.kind]}“${number.masked}”，${published}应没有`,
    place,
    actual: number.masked,
    note,
    ...(others.length > 0
      ? { related: others.map((other) => ({ reason: "同一个号码也在这里", place: other.place })) }
      : {}),
  };
}

/** Sightings of one number together. */
function byNumber(sightings: readonly Sighting[]): ReadonlyMap<string, readonly [Sighting, ...Sighting[]]> {
  const groups = new Map<string, [Sighting, ...Sighting[]]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.number.digits);
    if (group === undefined) groups.set(sighting.number.digits, [sighting]);
    else group.push(sighting);
  }
  return groups;
}

export const privacy: Rule = {
  id: "privacy",
  level: "error",
  stops: "always",
  summary: "报告、源文件和 Word 文件的属性里没有公民身份号码、手机号码、银行卡号；机关自己的办公电话除外",
  why: "公布出去的号码收不回来。无论网站公布的是本机关的报告还是汇集来的报告，发现了就不发布，也不能用说明代替改正。号码是否真实按校验码判断；提示里只显示前三位和后两位。",
  source: "《条例》第十五条；《个人信息保护法》第二十八条",
  examples: {
    ok: [
      {
        title: "机关的办公电话、热线和地址",
        parts: {
          6: "如有疑问，可与示例机关办公室联系（地址：四明山路775号，邮编：315800，电话：0574-89285667），也可拨打12345或400-888-1234。",
        },
      },
      {
        title: "机关在联系方式里用手机号码作办公电话",
        parts: { 6: "如对本报告有疑问，可与示例机关办公室联系（电话：13800000001）。" },
      },
      {
        title: "文号、代码和金额里的数字",
        parts: {
          6: "统一社会信用代码为11330206002955432X，索引号为113302060029/2024-13800000002，拨付资金13800000003元。",
        },
      },
      { title: "号码已经遮盖", parts: { 1: "申请人（身份证号330206********1234）已领取答复。" } },
      { title: "十八位数，但校验码不符，不是公民身份号码", parts: { 1: "共享数据330206199001011230。" } },
    ],
    notOk: [
      {
        title: "案例里写了申请人的身份证号",
        parts: { 1: "向申请人张某（身份证号11010519491231002X）作出答复。" },
        messages: ["文中有公民身份号码“110*************2X”，公布的报告里应没有"],
      },
      {
        title: "联系方式里是某个人的手机，数字之间有空格",
        parts: { 6: "联系人：李明，电话：138 0000 0004。" },
        messages: ["文中有手机号码“138******04”，公布的报告里应没有"],
      },
      {
        title: "缴费说明里是个人的银行卡",
        parts: { 6: "信息处理费请汇入李明的卡（卡号：6222 0000 0000 0000 004）。" },
        messages: ["文中有银行卡号“622**************04”，公布的报告里应没有"],
      },
    ],
  },
  *check(report, _surroundings, file) {
    const inReport = byNumber(sightingsInReport(report));
    const inFile = byNumber(file === undefined ? [] : sightingsInFile(report, file));
    // The file gives the exact place of what the report holds as well.
    for (const [digits, sightings] of inFile) yield findingOf(sightings, inReport.has(digits) ? "report" : "file");
    for (const [digits, sightings] of inReport) if (!inFile.has(digits)) yield findingOf(sightings, "report");
    if (file === undefined) return;
    for (const [digits, sightings] of byNumber(sightingsInPackage(file))) {
      if (!inFile.has(digits) && !inReport.has(digits)) yield findingOf(sightings, "package");
    }
  },
};
