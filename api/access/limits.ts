// How often somebody may try and fail. The counts lie in PostgreSQL, so that they hold across all server processes.
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { TransactionScope } from "./transaction-scope.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Attempts within a time, in seconds; one more and nothing of the kind is let through until the time is over.
 * Ten for an account follows NCSC's advice on throttling; the rest is what no person reaches and a guessing program does. */
const LIMITS = {
  /** Passwords tried for one account, from wherever they come, until one is right: the account is locked. */
  account: { points: 10, duration: 15 * MINUTE, blockDuration: 15 * MINUTE },
  /** Wrong passwords, codes and links from one network address: a whole council may share one. */
  address: { points: 100, duration: 15 * MINUTE, blockDuration: 15 * MINUTE },
  /** Wrong keys from one network address; apart from people's, who must not wait for a machine whose key has expired. */
  keys: { points: 100, duration: 15 * MINUTE, blockDuration: 15 * MINUTE },
  /** A code of somebody's authenticator app, which is good for a minute and a half: it signs in once (ASVS 6.5.1). */
  code: { points: 1, duration: 2 * MINUTE, blockDuration: 0 },
  /** Letters with a link to one account. */
  letters: { points: 5, duration: HOUR, blockDuration: HOUR },
  /** Letters asked for from one network address. */
  lettersFromAddress: { points: 30, duration: HOUR, blockDuration: HOUR },
  /** Visits to the council's provider begun from one network address: each leaves a row until it ends. */
  provider: { points: 1000, duration: 15 * MINUTE, blockDuration: 0 },
  /** Returns sent by one person or key. */
  returns: { points: 600, duration: HOUR, blockDuration: 0 },
  /** Returns put before the performance leads by one person or key: each may be a letter to every one of them. */
  asks: { points: 60, duration: HOUR, blockDuration: 0 },
  /** What one person does about risk areas and cases: each may be in a letter to everybody whom it concerns. */
  riskActs: { points: 120, duration: HOUR, blockDuration: 0 },
  /** Refusals put on record of one person, key or network address: nothing is ever taken out of the record. */
  refusals: { points: 300, duration: HOUR, blockDuration: 0 },
} as const;

const TIDY_EVERY_MS = 10 * MINUTE * 1000;

export type Limit = keyof typeof LIMITS;

/** @returns seconds to wait, and whether this very attempt was the one too many */
export type Wait = { seconds: number; just: boolean };

export type Limits = {
  /** Whether there is a wait already; counts nothing. Not for inside a transaction: it also tidies, and must wait for nobody. */
  waiting(limit: Limit, key: string): Promise<Wait | null>;
  /** Counts an attempt. */
  count(limit: Limit, key: string): Promise<Wait | null>;
  /** Takes one attempt back that turned out to be none. A wait that has begun goes on. */
  giveBack(limit: Limit, key: string): Promise<void>;
  forget(limit: Limit, key: string): Promise<void>;
};

/** @param scope in a transaction its connection counts: one more, while one is held, could be one too many when many try at
 * once. Rows stay locked until it ends, so whoever counts twice begins with the address */
export function createLimits(scope: TransactionScope): Limits {
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, limit]) => [
      name,
      new RateLimiterPostgres({
        storeClient: scope,
        storeType: "client",
        schemaName: "auth",
        tableName: "attempt",
        tableCreated: true,
        keyPrefix: name,
        clearExpiredByTimeout: false, // its timer would outlive the pool
        ...limit,
      }),
    ]),
  );
  const of = (limit: Limit) => {
    const limiter = limiters.get(limit);
    if (!limiter) throw new RangeError(`there is no limit called ${limit}`);
    return limiter;
  };
  let tidied = Date.now();
  /** What has expired would otherwise stay for ever, a row for each address that anybody ever mistyped. */
  const tidy = async () => {
    if (Date.now() - tidied < TIDY_EVERY_MS) return;
    tidied = Date.now();
    await scope.query(
      "delete from auth.attempt where key in (select key from auth.attempt where expire < $1 for update skip locked)",
      [tidied],
    );
  };
  return {
    async waiting(limit, key) {
      await tidy();
      const found = await of(limit).get(hashed(key));
      return found && found.consumedPoints > LIMITS[limit].points
        ? { seconds: inSeconds(found), just: false }
        : null;
    },
    async count(limit, key) {
      try {
        await of(limit).consume(hashed(key));
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { seconds: inSeconds(refusal), just: refusal.consumedPoints === LIMITS[limit].points + 1 };
      }
    },
    async giveBack(limit, key) {
      await scope.query(
        "update auth.attempt set points = points - 1 where key = $1 and points between 1 and $2",
        [of(limit).getKey(hashed(key)), LIMITS[limit].points],
      );
    },
    async forget(limit, key) {
      await of(limit).delete(hashed(key));
    },
  };
}

const inSeconds = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Of one length, whatever was typed; and what was typed in the wrong field is not kept. */
const hashed = (key: string) => createHash("sha256").update(key).digest("base64url");
