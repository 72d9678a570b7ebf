// Where the secret comes from: told by whoever runs several servers, kept beside a database of our own otherwise.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnv } from "./env.ts";
import { secretOf } from "./secret.ts";

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
