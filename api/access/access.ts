// Everything about who may come in, put together from the settings.
import type pg from "pg";
import { type Auth, type AuthSettings, createAuth } from "./auth.ts";
import { createLimits, type Limits } from "./limits.ts";

export type Access = Auth & {
  limits: Limits;
  pool: pg.Pool;
  publicUrl: string | null;
  ways: { password: boolean; singleSignOn: string | null };
  /** The claim of the provider that holds somebody's e-mail address. */
  addressClaim: string;
  /** Whether performance leads who sign in with a password must have a second factor. */
  secondFactorForLeads: boolean;
  /** Whether the accounts of the demonstration may sign in. */
  demonstration: boolean;
};

export function createAccess(settings: AuthSettings & { secondFactorForLeads: boolean }): Access {
  const { pool, publicUrl, passwords, provider, secondFactorForLeads, demonstration } = settings;
  const auth = createAuth(settings);
  return {
    ...auth,
    limits: createLimits(auth.scope),
    pool,
    publicUrl,
    ways: { password: passwords, singleSignOn: provider?.name ?? null },
    addressClaim: provider?.addressClaim ?? "email",
    secondFactorForLeads,
    demonstration,
  };
}
