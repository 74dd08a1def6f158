/** How programs load the data: each snippet asks the same, and gives the same lines; a test runs each of them. */

export interface Snippet {
  /** What people look for: Python, R. */
  readonly tool: string;
  readonly note: string;
  readonly code: string;
}

/** Every report's requests received in the year. */
export const snippets: readonly Snippet[] = [
  {
    tool: "Python",
    note: "只用自带的 csv 模块。",
    code: `import csv

with open("cells.csv", encoding="utf-8-sig", newline="") as file:
    for cell in csv.DictReader(file):
        if (cell["table"], cell["row"], cell["column"]) == ("requests", "received", "total"):
            value = int(cell["value"]) if cell["status"] == "number" else cell["status"]
            print(cell["agency"], cell["year"], value)
`,
  },
  {
    tool: "R",
    note: "空白读成 NA，不会变成 0。",
    code: `cells <- read.csv("cells.csv", encoding = "UTF-8", na.strings = "")
names(cells)[1] <- "agency" # 去掉文件开头的 BOM
received <- subset(cells, table == "requests" & row == "received" & column == "total")
value <- received$status
numbers <- received$status == "number"
value[numbers] <- format(as.numeric(received$value[numbers]), scientific = FALSE, trim = TRUE)
cat(paste(received$agency, received$year, value), sep = "\\n")
`,
  },
  {
    tool: "JavaScript",
    note: "用 Node.js 读 JSON Lines，每行一个对象。",
    code: `import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

for await (const line of createInterface({ input: createReadStream("cells.jsonl") })) {
  const { agency, year, table, row, column, value, status } = JSON.parse(line);
  if (table === "requests" && row === "received" && column === "total") {
    console.log(agency, year, status === "number" ? value : status);
  }
}
`,
  },
  {
    tool: "DuckDB",
    note: "直接查询 Parquet，几百万格也很快。",
    code: `SELECT agency, year, coalesce(CAST(CAST(value AS BIGINT) AS VARCHAR), status) AS received
FROM 'cells.parquet'
WHERE "table" = 'requests' AND "row" = 'received' AND "column" = 'total'
ORDER BY agency, year;
`,
  },
];
