import { describe, expect, it } from "vitest";
import { formByKey } from "../../src/form/forms.ts";
import { addressesUnder } from "../../src/site/addresses.ts";
import { reportsOnPage } from "../../src/site/indicator-pages.ts";
import { columnHead, indicators } from "../../src/site/indicators.ts";
import { body, siteOfMany } from "../support/collected.ts";

function pageOf(site: ReturnType<typeof siteOfMany>, table: string, key: string, page = 1) {
  const address = addressesUnder("/").indicator(table, key, page);
  const record = site.records.indicators.find(({ file }) => `/${file}` === `${address}index.html`);
  return site.indicator(record?.index ?? -1);
}

describe("the page of a row", () => {
  const site = siteOfMany(
    [body("a"), body("b"), body("c", { kind: "department", name: "c局" })],
    [
      { of: "a", year: 2020, form: "2019", cells: { "requests/other/total": "2", "requests/concluded/total": "20" } },
      {
        of: "a",
        year: 2023,
        cells: {
          "requests/granted/total": "45",
          "requests/other-rest/total": "5",
          "requests/concluded/total": "50",
        },
      },
      {
        of: "b",
        year: 2023,
        cells: { "requests/granted/total": "9", "requests/other-rest/total": "3", "requests/concluded/total": "12" },
      },
      { of: "c", year: 2023 },
    ],
  );

  it("sets beside each other only bodies of one year, form and level, the newest first", () => {
    const { groups } = pageOf(site, "requests", "other");
    expect(groups.map(({ heading, rows }) => [heading, rows.map(({ agency }) => agency.text)])).toEqual([
      ["2023 年，县级人民政府（2021年格式）", ["a县人民政府", "b县人民政府"]],
      ["2023 年，县级政府部门（2021年格式）", ["c局"]],
      ["2020 年，县级人民政府（2019年格式）", ["a县人民政府"]],
    ]);
  });

  it("says how many bodies of the level are not among them, as their reports are not at hand", () => {
    const { groups } = pageOf(site, "requests", "other");
    expect(groups.map(({ lacking }) => lacking)).toEqual([
      undefined,
      undefined,
      { text: "另有 1 个同级机关，本站没有 2020 年的报告", href: "/years/" },
    ]);
  });

  it("gives shares first, none of fewer than 20 cases, and then counts with links to their cells", () => {
    const [first, second] = pageOf(site, "requests", "other").groups[0]?.rows ?? [];
    expect(first?.values.slice(0, 2)).toEqual([
      { status: "number", text: "10.0%" },
      { status: "number", text: "5", href: "/a/2023/#requests-subtotals/other/total" },
    ]);
    expect(second?.values[0]?.text).toBe("少于 20 件");
  });

  it("holds what was concluded against all that was due, and never shares what contradicts itself", () => {
    const site = siteOfMany(
      [body("a"), body("b"), body("c")],
      [
        {
          of: "a",
          year: 2023,
          cells: {
            "requests/received/total": "30",
            "requests/carried-in/total": "270",
            "requests/concluded/total": "240",
            "requests/carried-out/total": "60",
          },
        },
        {
          of: "b",
          year: 2023,
          cells: {
            "requests/received/total": "3",
            "requests/concluded/total": "4",
            "reviews/litigation-direct/total": "5",
            "reviews/litigation-direct/pending": "8",
          },
        },
        {
          of: "c",
          year: 2023,
          cells: {
            "requests/received/total": "30",
            "requests/concluded/total": "29",
            "reviews/litigation-direct/total": "25",
            "reviews/litigation-direct/corrected": "20",
          },
        },
      ],
    );
    const shares = (table: string, key: string) =>
      pageOf(site, table, key).groups.flatMap(({ rows }) => rows.map(({ values }) => values[0]?.text));
    expect(pageOf(site, "requests", "concluded").share).toBe("占新收加上年结转");
    expect(shares("requests", "concluded")).toEqual(["80.0%", "无法计算", "无法计算"]);
    expect(shares("reviews", "litigation-direct")).toEqual(["少于 20 件", "无法计算", "无法计算"]);
  });

  it("names every column of every row as its form does, under the head that the form has over it", () => {
    const heads: string[] = [];
    for (const { table, key } of indicators) {
      for (const { heads: groups, rows } of pageOf(site, table, key).groups) {
        const columns = groups.flatMap(({ columns }) => columns);
        expect(groups.every(({ group, columns }) => columns.every((column) => column.group === group))).toBe(true);
        for (const { values } of rows) {
          expect(values).toHaveLength(columns.length);
          values.forEach(({ href }, index) => {
            const [, year, column = ""] = /\/(\d{4})\/#[^/]+\/[^/]+\/(.+)$/u.exec(href ?? "") ?? [];
            if (year === undefined) return;
            const { group, label } = columnHead(formByKey(Number(year) < 2021 ? "2019" : "2021"), table, column);
            const shown = columns[index];
            expect([shown?.group, shown?.label.replace(/（.）$/u, "")]).toEqual([group, label]);
            heads.push(`${group ?? ""}：${label}`);
          });
        }
      }
    }
    expect(heads).toContain("法人或其他组织：科研机构");
  });

  it("says the unit once where all figures have it, and of each column where they differ", () => {
    const unitsOf = (table: string, key: string) => pageOf(site, table, key).groups.map(({ unit }) => unit);
    expect(unitsOf("requests", "granted")).toEqual(["件", "件", "件"]);
    // “本年制发件数” says its unit.
    expect(unitsOf("proactive", "normative-documents")).toEqual([undefined, undefined, "件"]);
    const old = pageOf(site, "proactive", "licences").groups.find(({ id }) => id.includes("2020"));
    expect(old?.unit).toBeUndefined();
    expect(old?.heads.flatMap(({ columns }) => columns.map(({ label }) => label))).toContain("本年增/减（项）");
  });

  it("explains the row as each form words it, with its article", () => {
    const { wordings } = pageOf(site, "requests", "granted");
    expect(wordings).toHaveLength(1);
    expect(wordings[0]).toMatchObject({
      forms: ["2021年格式", "2019年格式"],
      label: "（一）予以公开",
      basis: "《条例》第三十六条第一、二项",
    });
    expect(pageOf(site, "proactive", "administrative-fees").wordings).toHaveLength(2);
    const all = indicators.flatMap(({ table, key }) => pageOf(site, table, key).wordings);
    const heads = all.flatMap((wording) => [wording, ...wording.columns]);
    expect(heads.filter(({ basis }) => basis === undefined)).toEqual([]);
  });

  it("says in which form the site adds the row up itself", () => {
    const { wordings } = pageOf(site, "requests", "other");
    expect(wordings.map(({ forms, isSummed }) => [forms, isSummed])).toEqual([
      [["2021年格式"], true],
      [["2019年格式"], false],
    ]);
  });

  it("goes on to a further page where there are many reports, and keeps those together that may be compared", () => {
    const [counties, departments] = [reportsOnPage - 1, 3];
    const many = [
      ...Array.from({ length: counties }, (_, index) => body(`b${index}`)),
      ...Array.from({ length: departments }, (_, index) =>
        body(`d${index}`, { kind: "department", name: `d${index}` }),
      ),
    ];
    const site = siteOfMany(
      many,
      many.map(({ id }) => ({ of: id, year: 2023 })),
    );
    const [first, second] = [1, 2].map((page) => pageOf(site, "requests", "granted", page));
    expect(first?.groups.map(({ rows }) => rows.length)).toEqual([counties]);
    expect(second?.groups.map(({ rows }) => rows.length)).toEqual([departments]);
    expect(second?.extent).toBe("共 202 份报告，本页是 2023 年的 3 份。");
    expect(second?.pages.map(({ href }) => href)).toEqual([
      "/indicators/requests/granted/",
      "/indicators/requests/granted/2/",
    ]);
    expect(first?.frame.title).not.toBe(second?.frame.title);
  });

  it("divides a group that no page holds", () => {
    const many = Array.from({ length: reportsOnPage + 2 }, (_, index) => body(`b${index}`));
    const site = siteOfMany(
      many,
      many.map(({ id }) => ({ of: id, year: 2023 })),
    );
    const rows = [1, 2].map((page) => pageOf(site, "requests", "granted", page).groups[0]?.rows.length);
    expect(rows).toEqual([reportsOnPage, 2]);
  });
});

describe("the indicators", () => {
  it("have a title of their own each, and the rows of every form are among them", () => {
    const site = siteOfMany([body("a")], []);
    const titles = indicators.map((_, index) => site.indicator(index).frame.title);
    expect(new Set(titles).size).toBe(indicators.length);
    expect(indicators.map(({ key }) => key)).toEqual(expect.arrayContaining(["procurement", "other", "refused"]));
  });

  it("are listed by table", () => {
    const { tables } = siteOfMany([body("a")], []).indicatorsIndex();
    expect(tables.map(({ heading }) => heading.slice(0, 2))).toEqual(["表二", "表三", "表四"]);
    const rows = tables.flatMap(({ rows }) => rows);
    expect(rows).toHaveLength(indicators.length);
    expect(rows.filter(({ meaning, basis }) => meaning === undefined || basis === undefined)).toEqual([]);
  });
});
