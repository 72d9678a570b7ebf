// Signing in and out, passwords and the second factor. What these do is better-auth's; the contract lists which of it is open.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

const Email = z.email().max(254);
const Password = z.string().min(1).max(128);
/** Length is what makes a password strong (NCSC, ASVS 6.2.1); nothing is asked of its characters. */
export const NewPassword = z.string().min(12).max(128);
const Code = z.string().trim().min(6).max(32);
/** A page of this server: "/indicators/caf-completed?area=south". Browsers leave out tabs and new lines, and then "/\t/name" is
 * another server. */
const Path = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])\P{Cc}*$/u);
const Done = z.object({ done: z.literal(true) });

export const signIn = endpoint({
  method: "post",
  path: "/api/auth/sign-in/email",
  summary: "Sign in with e-mail and password; sets the session cookie",
  permission: "anyone",
  body: z.object({ email: Email, password: Password }),
  output: z.object({
    secondFactor: z
      .boolean()
      .describe("True when a code from the authenticator app is wanted before anybody is signed in"),
  }),
});

export const signInWithProvider = endpoint({
  method: "post",
  path: "/api/auth/sign-in/social",
  summary: "Begin single sign-on: answers the address of the provider to go to",
  permission: "anyone",
  body: z.object({ returnTo: Path.optional().describe("The page to come back to") }),
  output: z.object({ url: z.string() }),
});

export const finishProviderSignIn = endpoint({
  method: "get",
  path: "/api/auth/callback/sso",
  summary: "Where the provider sends people back to; goes on to the page they came from",
  permission: "anyone",
  output: z.string(),
  answers: "redirect",
});

export const signOut = endpoint({
  method: "post",
  path: "/api/auth/sign-out",
  summary: "Sign out here",
  permission: "anyone",
  body: z.object({}),
  output: Done,
});

export const signOutEverywhere = endpoint({
  method: "post",
  path: "/api/auth/revoke-sessions",
  summary: "Sign out everywhere, here too",
  permission: "own-account",
  body: z.object({}),
  output: Done,
});

export const askForReset = endpoint({
  method: "post",
  path: "/api/auth/request-password-reset",
  summary:
    "Send a link to set a new password, if there is such an account; the answer is the same if there is none",
  permission: "anyone",
  body: z.object({ email: Email }),
  output: Done,
});

export const setPassword = endpoint({
  method: "post",
  path: "/api/auth/reset-password",
  summary: "Set a password with the token of an invitation or a reset; ends every session of that person",
  permission: "anyone",
  body: z.object({ token: z.string().min(1).max(200), newPassword: NewPassword }),
  output: Done,
});

export const changePassword = endpoint({
  method: "post",
  path: "/api/auth/change-password",
  summary: "Change one's own password; ends every other session",
  permission: "own-account",
  body: z.object({ currentPassword: Password, newPassword: NewPassword }),
  output: Done,
});

export const verifyCode = endpoint({
  method: "post",
  path: "/api/auth/two-factor/verify-totp",
  summary: "Give the code of the authenticator app: to finish signing in, or to finish setting the app up",
  permission: "anyone",
  body: z.object({ code: Code }),
  output: Done,
});

export const verifyBackupCode = endpoint({
  method: "post",
  path: "/api/auth/two-factor/verify-backup-code",
  summary: "Finish signing in with one of the backup codes, which is used up by it",
  permission: "anyone",
  body: z.object({ code: Code }),
  output: Done,
});

export const beginSecondFactor = endpoint({
  method: "post",
  path: "/api/auth/two-factor/enable",
  summary: "Begin to set up an authenticator app; it counts once a first code has been given",
  permission: "own-account",
  body: z.object({ password: Password }),
  output: z.object({
    uri: z.string().describe("otpauth:// address, for a QR code"),
    backupCodes: z.array(z.string()).describe("Each works once; they are not shown again"),
  }),
});

export const endSecondFactor = endpoint({
  method: "post",
  path: "/api/auth/two-factor/disable",
  summary: "Do without the authenticator app; refused where it is required",
  permission: "own-account",
  body: z.object({ password: Password }),
  output: Done,
});
