/** Reports before 2019, and any report without the statutory tables: documents, read as they are. */
import type { Form } from "./form.ts";

export const formless = {
  key: "none",
  name: "没有统一格式",
  source: "没有统计表，按文件公布",
  years: { from: 2008, to: 2018 },
  parts: [],
  tables: [],
} as const satisfies Form;
