import { describe, expect, it } from "vitest";
import { ifThere, whyUnreadable } from "../../src/settings/disk.ts";

const failure = (code: string) => Object.assign(new Error(code), { code });

describe("what the disk does not give", () => {
  it("is nothing where it is not there", async () => {
    expect(await ifThere(Promise.resolve("甲"))).toBe("甲");
    await expect(ifThere(Promise.reject(failure("ENOENT")))).resolves.toBeUndefined();
  });

  it("is never taken for nothing where something else hinders", async () => {
    await expect(ifThere(Promise.reject(failure("EACCES")))).rejects.toThrow("EACCES");
  });

  it.each([
    ["EISDIR", "这是一个文件夹，应为文件"],
    ["EACCES", "文件打不开（EACCES），应能读取"],
  ])("is said for what it is: %s", (code, reason) => {
    expect(whyUnreadable(failure(code)).reason).toBe(reason);
  });
});
