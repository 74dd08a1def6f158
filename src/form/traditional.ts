/**
 * Traditional characters → the simplified ones of the form's labels. Reports copied through a converter carry them.
 * Only characters that occur in labels are here: this compares names, it does not convert texts.
 */
/** Each entry: the simplified character, then the traditional ones that stand for it. */
const characters = `
  总總 体體 况況 动動 开開 处處 请請 复復複 议議 诉訴 讼訟 问問
  题題 进進 报報 项項 条條 内內 制製 发發 数數 废廢 现現 效効 规規
  范範 决決 许許 罚罰 强強 费費 额額 单單 万萬 业業 据據 关關 系係
  为為爲 于於 组組 织織 机機 构構 会會 务務 计計 结結 转轉 办辦
  区區 只隻祇 这這 属屬 国國 秘祕 稳穩 护護 权權 类類 过過 执執
  卷捲 询詢 无無 没沒 补補 后後 确確 访訪 举舉 当當 认認 获獲 缴繳
  纳納 继繼 续續 经經 维維 纠糾 审審 对對 减減 采採 购購
`;

const simplifiedOf = new Map<string, string>(
  characters
    .trim()
    .split(/\s+/u)
    .flatMap((entry) => {
      const [simplified = "", ...traditional] = Array.from(entry);
      return traditional.map((character): [string, string] => [character, simplified]);
    }),
);

const any = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "gu");

/** The text with the traditional characters of labels as simplified ones. */
export function foldTraditional(text: string): string {
  const folded = text.replace(any, (character) => simplifiedOf.get(character) ?? character);
  // Converters exchange this word whole: 文件 comes back as 檔案.
  return folded.replaceAll("规范性檔案", "规范性文件");
}
