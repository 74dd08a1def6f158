/** The files of the data stage → links with format and size. */
import { type DataFile, reportFiles } from "../data/files.ts";
import type { Report } from "../report/report.ts";
import type { FrameFacts, Link } from "./frame.ts";

export interface Download extends Link {
  /** “CSV，12 KB”; without a size while the files have not been written. */
  readonly facts: string;
  readonly meaning: string;
}

/** As people say it: 12 KB, 1.5 MB. */
function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  const units = ["KB", "MB", "GB"];
  let size = bytes;
  let unit = "";
  while (size >= 1000 && units.length > 0) {
    size /= 1000;
    unit = units.shift() ?? unit;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

function toDownload({ title, format, meaning }: DataFile, href: string, bytes: number | undefined): Download {
  return { text: title, href, facts: bytes === undefined ? format : `${format}，${formatSize(bytes)}`, meaning };
}

/** A file of the whole site. */
export function siteDownload(file: DataFile, { addresses, sizes }: FrameFacts): Download {
  return toDownload(file, addresses.dataFile(file.name), sizes?.get(`data/${file.name}`));
}

/** All files of one report. */
export function reportDownloads(report: Report, { addresses, sizes }: FrameFacts): readonly Download[] {
  const { agency, year } = report;
  return reportFiles(report).map((file) =>
    toDownload(file, addresses.reportFile(agency, year, file.name), sizes?.get(`${agency}/${year}/${file.name}`)),
  );
}
