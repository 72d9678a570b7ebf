// Which tests there are: a file's ending says what it needs, and each kind can be run alone (vitest run --project unit).
import { defineConfig } from "vitest/config";

const outside = ["**/node_modules/**", "**/dist/**", ".cache/**", ".data/**"];
const needsDatabase = "scripts/testing/database-server.ts";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{api,dashboard,indicators,scripts}/**/*.test.{ts,tsx}"],
          exclude: [...outside, "**/*.{db,http,browser}.test.ts"],
        },
      },
      {
        test: {
          name: "database",
          include: ["{api,scripts}/**/*.db.test.ts"],
          exclude: outside,
          globalSetup: needsDatabase,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "http",
          include: ["{api,scripts}/**/*.http.test.ts"],
          exclude: outside,
          globalSetup: needsDatabase,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["dashboard/browser-tests/**/*.browser.test.ts"],
          exclude: outside,
          globalSetup: [
            needsDatabase,
            "scripts/testing/demonstration.ts",
            "scripts/testing/built-dashboard.ts",
          ],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // Two browsers at once on a small machine make each other miss their deadlines.
          fileParallelism: false,
        },
      },
    ],
  },
});
