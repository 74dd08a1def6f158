import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../../src/check/check.ts";
import type { Candidate, Change } from "../../../src/check/culprit/candidate.ts";
import { brokenGroupsOf, groupByRootCause } from "../../../src/check/culprit/groups.ts";
import { exampleCase } from "../../../src/check/example.ts";
import { assess } from "../../../src/check/sums.ts";
import type { CellAddress } from "../../../src/form/forms.ts";
import type { Cell, Report } from "../../../src/report/report.ts";
import { consistentFigures } from "../../support/consistent.ts";
import { parseText, seed } from "../../support/seed.ts";

type Written = Readonly<Partial<Record<CellAddress, string | null>>>;

/** Cells written anew; `null` leaves one unread. */
function rewritten(report: Report, written: Written): Report {
  const cells = report.cells.flatMap((cell): Cell[] => {
    const text = written[cell.address];
    if (text === undefined) return [cell];
    if (text === null) return [];
    const facts = { address: cell.address, written: text, place: cell.place };
    if (/^\d+(?:\.\d+)?$/u.test(text)) return [{ ...facts, status: "number", number: Number(text) }];
    return [{ ...facts, status: text === "" ? "blank" : "text" }];
  });
  return { ...report, cells };
}

const { draft: whole } = parseText(seed);
/** The seed without its prose, so that nothing but the sums speaks. */
const draft: Report = { ...whole, parts: whole.parts.map((part) => ({ ...part, blocks: [] })) };
const seedWith = (written: Written) => rewritten(draft, written);

const { surroundings } = exampleCase({ title: "" });

function told(report: Report, before?: Report) {
  const around = { ...surroundings, before };
  const groups = brokenGroupsOf(report, around);
  const { findings } = checkReport(report, new VFile({ path: report.source.path }), around);
  const notes = findings.flatMap(({ rule, finding }) => (rule.level === "error" ? [finding.note] : []));
  return { groups, notes };
}

const changesOf = (candidate: Candidate | undefined) =>
  candidate?.changes.map(({ cell, to }) => [cell.address, cell.written, to]);

/** The figures of one row of the seed, moved. */
function rowOf(key: string, figures: readonly string[]): Written {
  const cells = draft.cells.filter(({ address }) => address.startsWith(`requests/${key}/`));
  return Object.fromEntries(cells.map(({ address }, index) => [address, figures[index] ?? ""]));
}

describe("one figure", () => {
  it("is offered with what stands there, what should, and how it came about", () => {
    const { groups, notes } = told(seedWith({ "requests/received/natural-person": "3630" }));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.culprit).toMatchObject({
      cell: { address: "requests/received/natural-person" },
      from: "3630",
      to: 363,
      why: "像是多写了一个 0",
      only: true,
    });
    expect(notes).toEqual([
      "因同一原因，有 2 个算式不成立；只把这一格的“3630”改为 363，它们就都成立（像是多写了一个 0）。请对照台账核实后再改。",
    ]);
  });

  it("is offered for each of two slips in one column", () => {
    const { groups } = told(
      seedWith({ "requests/granted/natural-person": "97", "requests/refused-by-law/natural-person": "4" }),
    );
    expect(groups.map(({ culprit }) => changesOf(culprit))).toEqual([
      [["requests/granted/natural-person", "97", 95]],
      [["requests/refused-by-law/natural-person", "4", 1]],
    ]);
  });

  it("is offered for each of two slips far apart", () => {
    const { groups } = told(
      seedWith({ "requests/granted/natural-person": "97", "reviews/reconsideration/corrected": "7" }),
    );
    expect(groups.map(({ culprit, candidates }) => [changesOf(culprit), candidates.length])).toEqual([
      [[["requests/granted/natural-person", "97", 95]], 1],
      [undefined, 2],
    ]);
  });

  it("left blank is offered to be filled", () => {
    const { groups } = told(seedWith({ "requests/received/total": "" }));
    expect(groups[0]?.culprit).toMatchObject({ from: "", to: 386, why: "这一格没有写数", only: true });
  });
});

describe("two slips", () => {
  it("that meet in a sum which a blank keeps from being assessed are both offered", () => {
    const { groups } = told(
      seedWith({ "requests/concluded/natural-person": "", "requests/granted/natural-person": "100" }),
    );
    expect(groups.map(({ culprit }) => changesOf(culprit))).toEqual([
      [["requests/concluded/natural-person", "", 356]],
      [["requests/granted/natural-person", "100", 95]],
    ]);
  });
});

