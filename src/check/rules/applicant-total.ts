import { sumRule } from "../sum-rule.ts";

export const applicantTotal = sumRule({
  id: "applicant-total",
  summary: "表三每一行：六类申请人之和，等于“总计”",
  why: "每件申请只来自一类申请人。",
  source: "统一格式表三",
  examples: {
    ok: [
      {
        title: "自然人 5 件，律师事务所 1 件，总计 6 件",
        cells: {
          "requests/received/natural-person": "5",
          "requests/received/legal-service": "1",
          "requests/received/total": "6",
          "requests/carried-out/natural-person": "5",
          "requests/carried-out/legal-service": "1",
          "requests/carried-out/total": "6",
        },
      },
      {
        title: "整行没有填写：无从核对，不算错误",
        cells: {
          "requests/refused-state-secret/natural-person": "",
          "requests/refused-state-secret/commercial": "",
          "requests/refused-state-secret/research": "",
          "requests/refused-state-secret/public-welfare": "",
          "requests/refused-state-secret/legal-service": "",
          "requests/refused-state-secret/other-organisation": "",
          "requests/refused-state-secret/total": "",
        },
      },
    ],
    notOk: [
      {
        title: "自然人 5 件，律师事务所 1 件，总计写成 7 件",
        cells: {
          "requests/received/natural-person": "5",
          "requests/received/legal-service": "1",
          "requests/received/total": "7",
          "requests/carried-out/natural-person": "5",
          "requests/carried-out/legal-service": "1",
          "requests/carried-out/total": "7",
        },
        messages: [
          "表三“一、本年新收政府信息公开申请数量”一行：“自然人”加“商业企业”加“科研机构”加“社会公益组织”加“法律服务机构”加“其他”为 6（5 + 0 + 0 + 0 + 1 + 0），“总计”为 7，两边应相等，相差 1",
          "表三“四、结转下年度继续办理”一行：“自然人”加“商业企业”加“科研机构”加“社会公益组织”加“法律服务机构”加“其他”为 6（5 + 0 + 0 + 0 + 1 + 0），“总计”为 7，两边应相等，相差 1",
        ],
      },
    ],
  },
});
