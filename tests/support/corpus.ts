/** Reports of many bodies over several years, the same at every run: names, figures and prose differ as real ones do. */
import { exampleReport } from "../../src/check/example.ts";
import { cellsOfForm, formByKey, type FormKey } from "../../src/form/forms.ts";
import type { Report } from "../../src/report/report.ts";
import type { Agency } from "../../src/settings/agencies.ts";

/** Numbers from 0 up to 1 that look random. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const below = (random: Random, end: number): number => Math.floor(random() * end);
export const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)] as T;

const letters = Array.from(
  "东西南北中上下大小长青白黄红云山水江河湖海溪泉林松柏竹梅兰桂花石金银玉龙凤凰鹤鹿马牛羊安宁康乐福寿昌盛兴旺平和丰泽润清新明光华阳春秋夏朝晖霞岭峰岩坪坝湾沙洲港桥埠店堡寨屯庄营盘塘垅田圩涧谷峪川原陵丘台阁亭楼塔寺庙观城门关口渡堰渠井池潭瀑浦浔沧澜沅湘赣皖粤桐樟榆槐杨柳枫榕茶麻棉稻禾谷粟豆瓜果桃李杏梨枣橘柑",
);
const offices =
  "教育局 公安局 民政局 司法局 财政局 生态环境局 交通运输局 水利局 农业农村局 商务局 文化和旅游局 卫生健康局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 林业局 信访局 城市管理局 住房和城乡建设局 自然资源和规划局 人力资源和社会保障局 退役军人事务局 行政审批服务局 发展和改革局 科学技术局 工业和信息化局".split(
    " ",
  );
const topics =
  "营商环境 乡村振兴 稳岗就业 义务教育招生 医疗保障 食品药品安全 安全生产 城市更新 老旧小区改造 保障性住房 征地补偿 污染防治 河湖治理 防汛抗旱 森林防火 交通出行 公共文化服务 养老服务 托育服务 社会救助 财政预决算 政府采购 减税降费 惠企政策 数字经济 科技创新 知识产权保护 招商引资 重大建设项目 公共资源配置 国有企业监管 行政执法公示 双随机抽查 信用体系建设 粮食安全 高标准农田 农村饮水 厕所革命 垃圾分类 燃气安全 消防救援 防灾减灾 疫苗接种 家庭医生签约 校外培训治理 职业技能培训 退役军人优待 残疾人康复 妇女儿童发展 未成年人保护 殡葬改革 地名管理 基层治理 网格化服务 矛盾纠纷化解 法律援助 公证服务 人民调解 电子证照 一网通办 跨省通办 帮办代办 免证办理 数据共享 政务新媒体 政府网站集约化 政策解读 新闻发布会 在线访谈 民意征集 公报赠阅 档案移交 保密审查 清单动态调整 台账管理 第三方评估".split(
    " ",
  );
const verbs = "推进 深化 加强 完善 优化 规范 落实 细化 聚焦 围绕 做好 抓实 健全 拓展 强化 压实 统筹 梳理".split(" ");
const ends = "工作 机制 流程 制度 举措 专栏 体系 服务 任务 清单 平台 责任".split(" ");

/** Sentences with places for words and numbers, by the part in which they stand. */
const sentences: Readonly<Record<1 | 5 | 6, readonly string[]>> = {
  1: [
    "全年通过{place}政府网站主动公开政府信息{n}条，其中{topic}类信息{m}条。",
    "{verb}{topic}{end}，围绕“{name}”行动发布解读材料{m}篇，阅读量达{n}次。",
    "{verb}{topic}与{topic}{end}，在{name}社区设立政务公开专区{m}处，接待群众{n}人次。",
    "收到政府信息公开申请{m}件，均在法定期限内答复，较上年增长{p}%。",
    "答复率为{p}%，满意度达{p}%，比{place}平均水平高出{p}个百分点。",
    "开展“{name}杯”政务公开知识竞赛，{m}家单位、{n}人参加。",
    "对{name}项目的征求意见、公开目录及执行情况全流程公开，采纳意见建议{m}条。",
    "制定《{place}{topic}公开办法（试行）》，由{office}牵头，{verb}“{m}+{k}”责任{end}。",
    "更新{office}权责清单{m}项，{verb}{topic}领域标准目录，涉及事项{n}项。",
    "举办新闻发布会{k}场，组织在线访谈{k}期，回应{topic}热点{m}次。",
    "办理市长热线转办件{n}件，{topic}类占{p}%。",
    "依托{name}综合服务中心{verb}{topic}{end}，开通{name}微信公众号，粉丝{n}人。",
  ],
  5: [
    "存在的问题：{topic}信息公开还不够及时，{topic}{end}有待加强。",
    "下一步将{verb}{topic}{end}，计划培训{m}人次，{verb}{name}平台建设。",
    "个别单位对{topic}的公开认识不足，{office}需{verb}{end}。",
    "针对去年提出的{m}条整改意见，已完成{k}条，{verb}{topic}{end}。",
    "{verb}队伍建设，邀请{name}大学专家授课{k}次，{verb}{topic}能力。",
  ],
  6: [
    "本年度收取信息处理费{n}元。",
    "全年没有收到超出一定数量或者频次范围的政府信息公开申请，未收取信息处理费。",
    "{office}承办人大代表建议{m}件、政协提案{k}件，全部公开答复，涉及{topic}。",
    "如有疑问，请与{place}政府办公室联系（地址：{name}路{m}号，电话：0{m}{k}-{n}{k}）。",
  ],
};

