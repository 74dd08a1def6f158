/** Checked reports → `data/cells.parquet`, in groups of lines, so that memory does not grow with their number. */
import { ParquetWriter, type Writer } from "hyparquet-writer";
import type { CheckedReport } from "../check/checked.ts";
import { cellsTable, textColumn } from "./columns.ts";
import type { DataColumn, DataRow } from "./data-table.ts";
import { cellRows } from "./rows.ts";

export interface ParquetColumn {
  readonly name: string;
  readonly type: "STRING" | "INT32" | "DOUBLE";
  readonly required: boolean;
  readonly valueOf: (row: DataRow) => number | string | null;
}

function columnsOf(column: DataColumn): ParquetColumn[] {
  const { name, type } = column;
  const required = column.required === true;
  const one = (valueOf: ParquetColumn["valueOf"], as: ParquetColumn["type"], key = name): ParquetColumn => ({
    name: key,
    type: as,
    required,
    valueOf,
  });
  const plain = (row: DataRow) => row[name] ?? null;
  switch (type) {
    case "value":
      return [
        one((row) => (typeof row[name] === "number" ? row[name] : null), "DOUBLE"),
        one((row) => (typeof row[name] === "string" ? row[name] : null), "STRING", textColumn),
      ];
    case "number":
      return [one(plain, "DOUBLE")];
    case "integer":
    case "year":
      return [one(plain, "INT32")];
    default:
      return [one(plain, "STRING")];
  }
}

export const parquetColumns: readonly ParquetColumn[] = cellsTable.columns.flatMap(columnsOf);

const schema = [
  { name: "root", num_children: parquetColumns.length },
  ...parquetColumns.map(({ name, type, required }) => ({
    name,
    ...(type === "STRING" ? ({ type: "BYTE_ARRAY", converted_type: "UTF8" } as const) : { type }),
    repetition_type: required ? ("REQUIRED" as const) : ("OPTIONAL" as const),
  })),
];

/** Lines in a group: enough to be packed well, few enough to be held. */
const groupSize = 50_000;

export async function writeCellsParquet(reports: Iterable<CheckedReport>, writer: Writer): Promise<void> {
  const parquet = new ParquetWriter({ writer, schema, createdBy: "mingbai" });
  let data: (number | string | null)[][] = parquetColumns.map(() => []);
  const flush = async () => {
    const columnData = parquetColumns.map(({ name }, index) => ({ name, data: data[index] ?? [] }));
    await parquet.write({ columnData, rowGroupSize: groupSize });
    data = parquetColumns.map(() => []);
  };
  for (const { report } of reports) {
    for (const row of cellRows(report)) parquetColumns.forEach(({ valueOf }, index) => data[index]?.push(valueOf(row)));
    if ((data[0]?.length ?? 0) >= groupSize) await flush();
  }
  if ((data[0]?.length ?? 0) > 0) await flush();
  await parquet.finish();
}
