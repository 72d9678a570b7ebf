// npm test and npm run validate: every check in order, each under its heading with its time, and one line of totals at the end.
import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { buildDashboard } from "./build.ts";
import { exists } from "./database/files.ts";
import { knownVulnerabilities } from "./known-vulnerabilities.ts";

export type Tally = { passed: number; failed: number };

const root = resolve(import.meta.dirname, "..");
const programs = join(root, "node_modules", ".bin");
const withBrowser = !process.argv.includes("--without-browser");

const steps: [heading: string, run: () => Promise<Tally>][] = [
  ["Types", () => check(join(programs, "tsc"), "-b")],
  ["Lint and format", () => check(join(programs, "biome"), "check", "--error-on-warnings")],
  ["Catalogue", () => check(process.execPath, join(root, "scripts", "check-indicators.ts"))],
  ["Known vulnerabilities", vulnerabilities],
  ["Unit, database and HTTP tests", () => tests("unit", "database", "http")],
];
if (withBrowser) {
  steps.push(["Dashboard build", build], ["Browser tests", () => tests("browser")]);
}

if (import.meta.main) {
  process.exitCode = await runAll();
}

async function runAll(): Promise<number> {
  const total: Tally = { passed: 0, failed: 0 };
  for (const [heading, run] of steps) {
    console.log(`\n── ${heading} ──`);
    const began = performance.now();
    const { passed, failed } = await run();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${heading}: ${inWords({ passed, failed })} in ${seconds} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function build(): Promise<Tally> {
  try {
    await buildDashboard(console.log);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

async function vulnerabilities(): Promise<Tally> {
  return tallyOf(await knownVulnerabilities(root));
}

async function check(program: string, ...args: string[]): Promise<Tally> {
  return tallyOf((await execute(program, ...args)) === 0);
}

/** @param ok null for what could not be checked, which has neither passed nor failed */
export function tallyOf(ok: boolean | null): Tally {
  return { passed: ok === true ? 1 : 0, failed: ok === false ? 1 : 0 };
}

export function inWords({ passed, failed }: Tally): string {
  if (failed > 0) return `${failed} FAILED`;
  return passed > 0 ? "passed" : "not checked";
}

async function tests(...projects: string[]): Promise<Tally> {
  const report = join(root, ".cache", `tests-${projects.join("-")}.json`);
  await mkdir(join(root, ".cache"), { recursive: true });
  await rm(report, { force: true });
  const code = await execute(
    join(programs, "vitest"),
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  );
  return tally((await exists(report)) ? JSON.parse(await readFile(report, "utf8")) : undefined, code);
}

/** The part of Vitest's JSON report that is counted. */
export type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

export function tally(report: Report | undefined, exitCode: number): Tally {
  const passed = report?.numPassedTests ?? 0;
  // A file that cannot even be loaded has no failed test in it, and must not pass for a file without failures.
  const broken = (report?.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  const failed = (report?.numFailedTests ?? 0) + broken.length;
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

function execute(program: string, ...args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
      // The programs find Node by name, and must find the pinned one.
      env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` },
    });
    const stop = (signal: NodeJS.Signals) => child.kill(signal);
    process.on("SIGTERM", stop).on("SIGINT", stop);
    child.on("error", () => done(1));
    child.on("exit", (code, signal) => {
      process.off("SIGTERM", stop).off("SIGINT", stop);
      if (signal) process.exit(1);
      done(code ?? 1);
    });
  });
}
