// To somebody whose account was shut for a while because a wrong password or code was given too often.
import { compose, momentText, type Words } from "./letter.ts";

export type AccountLocked = {
  name: string;
  trust: string;
  /** When the account opens again by itself. */
  until: Date;
  /** What was wrong. Whoever gives wrong codes has given the right password before. */
  tried: "passwords" | "codes";
  /** The page that sends a link for a new password. */
  link: string;
};

export const accountLocked = ({ name, trust, until, tried, link }: AccountLocked): Words =>
  compose(`Your account on the ${trust} outcomes dashboard is locked`, [
    `Hello ${name},`,
    `A wrong ${WRONG[tried]} was given for your account on the outcomes dashboard of ${trust} too many times, so nobody can sign in to it until ${momentText(until)}. It then opens again by itself.`,
    ...(tried === "passwords"
      ? [
          "If it was you, wait until then. If you have forgotten your password, set a new one from this page:",
          { link },
          "If it was not you, nobody got in this way. Tell your performance lead, and set a new password if you use the same one anywhere else.",
        ]
      : [
          "If it was you, wait until then, and check the clock of the phone with your app: codes go by it. If you have lost the app and its backup codes, ask your performance lead.",
          "If it was not you, nobody got in this way, but whoever it was knows your password. Set a new one from this page, and tell your performance lead:",
          { link },
        ]),
  ]);

const WRONG = { passwords: "password", codes: "code from your app" } as const;
