import { describe, expect, it } from "vitest";
import { divisionNamesIn, divisionsAbove, divisionsNamed } from "../../../src/check/divisions/divisions.ts";
import { ownDivisionsOf } from "../../../src/check/divisions/own.ts";
import { ownersIn } from "../../../src/check/divisions/owners.ts";
import { exampleCase } from "../../../src/check/example.ts";
import { foreignPlace } from "../../../src/check/rules/foreign-place.ts";
import type { Agency } from "../../../src/settings/agencies.ts";
import { seed } from "../../support/seed.ts";

const body = (name: string, others: Partial<Agency> = {}): Agency => ({
  id: "a",
  name,
  shortName: name,
  level: "county",
  kind: "government",
  ...others,
});

/** The foreign names that the rule tells of a text as part 一. */
function foreign(text: string, name = "北仑区人民政府", shortName = "北仑区") {
  const { report, surroundings } = exampleCase({ title: "", agency: { name, shortName }, parts: { 1: text } });
  return [...foreignPlace.check(report, surroundings)].map(({ actual }) => actual);
}

describe("the divisions", () => {
  it("lie in each other up to the province", () => {
    expect(divisionsNamed("北仑区").map((one) => divisionsAbove(one).map(({ name }) => name))).toEqual([
      ["宁波市", "浙江省"],
    ]);
    expect(divisionsNamed("鼓楼区")).toHaveLength(4);
    expect(divisionsAbove(divisionsNamed("济源市")[0] ?? { name: "", above: undefined })).toMatchObject([
      { name: "河南省" },
    ]);
    expect(divisionsAbove(divisionsNamed("东城区")[0] ?? { name: "", above: undefined })).toMatchObject([
      { name: "北京市" },
    ]);
  });

  it("are those at county level and above, without zones", () => {
    const provinces = "北京市 河北省 内蒙古自治区 台湾省 香港特别行政区 澳门特别行政区".split(" ");
    for (const name of provinces) expect(divisionsNamed(name)).toHaveLength(1);
    for (const name of ["浦东新区", "恩施土家族苗族自治州", "和布克赛尔蒙古自治县", "神农架林区"]) {
      expect(divisionsNamed(name)).toHaveLength(1);
    }
    for (const name of ["市辖区", "经济技术开发区", "兰州新区", "工业园区", "-", "县"])
      expect(divisionsNamed(name)).toEqual([]);
  });

  it("are found in a text by their full names, the longer before the shorter", () => {
    expect(divisionNamesIn("在浙江省宁波市北仑区和北京大学、南京路、三台县").map(({ name }) => name)).toEqual([
      "浙江省",
      "宁波市",
      "北仑区",
      "三台县",
    ]);
  });
});

