import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onChanges } from "../../../src/commands/dev/changes.ts";

let folder = "";
let watching: ReturnType<typeof onChanges>;
const onChange = vi.fn();
const onError = vi.fn();

const at = (...steps: string[]) => join(folder, ...steps);
const seen = () => vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 30_000 });

/** What a change was, until it is seen. A watcher begins to look some time after it was asked to. */
async function seenAfter(change: (time: number) => Promise<void>): Promise<void> {
  onChange.mockClear();
  let time = 0;
  await vi.waitFor(
    async () => {
      await change((time += 1));
      await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    },
    { timeout: 30_000 },
  );
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mingbai-changes-"));
  await mkdir(at("content"));
  watching = onChanges([at("content")], onChange, onError);
});
afterEach(async () => {
  await watching.close();
  await rm(folder, { recursive: true });
});

it("sees what is written in a folder, also after the folder was away", async () => {
  const write = (time: number) => writeFile(at("content", "site.yaml"), `name: ${time}\n`);
  await seenAfter(write);

  onChange.mockClear();
  await rename(at("content"), at("elsewhere"));
  await seen();
  onChange.mockClear();
  await rename(at("elsewhere"), at("content"));
  await seen();
  await seenAfter(write);
  expect(onError).not.toHaveBeenCalled();
});
