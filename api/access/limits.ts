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
  /** Wrong passwords, codes, links and keys from one network address: a whole council may share one. */
  address: { points: 100, duration: 15 * MINUTE, blockDuration: 15 * MINUTE },
  /** A code of somebody's authenticator app, which is good for a minute and a half: it signs in once (ASVS 6.5.1). */
  code: { points: 1, duration: 2 * MINUTE, blockDuration: 0 },
  /** Letters with a link to one account. */
  letters: { points: 5, duration: HOUR, blockDuration: HOUR },
  /** Letters asked for from one network address. */
  lettersFromAddress: { points: 30, duration: HOUR, blockDuration: HOUR },
  /** Returns sent by one person or key. */
  returns: { points: 600, duration: HOUR, blockDuration: 0 },
} as const;

const TIDY_EVERY_MS = 10 * MINUTE * 1000;

export type Limit = keyof typeof LIMITS;

/** @returns seconds to wait, and whether this very attempt was the one too many */
export type Wait = { seconds: number; just: boolean };

export type Limits = {
  /** Whether there is a wait already; counts nothing. */
  waiting(limit: Limit, key: string): Promise<Wait | null>;
  /** Counts an attempt. */
  count(limit: Limit, key: string): Promise<Wait | null>;
  /** Takes one attempt back that turned out to be none. */
  giveBack(limit: Limit, key: string): Promise<void>;
  forget(limit: Limit, key: string): Promise<void>;
};

/** @param scope counts belong into the transaction of what they count: a connection more, while one is held, could be one
 * too many when many try at once */
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
    await scope.query("delete from auth.attempt where expire < $1", [tidied]);
  };
  return {
    async waiting(limit, key) {
      const found = await of(limit).get(hashed(key));
      return found && found.consumedPoints > LIMITS[limit].points
        ? { seconds: inSeconds(found), just: false }
        : null;
    },
    async count(limit, key) {
      await tidy();
      try {
        await of(limit).consume(hashed(key));
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { seconds: inSeconds(refusal), just: refusal.consumedPoints === LIMITS[limit].points + 1 };
      }
    },
    async giveBack(limit, key) {
      await of(limit).reward(hashed(key), 1);
    },
    async forget(limit, key) {
      await of(limit).delete(hashed(key));
    },
  };
}

const inSeconds = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** Of one length, whatever was typed; and what was typed in the wrong field is not kept. */
const hashed = (key: string) => createHash("sha256").update(key).digest("base64url");
