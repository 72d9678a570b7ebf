// What is kept when somebody failed once too often: an entry in the record, and a letter to whoever's account it is.
import type { Request } from "express";
import { networkOf } from "#api/access/network.ts";
import { actorOf, type Viewer } from "#api/access/viewer.ts";
import type { AuditRecord } from "#api/db/queries/audit.ts";
import { personByEmail } from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { Services } from "./services.ts";

type Asked = { request: Request; viewer: Viewer };

/** Where attempts come from, as far as limits go. */
export const addressOf = ({ request }: Pick<Asked, "request">): string => networkOf(request.ip);

/** Counts an attempt against its address, in a transaction.
 * @returns how long to wait, and what to record of it where this attempt began the wait */
export async function countAddress(
  { access }: Services,
  { request, viewer }: Asked,
  limit: "address" | "keys" = "address",
): Promise<{ seconds: number; entries: AuditRecord[] } | null> {
  const subject = addressOf({ request });
  const wait = await access.limits.count(limit, subject);
  if (!wait) return null;
  const after = { minutes: minutes(wait.seconds), tried: limit === "keys" ? "keys" : "to sign in" };
  const entry: AuditRecord = { actor: actorOf(viewer), action: "account-locked", subject, after };
  return { seconds: wait.seconds, entries: wait.just ? [entry] : [] };
}

type Lock = {
  email: string;
  seconds: number;
  tried: "passwords" | "codes";
  /** Of the pages that the letter leads to. */
  origin: string;
};

/** Posts the letter, in the transaction that counted. @returns what to record */
export async function lockAccount(
  { letters }: Services,
  client: Client,
  viewer: Viewer,
  { email, seconds, tried, origin }: Lock,
): Promise<AuditRecord> {
  const person = await personByEmail(client, email);
  const until = new Date(Date.now() + seconds * 1000);
  if (person && !person.deactivatedAt) await letters.locked(client, person, { origin, until, tried });
  const after = { minutes: minutes(seconds), tried };
  return { actor: actorOf(viewer), action: "account-locked", subject: email, after };
}

const minutes = (seconds: number): number => Math.ceil(seconds / 60);
