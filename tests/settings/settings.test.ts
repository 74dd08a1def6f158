import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAgencies } from "../../src/settings/agencies.ts";
import { readSite } from "../../src/settings/site.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-settings-"));
});
afterAll(() => rm(folder, { recursive: true }));

const body = (extra = "") =>
  `- id: a\n  name: 甲市\n  shortName: 甲\n  level: prefecture\n  kind: government\n${extra}`;

async function siteFindings(yaml: string | Buffer) {
  await writeFile(join(folder, "site.yaml"), yaml);
  const { file, site } = await readSite(folder);
  return { site, found: file.messages.map(({ line, column, reason }) => [line, column, reason]) };
}

async function agencyFindings(yaml: string) {
  await writeFile(join(folder, "agencies.yaml"), yaml);
  const { file, agencies } = await readAgencies(folder);
  return { agencies, found: file.messages.map(({ line, column, reason }) => [line, column, reason]) };
}

describe("site.yaml", () => {
  it("needs a name only; nothing is invented for what it leaves out", async () => {
    const { site, found } = await siteFindings("name: 甲\n");
    expect(found).toEqual([]);
    expect(site).toEqual({
      name: "甲",
      basePath: "/",
      language: "zh-CN",
      policy: "own",
      deadlines: { government: "03-31", department: "01-31" },
      sameness: 0.8,
    });
  });

  it("may set one deadline and leave the others to the law", async () => {
    const { site } = await siteFindings("name: 甲\ndeadlines:\n  township: 01-20\n");
    expect(site?.deadlines).toEqual({ government: "03-31", department: "01-31", township: "01-20" });
  });

  it("takes the duties of a government site, each alone", async () => {
    const yaml =
      'name: 甲\ngovernment: { siteIdCode: "3302060001" }\nfooter: { siteMap: /map/, icp: { text: 浙ICP备1号 } }\n';
    const { site, found } = await siteFindings(yaml);
    expect(found).toEqual([]);
    expect(site).toMatchObject({
      government: { siteIdCode: "3302060001" },
      footer: { siteMap: "/map/", icp: { text: "浙ICP备1号" } },
    });
  });

  it.each<[string, string | Buffer, number, number, string]>([
    [
      "an unknown key",
      "name: 甲\ntitel: 乙\n",
      2,
      8,
      "不认识的键“titel”，应为 name、publisher、baseUrl、basePath、license、language、policy、deadlines、sameness、government、footer 之一",
    ],
    ["no name", "policy: own\n", 1, 1, "缺少“name”，应为不为空的文字"],
    [
      "an empty file",
      "",
      1,
      1,
      "内容的结构不对，应为一组“键: 值”，可用的键为 name、publisher、baseUrl、basePath、license、language、policy、deadlines、sameness、government、footer",
    ],
    ["a name that is a number", "name: 12\n", 1, 7, '“name”为“12”，应为不为空的文字；请写在引号里："12"'],
    ["a name that is left out", "name:\n", 1, 6, "“name”后面是空的，应为不为空的文字"],
    [
      "a group of which only the key is there",
      "name: 甲\nlicense:\n",
      2,
      9,
      "“license”后面是空的，应为一组“键: 值”，可用的键为 name、url",
    ],
    ["a full-width colon", "name：甲\n", 1, 1, "键的后面是全角冒号“：”，应为半角冒号和一个空格“: ”"],
    [
      "a full-width colon further down",
      "name: 甲\npolicy：own\n",
      2,
      1,
      "键的后面是全角冒号“：”，应为半角冒号和一个空格“: ”",
    ],
    [
      "a full-width colon in a group",
      "name: 甲\nfooter:\n  runBy：乙\n",
      3,
      3,
      "键的后面是全角冒号“：”，应为半角冒号和一个空格“: ”",
    ],
    ["no space behind a colon", "name:甲\npolicy: own\n", 1, 1, "冒号后面没有空格，应为半角冒号和一个空格“: ”"],
    [
      "a policy that does not exist",
      "name: 甲\npolicy: strict\n",
      2,
      9,
      "“policy”为“strict”，应为 own、collected 之一",
    ],
    ["a share in hundredths", "name: 甲\nsameness: 80\n", 2, 11, "“sameness”为“80”，应为 0 到 1 之间的数，例如 0.8"],
    [
      "a base path without its slashes",
      "name: 甲\nbasePath: nianbao\n",
      2,
      11,
      "“basePath”为“nianbao”，应为以斜杠开头和结尾的路径，例如 /zfxxgk/nianbao/",
    ],
    [
      "a base path that climbs out",
      "name: 甲\nbasePath: /../x/\n",
      2,
      11,
      "“basePath”为“/../x/”，应为以斜杠开头和结尾的路径，例如 /zfxxgk/nianbao/",
    ],
    [
      "a script as base URL",
      "name: 甲\nbaseUrl: javascript:alert(1)\n",
      2,
      10,
      "“baseUrl”为“javascript:alert(1)”，应为协议和域名，末尾没有斜杠，例如 https://www.example.gov.cn",
    ],
    [
      "a deadline on a day that no year has",
      "name: 甲\ndeadlines:\n  department: 02-30\n",
      3,
      15,
      "“department”为“02-30”，应为月和日，例如 01-31",
    ],
    [
      "a deadline for a kind of body that does not exist",
      "name: 甲\ndeadlines:\n  village: 01-31\n",
      3,
      12,
      "不认识的键“village”，应为 government、department、township 之一",
    ],
    [
      "a site code that YAML takes for a number",
      "name: 甲\ngovernment:\n  siteIdCode: 3302060001\n",
      3,
      15,
      '“siteIdCode”为“3302060001”，应为 10 位网站标识码，写在引号里，例如 "3302060001"',
    ],
    [
      "a duty that there is not",
      "name: 甲\nfooter:\n  fax: 1\n",
      3,
      8,
      "不认识的键“fax”，应为 runBy、contact、icp、police、partyGovernmentMark、findErrors、siteMap 之一",
    ],
    [
      "a script as link",
      "name: 甲\nfooter:\n  findErrors: javascript:alert(1)\n",
      3,
      15,
      "“findErrors”为“javascript:alert(1)”，应为以 https:// 开头的网址",
    ],
    [
      "a link without TLS",
      "name: 甲\nfooter:\n  icp: { text: 浙ICP备1号, url: http://beian.miit.gov.cn/ }\n",
      3,
      30,
      "“url”为“http://beian.miit.gov.cn/”，应为以 https:// 开头的网址",
    ],
    [
      "another host as path of the site's map",
      "name: 甲\nfooter:\n  siteMap: //example.com/\n",
      3,
      12,
      "“siteMap”为“//example.com/”，应为以 https:// 开头的网址，或以斜杠开头的路径",
    ],
    ["a key written twice", "name: 甲\nname: 乙\n", 2, 1, "同一个键写了两次，应只写一次"],
    ["a tab as indentation", "name: 甲\npublisher:\n\t乙\n", 3, 1, "这一行用制表符缩进，应改用空格"],
    [
      "brackets that do not close",
      "name: [甲\n",
      2,
      1,
      "YAML 的写法有误，请检查这一行和上一行的缩进、冒号、引号和括号",
    ],
    ["bytes that are not UTF-8", Buffer.from([0xc3, 0xfb]), 1, 1, "文件的编码不是 UTF-8，应为 UTF-8"],
  ])("with %s gives one sentence with its line and key", async (_name, yaml, line, column, reason) => {
    const { site, found } = await siteFindings(yaml);
    expect(site).toBeUndefined();
    expect(found).toEqual([[line, column, reason]]);
  });

  it("that bombs with references is refused", async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nname: [*c,*c,*c,*c]\n`;
    expect((await siteFindings(bomb)).site).toBeUndefined();
  });

  it("that is missing is told by its name", async () => {
    const { file, site } = await readSite(join(folder, "nowhere"));
    expect(site).toBeUndefined();
    expect(file.messages.map(({ reason }) => reason)).toEqual(["没有找到这个文件，应有 site.yaml"]);
  });

  it("that is a folder is not said to be missing", async () => {
    await mkdir(join(folder, "wrong", "site.yaml"), { recursive: true });
    const { file, site } = await readSite(join(folder, "wrong"));
    expect(site).toBeUndefined();
    expect(file.messages.map(({ reason }) => reason)).toEqual(["这是一个文件夹，应为文件"]);
  });
});

describe("the examples of the README", () => {
  it("are settings and a list of bodies as they are to be written", async () => {
    const [settings = "", list = ""] = Array.from(
      (await readFile("README.md", "utf8")).matchAll(/^```yaml\n((?:name|- id):[^]*?)^```/gmu),
      ([, example = ""]) => example,
    );
    expect((await siteFindings(settings)).found).toEqual([]);
    expect((await agencyFindings(list)).agencies).toHaveLength(2);
  });
});

describe("agencies.yaml", () => {
  it("lists bodies", async () => {
    expect((await agencyFindings(body())).agencies).toMatchObject([{ id: "a", shortName: "甲", level: "prefecture" }]);
  });

  it.each<[string, string, number, string]>([
    [
      "a missing name",
      "- id: a\n  shortName: 甲\n  level: county\n  kind: government\n",
      1,
      "缺少“name”，应为不为空的文字",
    ],
    [
      "an unknown level",
      body().replace("prefecture", "city"),
      4,
      "“level”为“city”，应为 national、province、prefecture、county、township 之一",
    ],
    ["an id with capitals", body().replace("id: a", "id: A"), 1, "“id”为“A”，应为小写字母、数字和连字符，例如 beilun"],
    ["the same id twice", body() + body(), 1, "“id”为 a 的机关出现了不止一次，应只有一次"],
    [
      "an id that the site uses itself",
      body().replace("id: a", "id: rules"),
      1,
      "“id”为 rules，这个名称网站另有用处，应换一个",
    ],
    ["a word for whether it rolls up", body("  rollsUp: 是\n"), 6, "“rollsUp”为“是”，应为是（true）或否（false）"],
    ["a parent that is not listed", body("  parent: b\n"), 6, "“parent”为 b，应为名录中另一个机关的 id"],
    ["a body that is its own parent", body("  parent: a\n"), 6, "甲市的上级机关绕回了它自己，应有一个最高的机关"],
    ["no list at all", "id: a\n", 1, "内容的结构不对，应为一个列表，每一项以“- ”开头"],
    ["a list of nothing", "[]\n", 1, "列表是空的，应至少有一项"],
    ["a full-width colon", body().replace("id: a", "id：a"), 1, "键的后面是全角冒号“：”，应为半角冒号和一个空格“: ”"],
  ])("with %s gives one sentence with its line and key", async (_name, yaml, line, reason) => {
    const { agencies, found } = await agencyFindings(yaml);
    expect(agencies).toBeUndefined();
    expect(found.map(([at, , said]) => [at, said])).toEqual([[line, reason]]);
  });
});
