import { describe, expect, it } from "vitest";
import { dataTables } from "../../src/data/columns.ts";
import type { DataTable } from "../../src/data/data-table.ts";
import { levelsByRank } from "../../src/search/narrow.ts";
import { levelNames, levels, rankOfLevel } from "../../src/settings/levels.ts";
import { levelOf } from "../../src/site/words.ts";
import { body } from "../support/collected.ts";

describe("the levels of bodies", () => {
  it("go from the nation down to the town", () => {
    expect(levels).toEqual(["national", "province", "prefecture", "county", "township"]);
    expect(levels.map(rankOfLevel)).toEqual([0, 1, 2, 3, 4]);
  });

  it("are called alike in the data, on pages and in the search", () => {
    const tables: readonly DataTable[] = dataTables;
    const column = tables.flatMap(({ columns }) => columns).find(({ name }) => name === "level");
    for (const level of levels) {
      const name = levelNames[level];
      expect(column?.values).toContainEqual({ value: level, meaning: name });
      expect(levelsByRank[rankOfLevel(level)]).toBe(name);
      expect(levelOf(body("a", { level }))).toBe(`${name}人民政府`);
    }
  });
});
