import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleReport } from "../../../src/check/example.ts";
import { type FormKey, formByKey } from "../../../src/form/forms.ts";
import type { Report } from "../../../src/report/report.ts";
import { type Chart, type ChartOrNot, isChart } from "../../../src/site/charts/chart.ts";
import { chartsBeside, chartsOf } from "../../../src/site/charts/charts.ts";
import { decisionsChart } from "../../../src/site/charts/decisions.ts";
import type { Drawing } from "../../../src/site/charts/drawing.ts";
import { flowChart } from "../../../src/site/charts/flow.ts";
import { outcomesChart } from "../../../src/site/charts/outcomes.ts";
import { reasonsChart } from "../../../src/site/charts/reasons.ts";
import { yearsChart } from "../../../src/site/charts/years.ts";
import { consistentFiguresOf, type Figures } from "../../support/consistent.ts";
import { bandsOf, boxesOf, outside, overlapping, textsOf } from "../../support/marks.ts";
import { parseText, seed, withLine } from "../../support/seed.ts";
import { writtenCells } from "../../support/series.ts";

function drawn(chart: ChartOrNot): Chart {
  if (!isChart(chart)) throw new Error(chart.reason);
  return chart;
}

const reportOf = (figures: Figures, form: FormKey = "2021", year = 2023): Report =>
  exampleReport({ title: "", form, year, cells: writtenCells(figures) });

const scaled = (figures: Figures, factor: number): Figures =>
  Object.fromEntries(Object.entries(figures).map(([address, number]) => [address, number * factor]));

/** Reports of both forms from nothing at all to counts of ten digits. */
const reports = fc
  .record({
    form: fc.constantFrom<FormKey[]>("2021", "2019"),
    factor: fc.constantFrom(0, 1, 1, 1, 1000, 1_000_000),
    sparse: fc.constantFrom(1, 40, 400),
  })
  .chain(({ form, factor, sparse }) =>
    consistentFiguresOf(formByKey(form)).map((figures) => {
      // Few cases: figures are thinned out; where sums then break, the chart says so and draws nothing.
      const thin = sparse === 1 ? figures : scaled(figures, 1 / sparse);
      const whole = Object.fromEntries(Object.entries(thin).map(([address, number]) => [address, Math.floor(number)]));
      return reportOf(scaled(sparse === 1 ? figures : resummed(whole), factor), form);
    }),
  );

/** Sums of table 三 worked out anew from its applicants. */
function resummed(figures: Record<string, number>): Figures {
  const sums: Record<string, number> = { ...figures };
  const requests = Object.keys(figures).filter((address) => address.startsWith("requests/"));
  const columns = [...new Set(requests.map((address) => address.split("/")[2] ?? ""))].filter((key) => key !== "total");
  const rows = [...new Set(requests.map((address) => address.split("/")[1] ?? ""))];
  const apart = ["received", "carried-in", "concluded", "carried-out"];
  for (const column of columns) {
    const at = (row: string) => sums[`requests/${row}/${column}`] ?? 0;
    const concluded = rows.filter((row) => !apart.includes(row)).reduce((sum, row) => sum + at(row), 0);
    sums[`requests/concluded/${column}`] = concluded;
    sums[`requests/carried-in/${column}`] = Math.min(at("carried-in"), concluded + at("carried-out"));
    sums[`requests/received/${column}`] = concluded + at("carried-out") - at("carried-in");
  }
  for (const row of rows) {
    sums[`requests/${row}/total`] = columns.reduce((sum, column) => sum + (sums[`requests/${row}/${column}`] ?? 0), 0);
  }
  return sums;
}

const bothOf = ({ drawings }: Chart): Drawing[] => [drawings.narrow, drawings.wide];
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const valueIn = (chart: Chart, key: string): number => chart.rows.find(({ item }) => item.key === key)?.item.value ?? 0;

