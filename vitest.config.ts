import { defineConfig } from "vitest/config";

export default defineConfig({
  // Properties and damage suites run hundreds of reports; the default of five seconds is too short on a busy machine.
  test: { include: ["tests/**/*.test.{ts,tsx}"], pool: "forks", testTimeout: 60_000 },
});
