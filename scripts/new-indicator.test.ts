// A new indicator starts as one file that the check accepts, and no existing file is ever overwritten.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCatalogue } from "#api/catalogue.ts";
import { newIndicator } from "./new-indicator.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "indicators-"));
  cpSync("indicators", folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(["be-healthy", "stay-safe", "enjoy-and-achieve", "positive-contribution", "economic-well-being"])(
  "a new indicator of %s passes the check as it stands",
  (outcome) => {
    const id = `new-of-${outcome}`;
    expect(newIndicator(folder, outcome, id)).toEqual({ file: join(folder, outcome, `${id}.yaml`) });
    expect(loadCatalogue(folder).findIndicator(id)?.outcomes).toEqual([outcome]);
  },
);

test("what the starter leaves out by a # is accepted once it is filled in: the words for its cases", () => {
  const started = newIndicator(folder, "stay-safe", "with-cases");
  const file = "file" in started ? started.file : "";
  writeFileSync(file, readFileSync(file, "utf8").replace("# cases:", "cases:"));
  expect(loadCatalogue(folder).findIndicator("with-cases")?.cases).toEqual({
    one: "assessment completed",
    many: "assessments completed",
  });
});

test.each<[string, string | undefined, string | undefined, string]>([
  ["nothing was given", undefined, undefined, "Give the outcome and an id, like this: "],
  ["the id is missing", "stay-safe", undefined, "Give the outcome and an id, like this: "],
  ["the id is no file name", "stay-safe", "../x", 'The id "../x" must be '],
  [
    "there is no such outcome",
    "safe",
    "my-indicator",
    'There is no outcome "safe". The outcomes are be-healthy, ',
  ],
  [
    "the id is taken, in whatever folder",
    "be-healthy",
    "caf-completed",
    'There is an indicator "caf-completed" already.',
  ],
  [
    "the id reads like a reference that is taken",
    "be-healthy",
    "ni-62",
    'There is an indicator "placement-moves" already.',
  ],
])("when %s, nothing is written", (_, outcome, id, refusal) => {
  const before = loadCatalogue(folder).version;
  expect(newIndicator(folder, outcome, id)).toEqual({ refusal: expect.stringContaining(refusal) });
  expect(loadCatalogue(folder).version).toBe(before);
});

test("the check prints one line for a whole catalogue, and one for its targets", { timeout: 30_000 }, () => {
  const printed = execFileSync(process.execPath, ["scripts/check-indicators.ts"], {
    encoding: "utf8",
    // No database is up in an empty folder.
    env: { ...process.env, DATA_DIR: mkdtempSync(join(tmpdir(), "no-data-")), DATABASE_URL: "" },
  });
  expect(printed).toMatch(
    /^\d+ indicators, 5 outcomes, 30 aims, .*: no problems\n\d+ targets, 0 in doubt; history was not/,
  );
});

test("the check fails with file, line and sentence", () => {
  const broken = mkdtempSync(join(tmpdir(), "indicators-"));
  cpSync("indicators", broken, { recursive: true });
  rmSync(join(broken, "trust.yaml"));
  try {
    execFileSync(process.execPath, ["scripts/check-indicators.ts", broken], {
      encoding: "utf8",
      stdio: "pipe",
    });
    expect.fail("a broken catalogue passed");
  } catch (error) {
    expect(error).toMatchObject({
      status: 1,
      stderr: `${broken}/trust.yaml:1: the file is missing or cannot be opened\n\n1 problem\n`,
    });
  } finally {
    rmSync(broken, { recursive: true });
  }
});
