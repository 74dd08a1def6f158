import { describePages } from "../../support/pages-of-site.ts";
import { seedSite } from "../../support/seed-site.ts";

describePages("the seed's site", seedSite(), { byAxe: false });
