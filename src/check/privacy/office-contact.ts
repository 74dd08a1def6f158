/** The line in which an office says how it can be reached: “可与北仑区政府办公室联系（……，电话：……）”. */

const office = "(?:办公室|本机关|本单位|机关|政府|街道办|[局委厅院部处所]|中心|支队|大队)";
const invitation = new RegExp(
  `(?:(?:与|向|请|可)[^。；;\\n]{0,30}${office}[^。；;\\n]{0,12}(?:联系|咨询|反映)|${office}的?(?:[\\p{Script=Han}、]{0,8})(?:电话|手机|热线))[^。；;\\n]*$`,
  "u",
);
/** Somebody's own number, although an office is named as well. */
const person = /申请人|当事人|举报人|投诉人|联系人|负责人|居民|村民|群众|同志|先生|女士|职工|[\p{Script=Han}]某/u;

/** Whether a number at an offset is the office's own: the sentence up to it invites to get in touch with the office. */
export function isOfficeContact(text: string, from: number): boolean {
  const before = text
    .slice(Math.max(0, from - 400), from)
    .replace(/<[^>]*>?/gu, "")
    .slice(-160);
  const sentence = before.split(/[。；;\n]/u).at(-1) ?? "";
  return invitation.test(sentence) && !person.test(sentence);
}
