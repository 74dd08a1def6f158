import { expect, it, vi } from "vitest";
import { once } from "../src/once.ts";

it("is worked out once for each thing, and is the same for who asks again", () => {
  const work = vi.fn(({ year }: { year: number }) => [year]);
  const yearsOf = once(work);
  const [one, other] = [{ year: 2022 }, { year: 2022 }];
  expect(yearsOf(one)).toBe(yearsOf(one));
  expect(yearsOf(other)).not.toBe(yearsOf(one));
  expect(work).toHaveBeenCalledTimes(2);
});
