// An account, as it stands.
import type { Role } from "#api/contract/vocabulary.ts";

export type PersonFacts = {
  id: string;
  name: string;
  email: string;
  role: Role;
  localities: string[];
  invitedAt: Date | null;
  lastSignIn: Date | null;
  deactivatedAt: Date | null;
  demonstration: boolean;
  secondFactor: boolean;
  /** Has a password or came through single sign-on, and so has taken the account up. */
  taken: boolean;
};
