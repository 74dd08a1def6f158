import { readFileSync } from "node:fs";
import type { Root, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { readText } from "../../src/read/text.ts";

const tablesOf = (tree: Root) => tree.children.filter((node): node is Table => node.type === "table");
const grid = (table: Table | undefined) => table?.children.map((row) => row.children.map((cell) => toString(cell)));

describe("the text reader", () => {
  it("reads the three tables of the seed", () => {
    const tree = readText(readFileSync("seeds/beilun/2023.txt", "utf8"));
    expect(tablesOf(tree).map(({ children }) => children.length)).toEqual([14, 28, 4]);
  });

  it("makes a cell of each tab-indented line and parts rows at empty lines", () => {
    expect(grid(tablesOf(readText("\t规章\n\t0\n\n\t行政许可\n\t7\n"))[0])).toEqual([
      ["规章", "0"],
      ["行政许可", "7"],
    ]);
  });

  it("keeps a line with only a tab as an empty cell", () => {
    expect(grid(tablesOf(readText("\t规章\n\t\n\t0"))[0])).toEqual([["规章", "", "0"]]);
  });

  it("reads two cells on one line as two cells with their own columns", () => {
    const cells = tablesOf(readText("\t363\t3"))[0]?.children[0]?.children;
    expect(cells?.map((cell) => cell.position?.start.column)).toEqual([2, 6]);
  });

  it.each([
    ["line feeds", "甲\n\t1\n", 0],
    ["carriage returns and line feeds", "甲\r\n\t1\r\n", 0],
    ["a byte order mark", "\uFEFF甲\n\t1\n", 1],
  ])("places text in a file with %s by line, column and offset", (_name, source, bom) => {
    const [paragraph, table] = readText(source).children;
    expect(paragraph?.position?.start).toEqual({ line: 1, column: 1, offset: bom });
    const cell = table?.type === "table" ? table.children[0]?.children[0] : undefined;
    expect(cell?.position?.start).toMatchObject({ line: 2, column: 2 });
    expect(source.slice(cell?.position?.start.offset, cell?.position?.end.offset)).toBe("1");
  });

  it("takes asterisks, brackets and tags as text", () => {
    const text = "*甲* [乙](javascript:alert(1)) <script>";
    expect(toString(readText(text))).toBe(text);
  });
});
