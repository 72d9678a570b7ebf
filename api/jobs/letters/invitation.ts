// To somebody who has been given an account: who did, what for, and the link to begin with.
import { ROLE_WORDS, type Role } from "#api/contract/vocabulary.ts";
import { compose, momentText, type Words } from "./letter.ts";

export type Invitation = {
  name: string;
  trust: string;
  /** The name of whoever invited them. */
  invitedBy: string;
  role: Role;
  link: string;
} & (
  | {
      /** When the link to choose a password stops working. */
      until: Date;
    }
  | {
      /** Where passwords are not used: what single sign-on is called, as "your council account". */
      signInWith: string;
    }
);

const DOES: Record<Role, string> = {
  board: "You can read every dashboard, with each figure against its target.",
  owner:
    "You can send the figures and commentary of the indicators that you answer for, and read every dashboard.",
  analyst: "You can read every dashboard in finer detail than the board, and take the figures away.",
  lead: "You can see that every return arrives, send and withdraw returns, and manage the people who sign in.",
};

export const invitation = ({ name, trust, invitedBy, role, link, ...begin }: Invitation): Words =>
  compose(`Your account on the ${trust} outcomes dashboard`, [
    `Hello ${name},`,
    `${invitedBy} has made you an account on the outcomes dashboard of ${trust}. You are there as: ${ROLE_WORDS[role].toLowerCase()}. ${DOES[role]}`,
    ...("until" in begin
      ? [
          "To begin, choose a password on this page:",
          { link },
          `The link works once, until ${momentText(begin.until)}. After that, ask ${invitedBy} to send the invitation again.`,
          "If you do not know what this is about, you need do nothing. Please do not pass the link on: whoever opens it can sign in as you.",
        ]
      : [
          `To begin, open this page and sign in with ${begin.signInWith}. There is no password to choose.`,
          { link },
          "If you do not know what this is about, you need do nothing.",
        ]),
  ]);
