/** Why a file cannot be read, and what to do. */
export interface Refusal {
  readonly reason: string;
  readonly note: string;
}

export const saveAsDocx = "请在 Word 或 WPS 中打开它，另存为“Word 文档（*.docx）”，再放回原处。";
