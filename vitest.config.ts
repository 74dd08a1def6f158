import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    pool: "forks",
    // Damage suites run hundreds of reports and browser tests visit every page; on a busy machine that takes minutes.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
