// The letters about accounts: what each needs to know, put together and posted.
import type { Role } from "#api/contract/vocabulary.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { accountLocked } from "./letters/account-locked.ts";
import { invitation } from "./letters/invitation.ts";
import { passwordReset } from "./letters/password-reset.ts";
import type { Mailer } from "./mailer.ts";

type Asker = Pick<Client, "query">;
type Addressee = { email: string; name: string };
/** @param origin scheme, host and port of the pages that a link leads to */
type Link = { origin: string; token: string; until: Date };

export type AccountLetters = {
  /** @param link to choose a password; or what to sign in with, where passwords are not used */
  invite(
    client: Asker,
    to: Addressee & { role: Role },
    invitedBy: string,
    link: Link | { origin: string; signInWith: string },
  ): Promise<void>;
  reset(client: Asker, to: Addressee, link: Link): Promise<void>;
  locked(
    client: Asker,
    to: Addressee,
    lock: Omit<Link, "token"> & { tried: "passwords" | "codes" },
  ): Promise<void>;
};

export function accountLetters(mailer: Mailer, trust: () => string): AccountLetters {
  return {
    invite: async (client, { email, name, role }, invitedBy, link) => {
      const who = { name, trust: trust(), invitedBy, role };
      const words =
        "token" in link
          ? invitation({ ...who, link: setPasswordLink(link.origin, link.token), until: link.until })
          : invitation({ ...who, link: `${link.origin}/`, signInWith: link.signInWith });
      await mailer.post(client, { to: email, ...words });
    },
    reset: async (client, { email, name }, { origin, token, until }) => {
      const words = passwordReset({ name, trust: trust(), link: setPasswordLink(origin, token), until });
      await mailer.post(client, { to: email, ...words });
    },
    locked: async (client, { email, name }, { origin, until, tried }) => {
      const link = `${origin}/forgotten-password`;
      await mailer.post(client, {
        to: email,
        ...accountLocked({ name, trust: trust(), until, tried, link }),
      });
    },
  };
}

/** @example setPasswordLink("https://outcomes.example.gov.uk", "x1") // "https://outcomes.example.gov.uk/set-password?token=x1" */
export const setPasswordLink = (origin: string, token: string): string =>
  `${origin}/set-password?token=${encodeURIComponent(token)}`;
