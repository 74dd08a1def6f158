import type { VisibleRun } from "../../../src/site/visible-text.ts";
import { visibleRuns } from "../../../src/site/visible-text.ts";

interface VisibleRunsProps {
  readonly runs: readonly VisibleRun[];
}

/** Runs of text; hidden characters stand as their names, so that none can deceive a reader. */
export function VisibleRuns({ runs }: VisibleRunsProps) {
  return <>{runs.map((run) => (typeof run === "string" ? run : <span class="hidden-character">{run.code}</span>))}</>;
}

export interface VisibleTextProps {
  readonly text: string;
}

/** Text that somebody else wrote. */
export function VisibleText({ text }: VisibleTextProps) {
  return <VisibleRuns runs={visibleRuns(text)} />;
}
