// To somebody whose account was shut for a while because a wrong password was given too often.
import { compose, momentText, type Words } from "./letter.ts";

export type AccountLocked = {
  name: string;
  trust: string;
  /** When the account opens again by itself. */
  until: Date;
  /** The page that sends a link for a new password. */
  link: string;
};

export const accountLocked = ({ name, trust, until, link }: AccountLocked): Words =>
  compose(`Your account on the ${trust} outcomes dashboard is locked`, [
    `Hello ${name},`,
    `A wrong password was given for your account on the outcomes dashboard of ${trust} too many times, so nobody can sign in to it until ${momentText(until)}. It then opens again by itself.`,
    "If it was you, wait until then. If you have forgotten your password, set a new one from this page:",
    { link },
    "If it was not you, nobody got in this way. Tell your performance lead, and set a new password if you use the same one anywhere else.",
  ]);
