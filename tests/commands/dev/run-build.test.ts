import { expect, it } from "vitest";
import { runBuild } from "../../../src/commands/dev/run-build.ts";

const { signal } = new AbortController();

it("says what a build said that ended without findings", async () => {
  const { failed, findings, crash } = await runBuild(["--seeds", "nowhere"], signal);
  expect([failed, findings]).toEqual([true, []]);
  expect(crash).toBe("没有找到文件夹“nowhere”，应为存放报告的文件夹");
});

it("says why a build could not begin", async () => {
  const { failed, crash } = await runBuild([], AbortSignal.abort());
  expect([failed, crash]).toEqual([true, "The operation was aborted"]);
});
