// Letters as the performance lead finds them: what is kept, what was sent, how they leave, and who may not look.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import type { AuditPage } from "#api/contract/audit.ts";
import type { listMail } from "#api/contract/mail.ts";
import { inTransaction } from "#api/db/queries/transaction.ts";
import { addAccount, browserOf } from "#scripts/testing/accounts.ts";
import { startMailServer, type TestMailServer } from "#scripts/testing/mail-server.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";

type Page = z.infer<typeof listMail.output>;

let app: RunningApp;
const page = async (on: RunningApp, query = "") => (await on.get(`/api/v1/mail${query}`)).json() as Page;
/** Who read which letters, the newest first. */
const readings = async (on: RunningApp) =>
  ((await on.get("/api/v1/audit?action=mail-read")).json() as AuditPage).entries.map(
    ({ actor, actionText, subject, after }) => ({ by: actor.role, actionText, subject, after }),
  );
const invite = (on: RunningApp, name: string, email: string) =>
  on.post("/api/v1/people", { name, email, role: "owner", localities: [] });

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe("without a mail server", () => {
  test("an invitation is there to pass on, with the link that works once", async () => {
    expect((await invite(app, "Zoë Müller", "zoe@example.org")).status).toBe(201);
    const { mail, next, delivery } = await page(app);
    expect(delivery).toBe(
      "No mail server is set, so letters are kept here and written to the log: pass them on yourself.",
    );
    expect(next).toBeNull();
    expect(mail).toMatchObject([{ to: "zoe@example.org", state: "kept", failure: null }]);
    expect(mail[0]?.subject).toBe("Your account on the Peterborough Children's Trust outcomes dashboard");
    expect(mail[0]?.text).toMatch(/^Hello Zoë Müller,\n[\s\S]*\n\nhttp:\/\/\S+\/set-password\?token=\S+\n\n/);
  });

  test("a name that would begin a header is only a name", async () => {
    await invite(app, "Eve\r\nBcc: all@example.org", "eve@example.org");
    const [letter] = (await page(app)).mail;
    expect(letter?.to).toBe("eve@example.org");
    expect(letter?.text).toMatch(/^Hello Eve Bcc: all@example.org,\n/);
  });

  test("the newest is first, and a cursor leads on", async () => {
    const first = await page(app, "?limit=1");
    expect(first.mail.map(({ to }) => to)).toEqual(["eve@example.org"]);
    const second = await page(app, `?limit=1&cursor=${first.next}`);
    expect([second.mail.map(({ to }) => to), second.next]).toEqual([["zoe@example.org"], null]);
  });

  test("whoever reads letters that hold links is in the record, once for each letter", async () => {
    const { mail } = await page(app);
    const [newest, next] = mail.map(({ id }) => id);
    await page(app); // the page asks again whenever somebody comes back to it
    const entry = { by: "lead", actionText: "Read mail that was kept", subject: null };
    const first = [
      { ...entry, after: { letters: [newest] } },
      { ...entry, after: { letters: [next] } },
    ];
    expect(await readings(app)).toEqual(first);

    await addAccount(app, { email: "other.lead@town.example", role: "lead" });
    const other = await browserOf(app, "other.lead@town.example");
    await Promise.all([1, 2].map(() => other.get("/api/v1/mail"))); // at once is once too
    expect(await readings(app)).toEqual([{ ...entry, after: { letters: [newest, next] } }, ...first]);
  });

  test.each([
    "cursor=x", // not a number
    "cursor=99999999999", // more than a number of a letter can be
    "limit=0", // a page of nothing
  ])("?%s is refused", async (query) => expect((await app.get(`/api/v1/mail?${query}`)).status).toBe(400));

  test.each(["board", "owner", "analyst"] as const)(
    "letters hold keys to accounts: not for %s",
    async (role) => expect((await (await app.as(role)).get("/api/v1/mail")).status).toBe(403),
  );

  test("nor for somebody who has not signed in", async () =>
    expect((await app.with({}).get("/api/v1/mail")).status).toBe(401));
});

describe("with a mail server", () => {
  let server: TestMailServer;
  let sending: RunningApp;
  beforeAll(async () => {
    server = await startMailServer();
    sending = await startApp({ settings: { SMTP_URL: server.url, MAIL_FROM: "outcomes@trust.example" } });
    await sending.services.mailer.deliver();
  });
  afterAll(async () => {
    await sending.close();
    await server.close();
  });

  test("an invitation arrives, and its link is kept no longer", async () => {
    await invite(sending, "Zoë Müller", "zoe@example.org");
    await vi.waitFor(async () => expect((await page(sending)).mail[0]?.state).toBe("sent"), {
      timeout: 10_000,
    });
    const { mail, delivery } = await page(sending);
    expect(mail).toMatchObject([{ to: "zoe@example.org", state: "sent", text: null, failure: null }]);
    expect(delivery).toBe("Letters leave through 127.0.0.1.");
    expect(server.taken.map(({ to }) => to)).toEqual([["zoe@example.org"]]);
    expect(server.taken[0]?.source).toMatch(/set-password\?token=3D/); // = is =3D in quoted-printable
  });

  test("a letter that is to be tried again waits, with the reason and without its link", async () => {
    server.refuse({ code: 451, words: "4.7.1 Greylisted" });
    await invite(sending, "Bob", "bob@example.org");
    await vi.waitFor(async () => expect((await page(sending)).mail[0]?.failure).not.toBeNull(), {
      timeout: 10_000,
    });
    expect((await page(sending)).mail[0]).toMatchObject({
      to: "bob@example.org",
      state: "waiting",
      failure: "127.0.0.1 refused it: 451 4.7.1 Greylisted",
      text: null,
    });
    expect(await readings(sending)).toEqual([]); // there was nothing to read
  });

  test("a person who could not be added gets no letter", async () => {
    await expect(
      inTransaction(sending.services.pool, async (client) => {
        const until = new Date("2026-12-01T09:00:00Z");
        const to = { name: "Ada", email: "ada@example.org", role: "board" } as const;
        await sending.services.letters.invite(client, to, "Lee", { origin: sending.url, token: "x", until });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    await new Promise((resolve) => setTimeout(resolve, 1500)); // a look is taken every second
    expect(server.taken.flatMap(({ to }) => to)).not.toContain("ada@example.org");
  });
});