describe("every chart of a report", () => {
  it("stays within its frame, and no name lies over another, whatever the figures", () => {
    fc.assert(
      fc.property(reports, (report) => {
        for (const chart of [...chartsOf(report).values()].flat().filter(isChart)) {
          for (const drawing of bothOf(chart)) {
            expect(outside(drawing), chart.name).toEqual([]);
            expect(overlapping(drawing), chart.name).toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is drawn, or says in one sentence why not", () => {
    fc.assert(
      fc.property(reports, (report) => {
        for (const chart of [...chartsOf(report).values()].flat()) {
          const sentence = isChart(chart) ? chart.summary : `${chart.reason}。`;
          expect(sentence).toMatch(/^[^。]+。$|。$/u);
          expect(sentence).not.toMatch(/undefined|NaN/u);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("the flow of requests", () => {
  it("lets as much go out as came in, in bands that neither cross nor lie over each other", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const chart = flowChart(report);
        if (!isChart(chart)) {
          expect(chart.reason).toContain("为 0 件");
          return;
        }
        const came = valueIn(chart, "requests/received/total") + valueIn(chart, "requests/carried-in/total");
        const went = valueIn(chart, "requests/concluded/total") + valueIn(chart, "requests/carried-out/total");
        expect(went).toBe(came);
        for (const drawing of bothOf(chart)) {
          const bands = bandsOf(drawing);
          const sources = boxesOf(drawing).filter(({ x }) => x < (bands[0]?.from.x ?? 0));
          const all = total(sources.map(({ height }) => height));
          expect(total(bands.map(({ from }) => from.bottom - from.top))).toBeCloseTo(all, 6);
          for (const [index, { from, to, look }] of bands.entries()) {
            expect(to.bottom - to.top).toBeCloseTo(from.bottom - from.top, 6);
            const next = bands[index + 1];
            // Edges that keep their order on both sides bend alike in between.
            expect(next === undefined || next.from.top >= from.bottom - 1e-6, look).toBe(true);
            expect(next === undefined || next.to.top > to.bottom, look).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives every result a band as thick as its requests are many", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const chart = flowChart(report);
        if (!isChart(chart)) return;
        const came = valueIn(chart, "requests/received/total") + valueIn(chart, "requests/carried-in/total");
        for (const drawing of bothOf(chart)) {
          const bands = bandsOf(drawing);
          const all = total(bands.map(({ from }) => from.bottom - from.top));
          for (const { look, from } of bands) {
            const key = look === "open" ? "carried-out" : look;
            const value = valueIn(chart, `requests/${key}/total`);
            expect((from.bottom - from.top) / all).toBeCloseTo(value / came, 6);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("says in its title what became of the seed's requests", () => {
    const chart = drawn(flowChart(parseText(seed).draft));
    expect(chart.title).toBe("388 件申请要办，办结 378 件，其中 105 件予以公开");
    expect(chart.summary).toBe(
      "本年新收 386 件（自然人 363 件、法人或其他组织 23 件），上年结转 2 件，一共 388 件。" +
        "办结 378 件：予以公开 105 件、部分公开 87 件、不予公开 16 件、无法提供 112 件、不予处理 23 件、其他处理 35 件；" +
        "结转下年度 10 件。",
    );
    expect(chart.notes).toEqual([]);
    expect(textsOf(chart.drawings.narrow).map(({ text }) => text)).toContain("无法提供 112");
  });

  it("is not drawn where the two sides differ, and says so", () => {
    const report = exampleReport({
      title: "",
      cells: { "requests/received/total": "5", "requests/granted/total": "4", "requests/concluded/total": "4" },
    });
    expect(flowChart(report)).toEqual({
      name: "flow",
      reason: "收到的申请与办理结果两边对不上（见核对结果）",
      undrawn: "申请的来源和去向",
    });
  });

  it("is not drawn for a reason that is said once, however many charts it keeps from being drawn", () => {
    const cells = {
      "requests/received/total": "5",
      "requests/granted/total": "2.5",
      "requests/concluded/total": "5",
    };
    const { reasons } = chartsBeside(exampleReport({ title: "", cells }), "requests", "表三");
    expect(reasons[0]).toBe("表里有不是整数的数，没有画申请的来源和去向，也没有画各种结果的比例。");
  });

  it("says which cells are blank and draws nothing for them", () => {
    const cells = {
      "requests/received/total": "5",
      "requests/carried-in/total": "",
      "requests/granted/total": "5",
      "requests/concluded/total": "5",
      "requests/carried-out/total": "/",
    } as const;
    const chart = drawn(flowChart(exampleReport({ title: "", cells })));
    expect(chart.title).toBe("新收 5 件，办结 5 件，其中 5 件予以公开");
    expect(chart.summary).toBe("本年新收 5 件。办结 5 件：予以公开 5 件。");
    expect(chart.notes.slice(1)).toEqual([
      "“上年结转”没有填写，图中没有画。",
      "“结转下年度”写着没有或不适用，图中没有画。",
    ]);
    expect(textsOf(chart.drawings.wide).map(({ text }) => text)).toEqual(
      ["本年新收", "5", "予以公开 5", "办结 5"].sort(byOrder(chart)),
    );
  });

  it("says how many were to be dealt with only where that is known", () => {
    const cells = {
      "requests/received/total": "5",
      "requests/carried-in/total": "",
      "requests/granted/total": "4",
      "requests/concluded/total": "4",
      "requests/carried-out/total": "1",
    } as const;
    const titleOf = (changes: object) =>
      drawn(flowChart(exampleReport({ title: "", cells: { ...cells, ...changes } }))).title;
    expect(titleOf({})).toMatch(/^5 件申请要办/u);
    expect(
      titleOf({ "requests/granted/total": "5", "requests/concluded/total": "5", "requests/carried-out/total": "" }),
    ).toMatch(/^新收 5 件/u);
  });

  it("does not part what was received where the applicants do not add up to it", () => {
    const cells = {
      "requests/received/total": "5",
      "requests/received/natural-person": "3",
      "requests/granted/total": "5",
      "requests/concluded/total": "5",
    } as const;
    const chart = drawn(flowChart(exampleReport({ title: "", cells })));
    expect(chart.summary).toContain("本年新收 5 件，一共 5 件。");
  });

  it("is not drawn from counts below 0", () => {
    const cells = { "requests/received/total": "-1", "requests/carried-out/total": "-1" } as const;
    expect(isChart(flowChart(exampleReport({ title: "", cells })))).toBe(false);
  });
});

/** Texts in the order in which the drawing has them. */
function byOrder(chart: Chart) {
  const order = textsOf(chart.drawings.wide).map(({ text }) => text);
  return (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
}

describe("the parts of what was concluded", () => {
  it("are as long as their numbers are large and fill the bar", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const chart = outcomesChart(report);
        if (!isChart(chart)) return;
        const whole = valueIn(chart, "requests/concluded/total");
        for (const drawing of bothOf(chart)) {
          const boxes = boxesOf(drawing);
          const upright = boxes.every(({ x }) => x === 0) && boxes[0]?.width === 40;
          const length = (box: (typeof boxes)[number]) => (upright ? box.height : box.width);
          const all = total(boxes.map(length));
          for (const box of boxes) {
            expect(length(box) / all).toBeCloseTo(valueIn(chart, `requests/${box.look}/total`) / whole, 6);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("have no percentages of fewer than 20 cases", () => {
    const cells = { "requests/granted/total": "19", "requests/concluded/total": "19" } as const;
    const chart = drawn(outcomesChart(exampleReport({ title: "", cells })));
    expect(chart.title).toBe("办结的 19 件都是予以公开");
    expect(JSON.stringify(chart)).not.toContain("%");
    expect(chart.notes[0]).toBe("办结的不到 20 件，不算百分比。");
  });

  it("round no part away, and none up to the whole", () => {
    const cells = {
      "requests/granted/total": "9999",
      "requests/refused-by-law/total": "1",
      "requests/concluded/total": "10000",
    } as const;
    const chart = drawn(outcomesChart(exampleReport({ title: "", cells })));
    expect(chart.summary).toBe("予以公开 9999 件（超过 99.9%），不予公开 1 件（不到 0.1%）。");
  });
});

describe("the reasons why requests were not granted", () => {
  it("have bars that begin at 0 and are as long as their numbers are large", () => {
    fc.assert(
      fc.property(reports, (report) => {
        for (const chart of [reasonsChart(report), decisionsChart(report)].filter(isChart)) {
          const values = chart.rows.flatMap(({ item }) =>
            item.value !== undefined && item.value > 0 ? item.value : [],
          );
          for (const drawing of bothOf(chart)) {
            const boxes = boxesOf(drawing);
            const longest = Math.max(...boxes.map(({ width }) => width));
            expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
            expect(boxes).toHaveLength(values.length);
            boxes.forEach(({ width }, index) => {
              expect(width / longest).toBeCloseTo((values[index] ?? 0) / Math.max(...values), 6);
            });
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("name the largest, and list those of 0 in words", () => {
    const chart = drawn(reasonsChart(parseText(seed).draft));
    expect(chart.title).toBe("没有公开的 186 件里，最多的是无法提供中的“本机关不掌握相关政府信息”，111 件");
    expect(chart.notes).toHaveLength(1);
    expect(chart.notes[0]).toMatch(/^为 0 的：“属于国家秘密”“危及‘三安全一稳定’”/u);
  });

  it("are all the same only where no absent reason leaves it open", () => {
    const cells = { "requests/refused-state-secret/total": "10", "requests/refused-by-law/total": "" };
    const titleOf = (concluded: string) =>
      drawn(reasonsChart(exampleReport({ title: "", cells: { ...cells, "requests/concluded/total": concluded } })))
        .title;
    expect(titleOf("12")).toBe("没有公开的申请里，写明的原因最多的是不予公开中的“属于国家秘密”，10 件");
    expect(titleOf("10")).toBe("没有公开的 10 件，原因都是不予公开中的“属于国家秘密”");
  });

  it("are no parts of a case", () => {
    const cells = { "requests/refused-state-secret/total": "10", "requests/refused-by-law/total": "0.5" };
    const chart = drawn(reasonsChart(exampleReport({ title: "", cells })));
    expect(chart.title).toMatch(/^没有公开的申请里/u);
    expect(chart.notes).toContain("“其他法律行政法规禁止公开”不是整数，图中没有画。");
  });

  it("say what was left unread", () => {
    const lines = seed.split("\n");
    const row = lines.findIndex((line) => line.includes("2.重复申请"));
    const { draft } = parseText(withLine(row + 4, null));
    const chart = drawn(reasonsChart(draft));
    expect(chart.notes).toContain("“重复申请”没有读出，图中没有画。");
    expect(chart.title).toMatch(/^没有公开的申请里/u);
  });
});

describe("the decisions of a year", () => {
  it("have a largest kind only among those that are written as numbers", () => {
    const cells = { "proactive/licences/decisions": "5", "proactive/penalties/decisions": "三百余" };
    expect(drawn(decisionsChart(exampleReport({ title: "", cells }))).title).toBe(
      "全年写明的处理决定里，行政许可最多，5 件",
    );
  });
});

describe("the years of a body", () => {
  const yearOf = (year: number, cells: Record<string, string>, form: FormKey = "2021") =>
    exampleReport({ title: "", year, form, cells: { ...cells } });
  const some = {
    "requests/received/total": "30",
    "requests/granted/total": "24",
    "requests/unavailable-not-held/total": "6",
    "requests/concluded/total": "30",
  };
  const chart = drawn(
    yearsChart([
      yearOf(2023, { ...some, "requests/carried-out/total": "" }),
      yearOf(
        2020,
        { ...some, "requests/received/total": "40", "requests/granted/total": "13", "requests/concluded/total": "19" },
        "2019",
      ),
      yearOf(2022, some),
    ]),
  );

  it("have a place for each year, and leave a year without a report open", () => {
    expect(chart.title).toBe("2020 年收到申请 40 件，2023 年 30 件");
    const received = chart.rows.filter(({ item }) => item.key === "requests/received/total");
    expect(received.map(({ year, item }) => [year, item.value, item.absence])).toEqual([
      [2020, 40, undefined],
      [2021, undefined, "no-report"],
      [2022, 30, undefined],
      [2023, 30, undefined],
    ]);
    expect(chart.notes).toContain("2021 年没有报告，图中空着，不当作 0。");
    const [first] = textsOf(chart.drawings.narrow).filter(({ text }) => text === "缺");
    expect(first).toBeDefined();
  });

  it("break the line of shares at a gap and draw no share of few cases", () => {
    const [series] = chart.drawings.narrow.marks.filter((mark) => mark.kind === "series");
    expect(series?.points.map((point) => point !== undefined)).toEqual([false, false, true, true]);
    expect(chart.notes).toContain("“予以公开占办结”2020 年件数太少，不算比例，图中空着，不当作 0。");
  });

  it("say why a share is drawn for no year", () => {
    const few = { "requests/granted/total": "3", "requests/concluded/total": "3" };
    const chart = drawn(yearsChart([yearOf(2022, few), yearOf(2023, few)]));
    expect(chart.summary).toContain("予以公开占办结没有可画的数");
    expect(chart.notes).toContain("“予以公开占办结”2022 年、2023 年件数太少，不算比例，图中空着，不当作 0。");
  });

  it("do not take a blank for 0", () => {
    expect(chart.notes).toContain("“结转下年度”2023 年没有填写，图中空着，不当作 0。");
  });

  it("do not take a blank within a sum for 0", () => {
    const reviews = { "reviews/reconsideration/total": "10", "reviews/litigation-direct/total": "5" };
    const chart = drawn(
      yearsChart([
        yearOf(2022, { ...some, ...reviews }),
        yearOf(2023, { ...some, ...reviews, "reviews/reconsideration/total": "" }),
      ]),
    );
    expect(chart.notes).toEqual(["“行政复议、行政诉讼”2023 年有的格没有填写，图中空着，不当作 0。"]);
    expect(chart.summary).toContain("行政复议、行政诉讼只有一年有数，15 件（2022 年）");
  });

  it("draw no share of figures that contradict each other", () => {
    const chart = drawn(yearsChart([yearOf(2022, some), yearOf(2023, { ...some, "requests/granted/total": "45" })]));
    expect(chart.notes).toEqual(["“予以公开占办结”2023 年要用的数互相矛盾，不算比例，图中空着，不当作 0。"]);
    expect(chart.summary).toContain("予以公开占办结只有一年有数，80%（2022 年）");
  });

  it("draw a share that is nearly all as less than all", () => {
    const nearly = {
      "requests/granted/total": "9999",
      "requests/unavailable-not-held/total": "1",
      "requests/concluded/total": "10000",
    };
    expect(drawn(yearsChart([yearOf(2022, nearly), yearOf(2023, nearly)])).summary).toContain(
      "予以公开占办结每年都是 99.99%",
    );
  });

  it("tell a year whose report has no tables from a year without a report", () => {
    const prose = { ...yearOf(2021, {}), form: "none" as const, cells: [] };
    const chart = drawn(yearsChart([yearOf(2019, some, "2019"), prose, yearOf(2022, some)]));
    expect(chart.notes.slice(1)).toEqual([
      "2020 年没有报告，图中空着，不当作 0。",
      "2021 年有报告，没有统计表，图中空着，不当作 0。",
    ]);
    expect(textsOf(chart.drawings.narrow).map(({ text }) => text)).toContain("无表");
    expect(chart.summary).toContain("本年新收有数的年份都是 30 件");
  });

  it("show and explain where the form changes, once in each small chart", () => {
    const breaks = chart.drawings.narrow.marks.filter((mark) => mark.kind === "line" && mark.look === "break");
    expect(breaks).toHaveLength(5);
    expect(chart.notes[0]).toBe(
      "竖的虚线：从 2022 年的报告起，用的是2021年格式。图中这几项两种格式的数法相同，可以相比。",
    );
  });

  it("are not drawn of one year, nor of documents without tables", () => {
    expect(yearsChart([yearOf(2023, some)])).toMatchObject({ reason: expect.stringContaining("不到两年") as string });
    const older = { ...yearOf(2013, {}), form: "none" as const, cells: [] };
    expect(isChart(yearsChart([older, yearOf(2023, some)]))).toBe(false);
  });

  it("stay within their frame, start at 0 and never lie over each other, for few years and for many", () => {
    const series = fc.array(fc.tuple(reports, fc.boolean()), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(series, (all) => {
        const own = all.flatMap(([report, missing], index) => (missing ? [] : [{ ...report, year: 2019 + index }]));
        const years = yearsChart(own);
        if (!isChart(years)) return;
        for (const drawing of bothOf(years)) {
          expect(outside(drawing)).toEqual([]);
          expect(overlapping(drawing)).toEqual([]);
          const floors = drawing.marks.flatMap((mark) =>
            mark.kind === "line" && mark.look === "axis" ? mark.points[0].y : [],
          );
          for (const { y, height } of boxesOf(drawing)) {
            expect(floors.some((floor) => Math.abs(floor - y - height) < 1e-6)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
