// What the log may not tell: passwords, sessions, keys, links, codes. Everything that has a secret is done once, at the most talkative level.

import { format } from "node:util";
import pg from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { addAccount, codeOf, PASSWORD, tokenFor } from "#scripts/testing/accounts.ts";
import { startMailServer } from "#scripts/testing/mail-server.ts";
import { rawRequest } from "#scripts/testing/raw-request.ts";
import { cookiesOf, type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { createTestDatabase, type TestDatabase } from "#scripts/testing/test-database.ts";

const SECRET = "only-for-tests-only-for-tests-only";
const lines: string[] = [];
let database: TestDatabase;
let app: RunningApp;
let mail: Awaited<ReturnType<typeof startMailServer>>;
/** What must stand nowhere, with what it is. */
const secrets = new Map<string, string>();

beforeAll(async () => {
  // What libraries say by themselves goes the same way as the log.
  for (const say of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, say).mockImplementation((...parts) => void lines.push(format(...parts)));
  // Without a mail server a letter is written to the log on purpose, for whoever set the server up to pass on.
  mail = await startMailServer();
  database = await createTestDatabase();
  app = await startApp({
    database,
    settings: { SMTP_URL: mail.url, MAIL_FROM: "Outcomes <outcomes@trust.example>" },
    log: pino({ level: "trace" }, { write: (line) => void lines.push(line) }),
  });
  await everythingSecret();
  await app.services.mailer.deliver();
  await vi.waitFor(() => expect(mail.taken).toHaveLength(1), { timeout: 10_000 });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app.close();
  await Promise.all([mail.close(), database.drop()]);
});

const keep = (what: string, secret: string) => {
  expect(secret.length, what).toBeGreaterThan(5);
  secrets.set(what, secret);
  return secret;
};

async function everythingSecret(): Promise<void> {
  const email = "ann@trust.example";
  const wrong = keep("a wrong password", "a wrong password typed by Ann");
  const next = keep("a new password", "a new password of Ann's own");
  keep("the server's secret", SECRET);
  keep("a password", PASSWORD);
  await addAccount(app, { email, role: "lead" });
  const sign = (password: string) => app.with({}).post("/api/auth/sign-in/email", { email, password });
  await sign(wrong);
  // A password in the wrong field, and in an address: people do.
  await app.with({}).post("/api/auth/sign-in/email", { email: wrong, password: wrong });
  const cookie = cookiesOf(await sign(PASSWORD));
  keep("a session", decodeURIComponent(cookie).split("=")[1]?.split(".")[0] ?? "");
  keep("its signature", decodeURIComponent(cookie).split(/\.session_token=[^.]+\./)[1] ?? "");
  const ann = app.with({ Cookie: cookie });

  const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const made = await ann.post("/api/v1/keys", { name: "Nightly", indicators: ["caf-completed"], expires });
  const key = keep("a key", (made.json() as { secret: string }).secret);
  const machine = app.with({ Authorization: `Bearer ${key}` });
  await machine.post(
    "/api/v1/submissions",
    "indicator,period,numerator,denominator,commentary\ncaf-completed,2026-05,44,50,Figures of the Zebedee family\n",
    { "Content-Type": "text/csv", "Idempotency-Key": "once" },
  );
  keep("what an owner wrote", "Figures of the Zebedee family");
  await machine.get("/api/v1/people");
  await app.with({ Authorization: `Bearer ${key}x` }).get("/api/v1/people");

  await app.with({}).post("/api/auth/request-password-reset", { email });
  const token = keep("a link to set a password", await tokenFor(app, email));
  // The page that the link opens: its address holds the token.
  await rawRequest(app, { path: `/set-password?token=${token}` });
  await rawRequest(app, {
    path: `/api/v1/nothing?token=${token}`,
    headers: { Referer: `/set-password?token=${token}` },
  });
  await app.with({}).post("/api/auth/reset-password", { token, newPassword: next });
  await app.with({}).post("/api/auth/reset-password", { token, newPassword: next });

  const again = app.with({ Cookie: cookiesOf(await sign(next)) });
  const begun = await again.post("/api/auth/two-factor/enable", { password: next });
  const { uri, backupCodes } = begun.json() as { uri: string; backupCodes: string[] };
  keep("the secret of an app", new URL(uri).searchParams.get("secret") ?? "");
  const code = keep("a code", await codeOf(uri));
  keep("a backup code", backupCodes[0] ?? "");
  await again.post("/api/auth/two-factor/verify-totp", { code });
  const waiting = app.with({ Cookie: cookiesOf(await sign(next)) });
  await waiting.post("/api/auth/two-factor/verify-backup-code", { code: backupCodes[0] ?? "" });
  await failing(wrong);
}

/** Where something breaks the log tells most: a table is away for a moment. */
async function failing(wrong: string): Promise<void> {
  const owner = new pg.Client(database.url);
  await owner.connect();
  await owner.query("alter table auth.person rename to person_away");
  const broken = await app
    .with({})
    .post("/api/auth/sign-in/email", { email: "ann@trust.example", password: wrong });
  expect(broken.status).toBeGreaterThanOrEqual(500);
  expect(broken.text).not.toMatch(/person|relation|select/i);
  await owner.query("alter table auth.person_away rename to person");
  await owner.end();
}

test("it says what happened", () => {
  const said = lines.join("");
  expect(lines.length).toBeGreaterThan(15);
  expect(said).toContain("/api/auth/sign-in/email");
  expect(said).toContain("/api/v1/submissions");
  expect(said).toContain("request failed");
});

test("each time as one line of JSON, which a program can read", () => {
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty("msg");
});

test("and nothing that lets somebody in, or that was sent in confidence", () => {
  expect(secrets.size).toBe(12);
  const told = [...secrets].flatMap(([what, secret]) => {
    const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), btoa(secret)];
    return lines
      .filter((line) => forms.some((form) => line.includes(form)))
      .map((line) => `${what}: ${line}`);
  });
  expect(told).toEqual([]);
});

test("no header that holds one", () => {
  for (const line of lines) expect(line).not.toMatch(/"(cookie|authorization|set-cookie|referer)"/i);
});