describe("the prose", () => {
  it("tells which of the figures is wrong where the sums alone cannot", () => {
    const { notes } = told(rewritten(whole, { "reviews/reconsideration/corrected": "1" }));
    expect(notes).toEqual([
      expect.stringMatching(/把表四“行政复议”的“结果纠正”由 1 改为 0.*正文写有“没有因政府信息公开引起的行政复议/u),
    ]);
  });
});

describe("figures that changed places", () => {
  it("are offered to be exchanged, whether they are neighbours or not", () => {
    const neighbours = told(
      seedWith({ "requests/received/natural-person": "3", "requests/received/commercial": "363" }),
    );
    expect(neighbours.notes).toEqual([
      "因同一原因，有 2 个算式不成立；只把表三“一、本年新收政府信息公开申请数量”的“自然人”（3）与“商业企业”（363）对调，它们就都成立（像是相邻的两个数写反了）。请对照台账核实后再改。",
    ]);
    const apart = told(seedWith({ "requests/received/commercial": "20", "requests/received/other-organisation": "3" }));
    expect(apart.groups.map(({ culprit }) => changesOf(culprit))).toEqual([
      [
        ["requests/received/commercial", "20", 3],
        ["requests/received/other-organisation", "3", 20],
      ],
    ]);
  });
});

describe("a line that moved", () => {
  it.each([
    ["to the right with a blank", ["", "363", "3", "0", "0", "0", "20"], "右", "左"],
    ["to the left with a zero", ["3", "0", "0", "0", "20", "386", "0"], "左", "右"],
  ])("%s is offered to be moved back, with the figure that was lost", (_name, figures, _way, back) => {
    const { groups, notes } = told(seedWith(rowOf("received", figures)));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.culprit?.only).toBe(true);
    expect(notes[0]).toContain(`把表三“一、本年新收政府信息公开申请数量”一行的数都${back}移一格`);
    const mended = groups[0]?.culprit?.changes.map(({ cell, to }) => [cell.address, String(to ?? 0)]) ?? [];
    const report = rewritten(seedWith(rowOf("received", figures)), Object.fromEntries(mended) as Written);
    for (const cell of report.cells) {
      const before = draft.cells.find(({ address }) => address === cell.address);
      expect([cell.address, cell.written || "0"]).toEqual([cell.address, before?.written]);
    }
  });

  it("by being exchanged with another one is offered to be exchanged back", () => {
    const inTotals = draft.cells.flatMap(({ address, written }) => {
      const [, row = "", column = ""] = address.split("/");
      const other = column === "natural-person" ? "total" : column === "total" ? "natural-person" : undefined;
      return address.startsWith("requests/") && other !== undefined ? [[`requests/${row}/${other}`, written]] : [];
    });
    const { groups, notes } = told(seedWith(Object.fromEntries(inTotals) as Written));
    expect(groups).toHaveLength(1);
    expect(notes[0]).toContain("只把表三“自然人”一列与“总计”一列的数对调");
  });
});

describe("sums that several slips would mend", () => {
  it("are told with every one of them, and none is offered", () => {
    const { groups, notes } = told(seedWith({ "reviews/reconsideration/upheld": "6" }));
    expect(groups.map(({ culprit, candidates }) => [culprit, candidates.map(changesOf)])).toEqual([
      [undefined, [[["reviews/reconsideration/total", "5", 6]], [["reviews/reconsideration/upheld", "6", 5]]]],
    ]);
    expect(notes).toEqual([
      "单凭算式不能断定错在哪里，下面每一种改法都能使这个算式成立：把表四“行政复议”的“总计”由 5 改为 6；把表四“行政复议”的“结果维持”由 6 改为 5。请对照台账核实后再改。",
    ]);
  });

  it("are told with the likeliest first where the digits say how it came about", () => {
    const { notes } = told(
      seedWith({
        "reviews/reconsideration/upheld": "21",
        "reviews/reconsideration/corrected": "3",
        "reviews/reconsideration/total": "15",
      }),
    );
    expect(notes).toEqual([
      "最有可能的改法：把表四“行政复议”的“结果维持”由 21 改为 12（像是两个数字写颠倒了）。单凭算式不能断定，别的改法也能使这个算式成立：把表四“行政复议”的“总计”由 15 改为 24。请对照台账核实后再改。",
    ]);
  });

  it("are told at the cell for which the prose speaks", () => {
    const report = seedWith({ "reviews/reconsideration/upheld": "6" });
    const witness = { cells: ["reviews/reconsideration/upheld"], value: 5, words: "正文写有“维持5件”" } as const;
    const [group] = groupByRootCause(report, [witness]);
    expect(group?.culprit).toMatchObject({ to: 5, why: "正文写有“维持5件”", only: false });
    expect(group?.candidates).toHaveLength(2);
  });

  it("are told with what the prose says once, though it says it twice", () => {
    const report = seedWith({ "reviews/reconsideration/upheld": "6" });
    const witness = { cells: ["reviews/reconsideration/upheld"], value: 5, words: "正文写有“维持5件”" } as const;
    const [group] = groupByRootCause(report, [witness, { ...witness }]);
    expect(group?.culprit?.why).toBe("正文写有“维持5件”");
  });

  it("are told at the cell for which last year's report speaks", () => {
    const carried = { "requests/carried-in/natural-person": "3", "requests/carried-in/total": "3" };
    const { groups } = told(seedWith(carried));
    expect(groups.map(({ culprit, candidates }) => [culprit, candidates.length])).toEqual([[undefined, 3]]);
    const before = { ...seedWith({ "requests/carried-out/natural-person": "2" }), year: 2022 };
    expect(told(seedWith(carried), before).groups[0]?.culprit).toMatchObject({
      cell: { address: "requests/carried-in/natural-person" },
      from: "3",
      to: 2,
      why: "2022 年的报告中“四、结转下年度继续办理”为 2",
      only: false,
    });
  });
});

