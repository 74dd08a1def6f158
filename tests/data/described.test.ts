import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dataTables } from "../../src/data/columns.ts";
import { metadataName } from "../../src/data/files.ts";
import { writeDownloads } from "../../src/publish/downloads.ts";
import type { SiteInput } from "../../src/site/site.ts";
import { csvwFaults, packageFaults } from "../support/described.ts";
import { oddSite } from "../support/odd-site.ts";
import { seedSite } from "../support/seed-site.ts";
import { withSources } from "../support/sourced.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-described-"));
});
afterAll(() => rm(folder, { recursive: true }));

const license = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" };
const sites: Readonly<Record<string, () => Promise<{ site: SiteInput; seeds: string }>>> = {
  seed: () =>
    Promise.resolve({
      site: seedSite({ baseUrl: "https://www.example.gov.cn", publisher: "办公室", license }),
      seeds: "seeds",
    }),
  odd: async () => {
    const seeds = join(folder, "odd-seeds");
    return { site: await withSources(oddSite(), seeds), seeds };
  },
  empty: () => Promise.resolve({ site: { ...seedSite(), reports: [] }, seeds: "seeds" }),
};

const faultsIn = async (data: string) => [
  ...(await packageFaults(data)),
  ...dataTables.flatMap((table) => csvwFaults(data, metadataName(table))),
];

describe.each(Object.entries(sites))("the data of the site “%s”", (name, make) => {
  it("are as the data package and the CSVW metadata say, in every line", async () => {
    const { site, seeds } = await make();
    const output = join(folder, name);
    await writeDownloads(site, seeds, output);
    expect(await faultsIn(join(output, "data"))).toEqual([]);
  });
});

describe("data that are not as described", () => {
  type Change = (text: string) => string;
  const damages: readonly (readonly [what: string, file: string, change: Change, fault: string])[] = [
    ["a number with a separator", "reports.csv", (text) => text.replace(/,200,/u, ',"2,00",'), "is no integer"],
    ["a count below 0", "reports.csv", (text) => text.replace(/,200,/u, ",-200,"), "is against minimum"],
    ["a status of its own", "cells.csv", (text) => text.replace(",number,", ",zahl,"), "is against enum"],
    ["a short checksum", "reports.csv", (text) => text.replace(/[0-9a-f]{64}/u, "0abc"), "is against pattern"],
    ["a line twice", "cells.csv", (text) => text + (text.split("\r\n")[1] ?? "") + "\r\n", "is there twice"],
    ["a year without a report", "cells.csv", (text) => text.replace(",2023,", ",2029,"), "is not in reports"],
    ["an empty label", "cells.csv", (text) => text.replace(/,规章,/u, ",,"), "is empty"],
    ["another head", "cells.csv", (text) => text.replace("rowLabel", "label"), "the head is “label”"],
    ["no byte order mark", "findings.csv", (text) => text.slice(1), "has no byte order mark"],
    ["bare line ends", "findings.csv", (text) => text.replaceAll("\r\n", "\n"), "outside of quoted fields"],
    ["a number as text", "cells.jsonl", (text) => text.replace('"line":', '"line":"1","x":'), '"1" is no integer'],
    ["another size", "datapackage.json", (text) => text.replace(/"bytes": \d+/u, '"bytes": 1'), " bytes"],
    ["another hash", "datapackage.json", (text) => text.replace(/sha256:\w{4}/u, "sha256:0000"), "has the hash"],
    [
      "a file elsewhere",
      "datapackage.json",
      (text) => text.replace('"cells.csv"', '"../cells.csv"'),
      "out of the folder",
    ],
    ["an unknown type", "datapackage.json", (text) => text.replace('"type": "year"', '"type": "jahr"'), "is no jahr"],
    ["an unknown rule", "datapackage.json", (text) => text.replace('"enum"', '"one-of"'), "is against one-of"],
    ["a CSV that is gone", "cells.csv-metadata.json", (text) => text.replace("cells.csv", "c.csv"), "is not there"],
    ["a date of no calendar", "reports.csv", (text) => text.replace(/,,,(?=beilun)/u, ",2024-02-30,,"), "is no date"],
  ];
  it.each(damages)("are told: %s", async (_, file, change, fault) => {
    const data = join(folder, "damaged");
    await rm(data, { recursive: true, force: true });
    await cp(join(folder, "seed", "data"), data, { recursive: true });
    const text = await readFile(join(data, file), "utf8");
    expect(change(text)).not.toBe(text);
    await writeFile(join(data, file), change(text));
    expect((await faultsIn(data)).join("\n")).toContain(fault);
  });
});
