// PostgreSQL refuses to run as root: finds the unprivileged account that runs it instead, and what that account can reach.
import { readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { StartupError } from "#api/startup-error.ts";

export type Account = { name: string; uid: number; gid: number };

/** The account to run PostgreSQL under, or undefined when the present one will do. */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = parsePasswd(await readFile("/etc/passwd", "utf8"));
  // "nobody" is on every system; making an account of our own would change somebody's machine.
  const found = accounts.find((a) => a.name === "postgres") ?? accounts.find((a) => a.name === "nobody");
  if (found) return found;
  throw new StartupError(
    "PostgreSQL does not run as root and this machine has neither a postgres nor a nobody account; start as an ordinary user, or set DATABASE_URL.",
  );
}

export function parsePasswd(text: string): Account[] {
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    const ids = { uid: Number(uid), gid: Number(gid) };
    return name && ids.uid > 0 && ids.gid > 0 ? [{ name, ...ids }] : [];
  });
}

/** Whether the account may walk to this directory: a clone under /root is closed to everybody else. */
export async function canReach(directory: string, account: Account): Promise<boolean> {
  const { mode, uid, gid } = await stat(directory);
  const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & search) === 0) return false;
  const parent = dirname(directory);
  return parent === directory || canReach(parent, account);
}
