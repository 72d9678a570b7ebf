// Authenticator apps as people use them: set up, asked for at sign-in, and guessed at.
import { addAccount, browserAfter, browserOf, codeOf, PASSWORD, trySignIn } from "./accounts.ts";
import { type Answer, type Asker, cookiesOf, type RunningApp } from "./running-app.ts";

export const begin = (asker: Asker, password = PASSWORD) =>
  asker.post("/api/auth/two-factor/enable", { password });
export const begun = (answer: Answer) => answer.json() as { uri: string; backupCodes: string[] };
export const verify = (asker: Asker, code: string, headers = {}) =>
  asker.post("/api/auth/two-factor/verify-totp", { code }, headers);
export const useBackup = (asker: Asker, code: string) =>
  asker.post("/api/auth/two-factor/verify-backup-code", { code });

/** A code that is not the one of now, of the one before or of the one after. */
export async function wrongCode(uri: string): Promise<string> {
  return String((Number(await codeOf(uri)) + 500_000) % 1_000_000).padStart(6, "0");
}

/** Somebody who has set up an app on this server. */
export async function withApp(app: RunningApp, email: string, role: "board" | "lead" = "board") {
  await addAccount(app, { email, role });
  const browser = await browserOf(app, email);
  const { uri, backupCodes } = begun(await begin(browser));
  const confirmed = await verify(browser, await codeOf(uri));
  if (confirmed.status !== 200) throw new Error(`the app was not set up: ${confirmed.text}`);
  return { uri, backupCodes, browser: browserAfter(app, confirmed) };
}

/** The browser of somebody who has given the password and owes the code. */
export async function halfWay(app: RunningApp, email: string): Promise<Asker> {
  const answer = await trySignIn(app, email);
  if (answer.text !== '{"secondFactor":true}') throw new Error(`no code is owed: ${answer.text}`);
  return app.with({ Cookie: cookiesOf(answer) });
}