describe("a body's own divisions", () => {
  const nearest = (agency: Agency, ...others: Agency[]) => ownDivisionsOf(agency, [agency, ...others])?.nearest;

  it("are in its name, or in the name of a body above it", () => {
    expect(nearest(body("宁波市北仑区审计局"))).toBe("北仑区");
    expect(nearest(body("太平镇人民政府", { parent: "b" }), body("息县人民政府", { id: "b" }))).toBe("息县");
    expect(
      nearest(body("区审计局", { parent: "b" }), body("区政府", { id: "b", shortName: "北仑区", parent: "c" })),
    ).toBe("北仑区");
  });

  it("are unknown where no name says them", () => {
    expect(nearest(body("示例机关"))).toBeUndefined();
    expect(nearest(body("太平镇人民政府"))).toBeUndefined();
    expect(nearest(body("东区街道办事处"))).toBeUndefined();
    expect(nearest(body("审计署", { level: "national" }))).toBeUndefined();
  });

  it("reach up the chain and down into the body's own division, but not to its neighbours", () => {
    const county = ownDivisionsOf(body("北仑区人民政府"), []);
    expect(["浙江省", "宁波市", "北仑区", "江北区", "杭州市"].map((name) => county?.isOwn(name))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    const city = ownDivisionsOf(body("宁波市人民政府"), []);
    expect(["浙江省", "江北区", "余姚市", "西湖区"].map((name) => city?.isOwn(name))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("of several with one name is that of the body above", () => {
    const agency = body("鼓楼区人民政府", { parent: "b" });
    const own = ownDivisionsOf(agency, [agency, body("徐州市人民政府", { id: "b" })]);
    expect(["徐州市", "江苏省", "福州市", "福建省"].map((name) => own?.isOwn(name))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const unplaced = ownDivisionsOf(body("鼓楼区人民政府"), []);
    expect(["徐州市", "福州市", "开封市", "杭州市"].map((name) => unplaced?.isOwn(name))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe("text that was taken over from another place", () => {
  it.each([
    ["2023年，江北区共受理政府信息公开申请386件。", "江北区"],
    ["江北区全年通过区政府网站公开政府信息37623条。", "江北区"],
    ["（二）依申请公开。2023年，江北区共受理政府信息公开申请386件。", "江北区"],
    ["（一）主动公开。桃江县审计局认真落实《条例》。", "桃江县"],
    ["江北区人民政府办公室高度重视政务公开工作。", "江北区"],
    ["进一步完善江北区政务公开平台。", "江北区"],
    ["在温州市人民政府门户网站公开信息120条。", "温州市"],
    ["编制江北区2023年政府信息公开工作年度报告。", "江北区"],
    ["编制《江北区2023年政府信息公开工作年度报告》。", "江北区"],
    ["如有疑问，可与江北区政府办公室联系（地址：四明山路775号，电话：0574-89285667）。", "江北区"],
    ["本报告由重庆市江北区人民政府办公室编制。", "江北区"],
    ["浙江省温州市政府信息公开指南已更新。", "温州市"],
    ["息县人民政府网站发布信息12条。", "息县"],
  ])("is told: %s", (text, name) => {
    expect(foreign(text)).toEqual([name]);
  });

  it("is told once for each name, with the further places", () => {
    const { report, surroundings } = exampleCase({
      title: "",
      agency: { name: "北仑区人民政府", shortName: "北仑区" },
      parts: { 1: "江北区共受理申请3件。江北区政府网站发布信息。", 5: "江北区政务公开还有不足。" },
    });
    expect([...foreignPlace.check(report, surroundings)]).toMatchObject([
      { actual: "江北区", subject: { quote: "江北区" }, expected: ["北仑区"], related: [{}, {}] },
    ]);
  });
});

describe("places that are named for good reason", () => {
  it.each([
    "宁波市、浙江省政务公开工作要点已落实，北仑区共受理申请3件。",
    "做好对口支援黑水县政府信息公开工作。",
    "赴杭州市西湖区学习考察政务公开标准化规范化经验。",
    "与杭州市上城区政务公开办公室交流座谈。",
    "推进长三角一体化，与上海市青浦区政务公开专区互设窗口。",
    "在“杭州亚运会”“杭州2022”专栏发布信息75条，服务北京冬奥会。",
    "北京大学、上海合作组织、南京路、杭州湾、北京市朝阳区某公司。",
    "申请人住址为杭州市西湖区文三路。",
    "杭州市某某公司申请公开征地信息1件。",
    "温州市公开透明指数有限公司受托评估。",
    "委托杭州市第三方机构开展评估。",
    "被告为杭州市人民政府的案件1件。",
    "将申请转送杭州市生态环境局办理。",
    "宣传《上海市政府信息公开规定》。",
    "加快新城区政务公开专区建设。",
    "打造示范县政务公开样板。",
    "公布全市和县政府信息公开目录。",
    "完成县政府网站集约化，任何县政府信息公开均应规范。",
    "管理县政务公开事项，对应县政府信息公开目录。",
    "各有关县（市、区）政府信息公开。",
    "高新区、开发区、示范区政府信息公开工作同步推进。",
    "我市、我区、本县政府信息公开。",
    "杭州市。",
    "从杭州市引进企业5家。",
  ])("are not told: %s", (text) => {
    expect(foreign(text)).toEqual([]);
  });

  it("are the body's own when they share its name or lie in it", () => {
    expect(foreign("鼓楼区共受理申请3件。", "南京市鼓楼区人民政府", "鼓楼区")).toEqual([]);
    expect(foreign("鄞州区政府网站公开信息，江北区共受理申请3件。", "宁波市人民政府", "宁波市")).toEqual([]);
    expect(
      foreign("红桥区政务服务办公室全年公开信息。", "天津市红桥区人民政府政务服务办公室", "红桥区政务服务办"),
    ).toEqual([]);
    expect(foreign("江北区全年公开信息12条。", "宁波市江北区人民政府", "江北区")).toEqual([]);
  });
});

describe("the seed", () => {
  it("names no other place", () => {
    const own = ownDivisionsOf(body("北仑区人民政府"), []);
    expect(ownersIn(seed).filter(({ name }) => own?.isOwn(name) !== true)).toEqual([]);
  });
});

describe("what is not checked", () => {
  it("is said of bodies whose place nobody knows, and of national ones", () => {
    const why = (agency: Partial<Agency>) => {
      const { report, surroundings } = exampleCase({ title: "", agency, parts: { 1: "江北区共受理申请3件。" } });
      expect([...foreignPlace.check(report, surroundings)]).toEqual([]);
      return [...(foreignPlace.notChecked?.(report, surroundings) ?? [])];
    };
    expect(why({})).toEqual(["从示例机关的名称和上级看不出它在哪个省、市、县，不核对地名"]);
    expect(why({ name: "审计署", level: "national" })).toEqual(["全国性的机关可以说到任何地方，不核对地名"]);
  });
});
