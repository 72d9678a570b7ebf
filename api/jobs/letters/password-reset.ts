// To somebody who has forgotten their password, or of whom somebody said so.
import { compose, momentText, type Words } from "./letter.ts";

export type PasswordReset = {
  name: string;
  trust: string;
  link: string;
  /** When the link stops working. */
  until: Date;
};

export const passwordReset = ({ name, trust, link, until }: PasswordReset): Words =>
  compose(`Set a new password for the ${trust} outcomes dashboard`, [
    `Hello ${name},`,
    `Somebody asked for a new password for your account on the outcomes dashboard of ${trust}. To set one, open this page:`,
    { link },
    `The link works once, until ${momentText(until)}. After that, ask for another on the sign-in page. Setting a new password signs you out everywhere.`,
    "If it was not you, you need do nothing: your password stays as it is. If letters like this keep coming, tell your performance lead. Please do not pass the link on: whoever opens it can sign in as you.",
  ]);
