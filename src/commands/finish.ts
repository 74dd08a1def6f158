/** What a command comes to, also when it throws. */
import { OutputError } from "../publish/publish.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode } from "./check.ts";
import { PortError } from "./server.ts";
import type { Terminal } from "./terminal.ts";

/** A folder that the system does not let the program read is no mistake of the program. */
function forbidden(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && "path" in error)) return undefined;
  return error.code === "EACCES" || error.code === "EPERM" ? String(error.path) : undefined;
}

export async function finish(command: () => Promise<ExitCode>, terminal: Terminal): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof UsageError || error instanceof OutputError || error instanceof PortError) {
      terminal.complain(error.message);
      return 2;
    }
    const path = forbidden(error);
    if (path !== undefined) {
      terminal.complain(`打不开“${path}”：没有权限，请管理员开放权限，或换一个文件夹`);
      return 2;
    }
    // Anything else is our own mistake and shows its stack.
    terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 3;
  }
}
