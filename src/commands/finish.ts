/** What a command comes to, also when it throws. */
import { OutputError } from "../publish/publish.ts";
import { UsageError } from "./arguments.ts";
import type { ExitCode } from "./check.ts";
import { PortError } from "./server.ts";
import type { Terminal } from "./terminal.ts";

export async function finish(command: () => Promise<ExitCode>, terminal: Terminal): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof UsageError || error instanceof OutputError || error instanceof PortError) {
      terminal.complain(error.message);
      return 2;
    }
    // Anything else is our own mistake and shows its stack.
    terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 3;
  }
}
