// What better-auth refused, as a problem with words for a person.
import type { AuthAnswer } from "#api/access/ask.ts";
import { HttpProblem } from "./problem.ts";

const TIRED = "This took too long, or was tried too often. Sign in again.";

/** By better-auth's own code. 400 where something typed is wrong, 401 where nobody is signed in by it, 403 where nobody may be. */
const WORDS: Record<string, [status: number, words: string]> = {
  INVALID_EMAIL_OR_PASSWORD: [401, "The e-mail address or the password is wrong."],
  INVALID_EMAIL: [401, "The e-mail address or the password is wrong."],
  CREDENTIAL_ACCOUNT_NOT_FOUND: [400, "This account has no password here."],
  EMAIL_PASSWORD_DISABLED: [403, "Passwords are not used here. Sign in with single sign-on."],
  DEACTIVATED: [403, "This account is deactivated. Ask the performance lead."],
  DEMONSTRATION_ONLY: [403, "This account belongs to the demonstration and cannot sign in here."],
  INVALID_TOKEN: [400, "This link has been used already, or has expired. Ask for a new one."],
  INVALID_PASSWORD: [400, "The password is wrong."],
  PASSWORD_TOO_SHORT: [400, "A new password must have 12 characters or more."],
  PASSWORD_TOO_LONG: [400, "A new password must have 128 characters or fewer."],
  INVALID_CODE: [
    401,
    "This code is wrong. Wait for the next one in the app, and mind the clock of your phone.",
  ],
  INVALID_BACKUP_CODE: [401, "This backup code is wrong, or was used before."],
  INVALID_TWO_FACTOR_COOKIE: [401, TIRED],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [401, TIRED],
  ACCOUNT_TEMPORARILY_LOCKED: [429, "Too many wrong codes. Try again in 15 minutes."],
  TOTP_NOT_ENABLED: [400, "No authenticator app is being set up. Begin again."],
  TWO_FACTOR_NOT_ENABLED: [400, "No authenticator app is set up."],
  TOTP_ALREADY_ENABLED: [409, "An authenticator app is set up already. Turn it off first."],
  BACKUP_CODES_NOT_ENABLED: [400, "No backup codes were made for this account."],
  PROVIDER_NOT_FOUND: [503, "Single sign-on does not answer at the moment. Try again in a few minutes."],
  SESSION_EXPIRED: [401, "You have been signed out. Sign in again."],
};

export function problemOf({ status, code }: Pick<AuthAnswer, "status" | "code">): HttpProblem {
  const known = code === null ? undefined : WORDS[code];
  if (known) return new HttpProblem(...known);
  if (status === 401) return new HttpProblem(401, "Sign in first.");
  return new HttpProblem(status >= 400 && status < 500 ? status : 503, "Signing in did not work. Try again.");
}
