/** Folders → a call soon after a change in them, also after one of them was away. */
import { existsSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { watch } from "chokidar";

/** Programs write several files at once, and one file in several steps. */
const pause = 100;

/** Calls `onError` where changes cannot be seen, and goes on with those that can. */
export function onChanges(
  folders: readonly string[],
  onChange: () => void,
  onError: (error: unknown) => void,
): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  const change = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, pause);
  };
  const watcher = watch([...folders], { ignoreInitial: true });
  const lookOut = async (folder: string) => {
    while (!watcher.closed && !existsSync(folder)) await wait(pause);
    if (watcher.closed) return;
    watcher.add(folder);
    change();
  };
  watcher.on("all", change);
  watcher.on("error", onError);
  // A folder that comes back is another one to the system.
  watcher.on("unlinkDir", (path) => {
    if (folders.includes(path)) void lookOut(path);
  });
  return watcher;
}
