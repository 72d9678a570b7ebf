// The secret that signs cookies and encrypts second factors: from the settings, or kept beside a database of our own.
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.ts";
import { StartupError } from "./startup-error.ts";

const SHORTEST = 32;

/** @throws StartupError where several servers may share the database, and so must be told the same secret; and where the
 * one that was kept is damaged */
export function secretOf({ SECRET, DATABASE_URL, DATA_DIR }: Env): string {
  if (SECRET) return SECRET;
  if (DATABASE_URL)
    throw new StartupError(
      "DATABASE_URL is set: set SECRET too, 32 random characters or more, the same for every server on that database (`openssl rand -base64 32` prints one).",
    );
  const path = join(DATA_DIR, "secret");
  mkdirSync(DATA_DIR, { recursive: true });
  const secret = read(path) ?? make(path);
  if (secret.length < SHORTEST)
    throw new StartupError(
      `The secret in ${path} is damaged: ${secret.length} characters are left of it. Put your copy of it back. Without one delete the file and start again: a new one is made, everybody signs in anew, and second factors have to be reset.`,
    );
  return secret;
}

/** For what may serve nothing, such as a script, through which nobody signs in.
 * @throws Error for one that is too short: better-auth would take its own instead, which is published */
export function secretOrPassing(secret: string | undefined): string {
  if (secret === undefined) return randomBytes(32).toString("base64url");
  if (secret.length < SHORTEST) throw new Error(`a secret of ${secret.length} characters is none`);
  return secret;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Linked into place once it is written whole, so that nobody reads half of one. Of two that start together one links its
 * own, and both read that. */
function make(path: string): string {
  const draft = `${path}.${process.pid}`;
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8").trim();
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
