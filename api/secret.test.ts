// Where the secret comes from: told by whoever runs several servers, kept beside a database of our own otherwise.
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnv } from "./env.ts";
import { secretOf, secretOrPassing } from "./secret.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "outcomes-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SECRET = "told-by-whoever-runs-the-servers-";
const DATABASE_URL = "postgres://localhost/outcomes";

test("one that is set is taken, whatever the database", () => {
  expect(secretOf(readEnv({ SECRET, DATABASE_URL }))).toBe(SECRET);
  expect(secretOf(readEnv({ SECRET, DATA_DIR: folder }))).toBe(SECRET);
});

test("none is made up for a database that other servers may be on too: sessions would not hold between them", () => {
  expect(() => secretOf(readEnv({ DATABASE_URL, DATA_DIR: folder }))).toThrow(
    /DATABASE_URL is set: set SECRET too/,
  );
});

test("on a database of our own it is made once, kept, and read by nobody else", () => {
  const env = readEnv({ DATA_DIR: join(folder, "data") });
  const made = secretOf(env);
  expect(made).toMatch(/^[\w-]{43}$/); // 32 bytes
  expect(secretOf(env)).toBe(made);
  expect(statSync(join(folder, "data", "secret")).mode & 0o777).toBe(0o600);
  expect(secretOf(readEnv({ DATA_DIR: join(folder, "other") }))).not.toBe(made);
});

test("of one that was cut short nothing is made up: whoever runs the server is told what to do", () => {
  const env = readEnv({ DATA_DIR: folder });
  // The disk was full; the process was killed while it wrote; somebody's editor.
  for (const left of ["", "\n", "x".repeat(31)]) {
    writeFileSync(join(folder, "secret"), left);
    expect(() => secretOf(env), left).toThrow(/is damaged.*Put your copy of it back/);
  }
});

test("of one put back by hand the end of the line is no part", () => {
  writeFileSync(join(folder, "secret"), `${SECRET}\n`);
  expect(secretOf(readEnv({ DATA_DIR: folder }))).toBe(SECRET);
});

test("what a start that was killed left behind is neither read nor in the way, and nothing stays beside it", () => {
  writeFileSync(join(folder, `secret.${process.pid}`), "half of");
  expect(secretOf(readEnv({ DATA_DIR: folder }))).toMatch(/^[\w-]{43}$/);
  expect(readdirSync(folder)).toEqual(["secret"]);
});

test("processes that start together have one, whichever was first", async () => {
  const secrets = await Promise.all([1, 2, 3, 4].map(() => started(folder)));
  expect(new Set(secrets)).toEqual(new Set([secretOf(readEnv({ DATA_DIR: folder }))]));
});

test("better-auth is never given one that it would replace by its own, which is published", () => {
  expect(secretOrPassing(SECRET)).toBe(SECRET);
  expect(secretOrPassing(undefined)).toMatch(/^[\w-]{43}$/);
  for (const short of ["", "x".repeat(31)]) expect(() => secretOrPassing(short)).toThrow(/is none/);
});

/** What another process makes of it. */
async function started(DATA_DIR: string): Promise<string> {
  const code = `import { secretOf } from ${JSON.stringify(join(import.meta.dirname, "secret.ts"))}; console.log(secretOf({ DATA_DIR: ${JSON.stringify(DATA_DIR)} }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code]);
  return stdout.trim();
}
