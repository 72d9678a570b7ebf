// Vitest global setup of the browser tests: the dashboard that they look at is built from what is in the tree now.
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildDashboard } from "#scripts/build.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built dashboard lies. */
    dashboardDir: string;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  await buildDashboard(console.log);
  project.provide("dashboardDir", join(import.meta.dirname, "..", "..", "dashboard", "dist"));
}
