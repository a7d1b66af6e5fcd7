import { defineConfig } from "vitest/config";
import PlainReporter from "./test/support/plain-reporter.js";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-once.ts", "test/support/postgres/serve-once.ts"],
    // Tests that start the command or read a whole corpus take seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", new PlainReporter()],
  },
});