interface Place {
  readonly city: string;
  readonly county: string;
}

function nameFrom(random: Random, length = 2): string {
  return Array.from({ length }, () => pick(random, letters)).join("");
}

/** Cities, their counties, the departments and towns of these; as many bodies as are wanted. */
function bodiesOf(count: number): { agencies: Agency[]; places: Map<string, Place> } {
  const random = randomFrom(7);
  const agencies: Agency[] = [];
  const places = new Map<string, Place>();
  const add = (agency: Omit<Agency, "id">, place: Place): string => {
    const id = `body-${agencies.length}`;
    agencies.push({ id, ...agency });
    places.set(id, place);
    return id;
  };
  while (agencies.length < count) {
    const city = `${nameFrom(random)}市`;
    const cityId = add(
      { name: `${city}人民政府`, shortName: city, level: "prefecture", kind: "government" },
      { city, county: city },
    );
    for (let index = 0; index < 4; index += 1) {
      const county = `${nameFrom(random)}${pick(random, ["区", "县", "区", "市"])}`;
      const place = { city, county };
      const parent = add(
        { name: `${county}人民政府`, shortName: county, level: "county", kind: "government", parent: cityId },
        place,
      );
      for (const office of offices.slice(below(random, 14)).slice(0, 4 + below(random, 10))) {
        add(
          {
            name: `${county}${office}`,
            shortName: `${county.slice(-1)}${office}`,
            level: "county",
            kind: "department",
            parent,
          },
          place,
        );
      }
      for (let town = below(random, 5); town > 0; town -= 1) {
        const name = `${county}${nameFrom(random)}${pick(random, ["镇", "乡", "镇"])}`;
        add(
          {
            name: `${name}人民政府`,
            shortName: name.slice(county.length),
            level: "township",
            kind: "government",
            parent,
          },
          place,
        );
      }
    }
  }
  agencies.length = count;
  return { agencies, places };
}

const number = (random: Random, digits: number): string => String(1 + below(random, 10 ** (1 + below(random, digits))));

function proseOf(part: 1 | 5 | 6, place: Place, random: Random): string {
  const many = { 1: 14, 5: 6, 6: 3 }[part];
  return Array.from({ length: many + below(random, many) }, () =>
    pick(random, sentences[part]).replace(/\{(\w+)\}/gu, (_, slot: string) => {
      switch (slot) {
        case "place":
          return pick(random, [place.county, place.city, place.county]);
        case "topic":
          return pick(random, topics);
        case "verb":
          return pick(random, verbs);
        case "end":
          return pick(random, ends);
        case "office":
          return pick(random, offices);
        case "name":
          return nameFrom(random, 2 + below(random, 3));
        case "n":
          return number(random, 6);
        case "m":
          return number(random, 3);
        case "k":
          return String(1 + below(random, 9));
        default:
          return (random() * 100).toFixed(1);
      }
    }),
  ).join("");
}

/** A report that is made anew whenever it is asked for, so that many cost no memory. */
export class CorpusEntry {
  readonly agency: string;
  readonly year: number;
  readonly #place: Place;
  readonly #body: Agency;

  constructor(body: Agency, year: number, place: Place) {
    this.agency = body.id;
    this.year = year;
    this.#body = body;
    this.#place = place;
  }

  get report(): Report {
    const { year, agency } = this;
    const { name, level, kind } = this.#body;
    const random = randomFrom(Number(agency.slice(5)) * 100 + year);
    const form: FormKey = year < 2021 ? "2019" : "2021";
    const size = { national: 5, province: 5, prefecture: 4, county: kind === "government" ? 3 : 2, township: 1 }[level];
    const cells = Object.fromEntries(
      cellsOfForm(formByKey(form)).map(({ address }) => {
        const isLarge = address.startsWith("proactive/");
        return [address, random() < (isLarge ? 0.3 : 0.75) ? "0" : number(random, isLarge ? size + 2 : size)];
      }),
    );
    const parts = {
      1: proseOf(1, this.#place, random),
      5: proseOf(5, this.#place, random),
      6: proseOf(6, this.#place, random),
    };
    const report = exampleReport({ title: "", year, form, cells, parts }, agency);
    return { ...report, title: { ...report.title, text: `${name}${year}年政府信息公开工作年度报告` } };
  }
}

export interface Corpus {
  readonly agencies: readonly Agency[];
  readonly entries: readonly CorpusEntry[];
}

/** As many reports as are wanted, `years` of each body. */
export function corpusOf(reports: number, years = 4): Corpus {
  const { agencies, places } = bodiesOf(Math.ceil(reports / years));
  const entries = agencies.flatMap((body) =>
    Array.from({ length: years }, (_, index) => new CorpusEntry(body, 2023 - index, places.get(body.id) as Place)),
  );
  return { agencies, entries: entries.slice(0, reports) };
}
