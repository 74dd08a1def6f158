/** What the disk does not give, and why. */

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

/** What was asked of the disk; nothing where there is no such file or folder. Whatever else hinders is thrown. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
}

/** Why a file that is there cannot be read, and what to do. */
export function whyUnreadable(error: unknown): { readonly reason: string; readonly note: string } {
  const code = codeOf(error) ?? "未知";
  if (code === "EISDIR") {
    return { reason: "这是一个文件夹，应为文件", note: "请把文件夹移走，在原处放一个同名的文件。" };
  }
  return {
    reason: `文件打不开（${code}），应能读取`,
    note: "请确认文件还在原处，没有被其他程序占用，并且有读取的权限。",
  };
}
