import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWithRemark } from "../../src/read/markdown/remark.ts";
import { markdownTree } from "../../src/read/markdown/tree.ts";
import { cellsOfTable, markdownReport, markdownTable } from "../support/markdown.ts";
import { parseText, seed } from "../support/seed.ts";

/** `MINGBAI_DENSE=40000` for a dense run. */
const runs = Number(process.env["MINGBAI_DENSE"] ?? 400);
const patience = 10_000 + runs * 10;

const { draft } = parseText(seed);
const report = markdownReport((key) => markdownTable(cellsOfTable(draft, key, "grid")));

function expectSameTree(source: string) {
  expect(markdownTree(source)).toEqual(parseWithRemark(source));
}

/** Blocks, most of them such as reports have, and what stands open, breaks off or means something else. */
const blocks = [
  "\n§\n\n§\n \t\n§\n§\n",
  "| 信息内容 | 本年制发件数 | |\n| --- | :-: | --: |\n|规章|0||\n| 规范性文件 | 1 | 2 |  ",
  "| 一 | 二 |\n|-|-|\n| c |§a | b\n-|-\nc | d§||\n|-|§|a|\n|:-:|§|a\n|-§|\n|-|§| |\n| - |§|a|b|\n|-|§|a|\n|-|-|",
  "|a|\n| - |\n| `|` | \\| | x |§|a|\n| -- - |§|a|\n|-|\n\u3000|b|\n§|a|\n|-|\n- b |§|a|\n|-|\n---§|a|\n|-|\n===",
  "| a |§|-|§|:--|--:|§|\u3000|§|\u00A0a\u3000|§  | a |\n  |-|§\t| a |\n\t|-|§> | a |\n> |-|",
  "# 一、总体情况§## 二、主动公开政府信息情况§### 三 §#§# §#三§####### 七§# a #§#  a\\#§#\u3000a",
  "全年共公开政府信息386条。§\u3000\u3000本机关没有收取信息处理费。§（一）主动公开。§2023年，§2.充分发挥§2)充§1. §12.§3) |§文 §文  §a\tb§www.beilun.gov.cn",
  "一\n二§一\n| a |\n|-|§一\n===§一\n---§===§---§- - -§***§+§一  \n二",
  "- 一§- 一\n\n  二§1. 一§1) 一\n\n   |a|\n   |-|§-§*\t一§- [ ] 一§- [x] 一§10. | a |\n|-|",
  "> 一§>§> - 一§    code§     | a |§```§~~~§- ```§> ```§``` |a|§\t```",
  "[一]: /u§[一]: /u\n'二\n三'§[一]:§[^1]: 注§[^1]: 注\n\n    |a|\n    |-|§[一]§[^1]§| [一] |\n|-|§'二'",
  "<!--§-->§<div>§<b>|</b>§| &lt; |\n|-|§&nbsp;§| a\\ |\n|-|§| *a* | _b_ |\n|-|-|§| ~a~ |\n|-|§$$§+++",
  "| a@b.cn |\n|-|§| http://a.b |\n|-|§| HTTPS://a.b |\n|-|§| x WWW.a.b |\n|-|§mailto:a@b.cn§xmpp:a§！？：；",
  "\uFEFF§\uFEFF\uFEFF§\u2028§\u000B§\u000C§\u0085§\u200B§\u{1F600}§é§\u0000§\\",
].flatMap((written) => written.split("§"));
const signs = Array.from("|-:#> \t\u3000\u00A0\n\r*_`~[]()<>&!@\\+=.^1a文\uFEFF\u0000\u2028");
const ending = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r");

describe("Markdown read without the parser", () => {
  it("gives the parser's tree for a plain report, whatever ends its lines", () => {
    for (const end of ["\n", "\r\n", "\r"]) for (const mark of ["", "\uFEFF"]) expectSameTree(mark + report.join(end));
  });

  it(
    "gives the parser's tree, places and all, for documents of any blocks",
    () => {
      const document = fc.tuple(fc.array(fc.constantFrom(...blocks), { maxLength: 12 }), ending, fc.boolean());
      fc.assert(
        fc.property(document, ([pieces, end, apart]) => {
          expectSameTree(pieces.join(apart ? "\n\n" : "\n").replaceAll("\n", end));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  it(
    "gives the parser's tree for documents of any signs",
    () => {
      const line = fc.array(fc.constantFrom(...signs, "| a |", "|-|", "\n\n"), { maxLength: 24 });
      fc.assert(
        fc.property(line, (pieces) => {
          expectSameTree(pieces.join(""));
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  it(
    "gives the parser's tree for a part of a report with some characters lost, doubled or put in",
    () => {
      const damage = fc.tuple(fc.nat(), fc.constantFrom("", ...signs, ...blocks), fc.nat(2));
      const document = fc.tuple(fc.nat(report.length), fc.nat(16), ending, fc.array(damage, { maxLength: 4 }));
      fc.assert(
        fc.property(document, ([from, count, end, damages]) => {
          let text = report.slice(from, from + count).join(end);
          for (const [place, piece, lost] of damages) {
            const at = place % (text.length + 1);
            text = text.slice(0, at) + piece + text.slice(at + lost);
          }
          expectSameTree(text);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});
