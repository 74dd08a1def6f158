/** A build in a process of its own → what came of it. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

const builtSchema = z.object({
  findings: z.array(
    z.object({
      file: z.string(),
      line: z.number(),
      column: z.number(),
      severity: z.enum(["error", "warning", "info"]),
      message: z.string(),
      note: z.string().nullable(),
    }),
  ),
});

export interface BuildState {
  readonly failed: boolean;
  /** Errors and warnings. */
  readonly findings: z.infer<typeof builtSchema>["findings"];
  /** What a build said that ended without findings. */
  readonly crash: string;
}

function findingsIn(printed: string): BuildState["findings"] {
  try {
    return builtSchema.parse(JSON.parse(printed)).findings.filter(({ severity }) => severity !== "info");
  } catch {
    // A build without a document of findings has told its own mistake on standard error.
    return [];
  }
}

/** Never rejects: a build that could not even begin has failed. */
export function runBuild(args: readonly string[], signal: AbortSignal): Promise<BuildState> {
  const all = ["--import", "tsx", main, "build", ...args, "--json"];
  return new Promise((settle) => {
    execFile(process.execPath, all, { maxBuffer: 256 * 1024 * 1024, signal }, (error, stdout, stderr) => {
      const findings = findingsIn(stdout);
      const crash = error === null || findings.length > 0 ? "" : stderr || error.message;
      settle({ failed: error !== null, findings, crash: crash.trim() });
    });
  });
}
