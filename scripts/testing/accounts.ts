// Accounts that a test makes for itself, and what lies behind them: letters, the record, second factors.
import { createOTP } from "@better-auth/utils/otp";
import { addPerson, givePassword, type NewPerson } from "#api/access/people.ts";
import type { AuditAction } from "#api/contract/audit.ts";
import type { Answer, Asker, RunningApp } from "./running-app.ts";
import { cookiesOf } from "./running-app.ts";

export const PASSWORD = "correct horse battery staple";

/** Makes an account that may sign in, whose address tells who it is. @returns its id */
export async function addAccount(
  { services: { access } }: RunningApp,
  person: Omit<NewPerson, "name"> & { name?: string },
  password: string | null = PASSWORD,
): Promise<string> {
  const { id } = await access.scope.run(async (client) => {
    const made = await addPerson(access, client, { name: person.email, ...person });
    if (!made) throw new Error(`${person.email} has an account already`);
    if (password !== null) await givePassword(access, made.id, password);
    return made;
  });
  return id;
}

export const trySignIn = (
  app: RunningApp,
  email: string,
  password = PASSWORD,
  headers = {},
): Promise<Answer> => app.with(headers).post("/api/auth/sign-in/email", { email, password });

/** Somebody who has just signed in, in a browser of their own. */
export async function browserOf(
  app: RunningApp,
  email: string,
  password = PASSWORD,
): Promise<Asker & { cookie: string }> {
  const cookie = await app.signIn(email, password);
  return { ...app.with({ Cookie: cookie }), cookie };
}

/** The same browser, after an answer set its cookies anew. */
export const browserAfter = (app: RunningApp, answer: Answer): Asker =>
  app.with({ Cookie: cookiesOf(answer) });

/** The address of whoever is signed in there. */
export async function whoIs(asker: Pick<Asker, "get">): Promise<string | null> {
  const { viewer } = (await asker.get("/api/v1/session")).json() as { viewer: { email: string } | null };
  return viewer?.email ?? null;
}

/** What the app on the phone shows for the address that a QR code holds: now, or on a phone whose clock is ahead.
 * @param ahead seconds */
export async function codeOf(uri: string, ahead = 0): Promise<string> {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  return createOTP(fromBase32(secret)).hotp(Math.floor(Date.now() / 30_000) + ahead / 30);
}

export type Letter = { recipient: string; subject: string; text: string };

/** Letters to an address, the oldest first. */
export async function lettersTo({ services }: RunningApp, email: string): Promise<Letter[]> {
  const { rows } = await services.pool.query<Letter>(
    "select recipient, subject, text from mail where recipient = $1 order by id",
    [email],
  );
  return rows;
}

/** The token of the link in the newest letter to an address. */
export async function tokenFor(app: RunningApp, email: string): Promise<string> {
  const text = (await lettersTo(app, email)).at(-1)?.text ?? "";
  const token = text.match(/\/set-password\?token=([^\s&]+)/)?.[1];
  if (!token) throw new Error(`no letter to ${email} holds a link`);
  return decodeURIComponent(token);
}

export type Kept = { action: AuditAction; actor: string; subject: string; before: unknown; after: unknown };

/** What the record says was done to something, the oldest first. */
export async function recordOf({ services }: RunningApp, subject: string): Promise<Kept[]> {
  const { rows } = await services.pool.query<Kept>(
    `select action, actor_name as actor, subject, before, after from audit_entry where subject = $1 order by id`,
    [subject],
  );
  return rows;
}

function fromBase32(text: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return Buffer.from(bytes).toString();
}
