// Builds the dashboard when what it is made from has changed since the last time.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { exists } from "./database/files.ts";
import { fingerprint } from "./fingerprint.ts";

const root = resolve(import.meta.dirname, "..");
const dashboard = join(root, "dashboard");
const output = join(dashboard, "dist");
const inputs = [
  "dashboard/**/*",
  "api/contract/**/*",
  "indicators/schema.ts",
  "package-lock.json",
  "tsconfig.json",
  "scripts/build.ts",
];
const notInputs = ["dashboard/dist/**", "dashboard/browser-tests/**", "**/*.test.ts", "**/*.test.tsx"];

export async function buildDashboard(say: (line: string) => void): Promise<void> {
  const stamp = join(output, ".built-from");
  const current = await fingerprint(root, inputs, notInputs);
  if ((await readFile(stamp, "utf8").catch(() => "")) === current) return;
  if (!(await exists(join(dashboard, "index.html")))) return;
  say("Building the dashboard…");
  await rm(stamp, { force: true });
  await buildForUse();
  await mkdir(output, { recursive: true });
  await writeFile(stamp, current);
}

/** Vite goes by NODE_ENV where it is set, and Vitest sets it to "test": the build would be one for development. */
async function buildForUse(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    const { build } = await import("vite");
    await build({ root: dashboard, logLevel: "error" });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

if (import.meta.main) await buildDashboard(console.log);
