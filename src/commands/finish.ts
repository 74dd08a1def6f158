/** What a command comes to, also when it throws. */
import { OutputError } from "../publish/publish.ts";
import { codeOf } from "../settings/disk.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode } from "./check.ts";
import { PortError } from "./server.ts";
import type { Terminal } from "./terminal.ts";

const noPermission = "没有权限，请管理员开放权限，或换一个文件夹";

/** What a person can do about a folder that the system does not give; the program has made no mistake then. */
const hindrances: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  ENOTDIR: "这是一个文件，应为文件夹",
};

function hindranceIn(error: unknown): string | undefined {
  const hindrance = hindrances[codeOf(error) ?? ""];
  if (hindrance === undefined || !(error instanceof Error && "path" in error)) return undefined;
  return `打不开“${String(error.path)}”：${hindrance}`;
}

export async function finish(command: () => Promise<ExitCode>, terminal: Terminal): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof UsageError || error instanceof OutputError || error instanceof PortError) {
      terminal.complain(error.message);
      return 2;
    }
    const hindrance = hindranceIn(error);
    if (hindrance !== undefined) {
      terminal.complain(hindrance);
      return 2;
    }
    // Anything else is our own mistake and shows its stack.
    terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 3;
  }
}
