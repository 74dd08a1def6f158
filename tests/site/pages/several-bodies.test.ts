import { body, collected } from "../../support/collected.ts";
import { describePages } from "../../support/pages-of-site.ts";

/** Several bodies and years on both forms, with a gap, a blank, a late day and a sum that breaks. */
const severalBodies = collected(
  [body("a"), body("b"), body("c", { kind: "department", name: "c局", parent: "a" }), body("d")],
  [
    { of: "a", year: 2020, form: "2019", cells: { "requests/received/total": "" } },
    { of: "a", year: 2021, cells: { "requests/granted/total": "30", "requests/concluded/total": "40" } },
    { of: "a", year: 2023, publishedOn: "2024-04-02", cells: { "reviews/reconsideration/total": "/" } },
    { of: "b", year: 2023 },
    { of: "c", year: 2023, cells: { "requests/refused-by-law/total": "约三件" } },
  ],
);

const looked = ["/", "/a/", "/d/", "/a/2021/compare/", "/years/", "/indicators/", "/indicators/requests/other/"];

describePages("a site of several bodies", severalBodies, { looked: (path) => looked.includes(path) });