describe("a damaged table", () => {
  it("is never mended by words, by unread cells or by figures that are no counts", () => {
    const words = told(seedWith({ "requests/received/natural-person": "约四百", "requests/received/total": "387" }));
    expect(words.groups.flatMap(({ candidates }) => candidates.map(({ cell }) => cell.status))).not.toContain("text");
    const unread = told(seedWith({ "requests/received/natural-person": null, "requests/received/total": "387" }));
    expect(unread.groups.map(({ culprit }) => changesOf(culprit))).toEqual([[["requests/received/total", "387", 386]]]);
    const decimal = told(seedWith({ "requests/granted/natural-person": "95.5" }));
    expect(decimal.groups.map(({ culprit }) => changesOf(culprit))).toEqual([
      [["requests/granted/natural-person", "95.5", 95]],
    ]);
  });

  it("with sums that no few slips explain has each told for itself", () => {
    const many = Object.fromEntries(
      draft.cells.flatMap(({ address }, index) =>
        address.startsWith("requests/") ? [[address, String((index * 7919) % 101)]] : [],
      ),
    ) as Written;
    const { groups, notes } = told(seedWith(many));
    expect(groups.length).toBeGreaterThan(30);
    expect(new Set(notes)).toEqual(new Set(["请对照台账核对等号两边的各个数，改正写错的一个。"]));
  });

  const figure = fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 30 }).map(String) },
    fc.constantFrom("", "约三", "2.5", null),
  );
  const damage = consistentFigures.chain((figures) =>
    fc.tuple(
      fc.constant(figures),
      fc.array(fc.tuple(fc.constantFrom(...(Object.keys(figures) as CellAddress[])), figure), { maxLength: 6 }),
    ),
  );

  it("has only candidates that are counts, mend their group and, with the one they meet, break nothing", () => {
    fc.assert(
      fc.property(damage, ([figures, changes]) => {
        const cells = Object.fromEntries(Object.entries(figures).map(([address, number]) => [address, String(number)]));
        const base = exampleCase({ title: "", cells });
        const report = rewritten(base.report, Object.fromEntries(changes));
        const outcomes = new Map(assess(report).map(({ identity, outcome }) => [identity, outcome]));
        const groups = brokenGroupsOf(report, base.surroundings);
        const told = groups.flatMap(({ assessments, consequences }) => [...assessments, ...consequences]);
        const broken = [...outcomes].flatMap(([identity, outcome]) => (outcome === "broken" ? [identity] : []));
        expect(new Set(told.map(({ identity }) => identity))).toEqual(new Set(broken));
        for (const { candidates, assessments, culprit } of groups) {
          if (culprit !== undefined) expect(candidates[0]?.cell).toBe(culprit.cell);
          for (const { changes } of candidates) {
            for (const { to } of changes) expect(to === null || (Number.isInteger(to) && to >= 0)).toBe(true);
            const after = (all: readonly Change[]) => {
              const written = all.map(({ cell, to }) => [cell.address, to === null ? "" : String(to)]);
              return assess(rewritten(report, Object.fromEntries(written) as Written));
            };
            for (const { identity, outcome } of after(changes)) {
              if (assessments.some((one) => one.identity === identity)) expect(outcome).toBe("holds");
              else if (outcome === "broken" && outcomes.get(identity) !== "broken") {
                const others = groups.flatMap((group) =>
                  group.candidates.map((other) => [...changes, ...other.changes]),
                );
                const holds = (all: readonly Change[]) =>
                  after(all).some((one) => one.identity === identity && one.outcome === "holds");
                expect(others.some(holds), identity.rule).toBe(true);
              }
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
