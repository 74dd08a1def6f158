/** Why a file cannot be read, and what to do. */
export interface Refusal {
  readonly reason: string;
  readonly note: string;
}

/** For what holds the report's tables, but is no document. */
export const putIntoDocx = "请把报告的正文和表格放进一个 Word 文档，另存为“Word 文档（*.docx）”，再放回原处。";
export const saveAsDocx = "请在 Word 或 WPS 中打开它，另存为“Word 文档（*.docx）”，再放回原处。";
