/** Links to a body and to its reports, in the words that all pages have for them. */
import type { Report } from "../report/report.ts";
import type { Agency } from "../settings/agencies.ts";
import type { Addresses } from "./addresses.ts";
import type { Link } from "./frame.ts";

type ReportId = Pick<Report, "agency" | "year">;

export const linkToBody = ({ id, name }: Agency, addresses: Addresses): Link => ({
  text: name,
  href: addresses.agency(id),
});

/** “2023 年”: where it is clear that reports are meant, and whose. */
export const linkToYear = ({ agency, year }: ReportId, addresses: Addresses): Link => ({
  text: `${year} 年`,
  href: addresses.report(agency, year),
});

/** “2023 年报告”: from its own other pages. */
export const linkToReport = ({ agency, year }: ReportId, addresses: Addresses): Link => ({
  text: `${year} 年报告`,
  href: addresses.report(agency, year),
});

/** “2023 年度报告全文”: from a page that tells some of it. */
export const linkToFullText = ({ agency, year }: ReportId, addresses: Addresses): Link => ({
  text: `${year} 年度报告全文`,
  href: addresses.report(agency, year),
});
