// The secret that signs cookies and encrypts second factors: from the settings, or kept beside a database of our own.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.ts";
import { StartupError } from "./startup-error.ts";

/** @throws StartupError where several servers may share the database, and so must be told the same secret */
export function secretOf({ SECRET, DATABASE_URL, DATA_DIR }: Env): string {
  if (SECRET) return SECRET;
  if (DATABASE_URL)
    throw new StartupError(
      "DATABASE_URL is set: set SECRET too, 32 random characters or more, the same for every server on that database (`openssl rand -base64 32` prints one).",
    );
  const path = join(DATA_DIR, "secret");
  mkdirSync(DATA_DIR, { recursive: true });
  try {
    // Of two that start together one writes, and both read what it wrote.
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8");
}
