import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    pool: "forks",
    // One file for each processor: a single one would leave half of a small machine without work.
    maxWorkers: "100%",
    // Damage suites run hundreds of reports and browser tests visit every page; on a busy machine that takes minutes.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
