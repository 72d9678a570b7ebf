// Letters on their way, with a real mail server: once each, again after a refusal, and never when what they tell of did not happen.
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { inTransaction } from "#api/db/queries/transaction.ts";
import { startMailServer } from "#scripts/testing/mail-server.ts";
import { aWhile, FROM, letter, type Mailers, openMailers } from "#scripts/testing/mailers.ts";

/** On a busy machine everything takes longer. */
const PATIENT = { timeout: 10_000 };

let mail: Mailers;
beforeAll(async () => {
  mail = await openMailers();
});
afterEach(() => mail.clear());
afterAll(() => mail.close());

describe("with a mail server", () => {
  test("a letter arrives, says who it is from, and its words are kept no longer", async () => {
    await mail.post(await mail.open());
    await mail.until("sent");
    expect(mail.server.taken).toHaveLength(1);
    const { from, to, source } = mail.server.taken[0]!;
    expect({ from, to }).toEqual({ from: "outcomes@trust.example", to: ["zoe@example.org"] });
    expect(source).toContain("From: Outcomes dashboard <outcomes@trust.example>\r\n");
    expect(source).toContain("Auto-Submitted: auto-generated\r\n");
    expect(source).toMatch(/Message-ID: <outcomes\.\d+\.\d+@trust\.example>\r\n/i);
    expect(await mail.rows()).toMatchObject([
      { state: "sent", attempts: 1, text: null, html: null, failure: null },
    ]);
    expect(JSON.stringify(mail.said)).not.toContain("token=abc");
  });

  test("of two processes only one sends a letter", async () => {
    const [one] = await Promise.all([mail.open(), mail.open(), mail.open()]);
    mail.server.dawdle(30); // the others look while it is on its way
    const names = Array.from({ length: 12 }, (_, n) => `p${n}@example.org`);
    await Promise.all(names.map((to) => mail.post(one!, { to })));
    await mail.until("sent", names.length);
    expect(mail.server.taken.flatMap(({ to }) => to).sort()).toEqual(names.sort());
  });

  test("a transaction that is undone sends nothing and leaves nothing", async () => {
    const mailer = await mail.open();
    const undone = inTransaction(mail.databases.pool, async (client) => {
      await mailer.post(client, letter);
      throw new Error("changed my mind");
    });
    await expect(undone).rejects.toThrow("changed my mind");
    await aWhile();
    expect([mail.server.taken, await mail.rows()]).toEqual([[], []]);
  });

  test("nothing goes out before the transaction stands", async () => {
    const mailer = await mail.open();
    await inTransaction(mail.databases.pool, async (client) => {
      await mailer.post(client, letter);
      await aWhile();
      expect(mail.server.taken).toEqual([]);
    });
    await mail.until("sent");
  });

  test("refused for now, it is tried again", async () => {
    mail.server.refuse({ code: 451, words: "4.7.1 Greylisted" });
    await mail.post(await mail.open());
    await mail.until("sent");
    expect(await mail.rows()).toMatchObject([{ attempts: 2, failure: null }]);
    expect(mail.server.taken).toHaveLength(1);
  });

  test("refused at every attempt, it is given up, with the reason and its words", async () => {
    mail.server.refuse(...Array.from({ length: 3 }, () => ({ code: 451, words: "4.7.1 Greylisted" })));
    const before = mail.server.asked();
    await mail.post(await mail.open());
    await mail.until("failed");
    await aWhile();
    expect(mail.server.asked() - before).toBe(3); // once, and twice again
    expect(await mail.rows()).toMatchObject([
      { attempts: 3, text: letter.text, failure: "127.0.0.1 refused it: 451 4.7.1 Greylisted" },
    ]);
  });

  test("a recipient whom the server does not know is not tried again", async () => {
    mail.server.refuse({ code: 550, words: "5.1.1 No such user" });
    const before = mail.server.asked();
    await mail.post(await mail.open());
    await mail.until("failed");
    await aWhile();
    expect(mail.server.asked() - before).toBe(1);
    expect(await mail.rows()).toMatchObject([{ failure: "127.0.0.1 refused it: 550 5.1.1 No such user" }]);
  });

  test("a wrong password is told without repeating it", async () => {
    const url = `smtp://mailer:hunter2@127.0.0.1:${mail.server.port}`;
    await mail.post(await mail.open({ smtp: { url, from: FROM } }));
    await mail.until("failed");
    expect((await mail.rows())[0]?.failure).toBe(
      "127.0.0.1 does not accept the user name or password in SMTP_URL.",
    );
    expect(JSON.stringify(mail.said)).not.toContain("hunter2");
  });

  test("a server elsewhere gets no letter in the open, unless the setting says so", async () => {
    const elsewhere = `smtp://0.0.0.0:${mail.server.port}`; // connects to this machine, and is none of its usual names
    await mail.post(await mail.open({ smtp: { url: elsewhere, from: FROM } }));
    await mail.until("failed");
    expect((await mail.rows())[0]?.failure).toBe(
      "No safe connection to 0.0.0.0 could be made: its certificate is not trusted, or it offers no TLS.",
    );
    await mail.closeAll();
    await mail.post(await mail.open({ smtp: { url: `${elsewhere}?requireTLS=false`, from: FROM } }));
    await mail.until("sent");
  });

  test("a server that is down delays a letter until it is up", async () => {
    const down = await startMailServer();
    await down.close();
    await mail.post(await mail.open({ smtp: { url: down.url, from: FROM }, pace: { retries: 1000 } }));
    await vi.waitFor(
      async () => expect((await mail.rows())[0]?.failure).toBe("127.0.0.1 cannot be reached."),
      PATIENT,
    );
    const up = await startMailServer({ port: down.port });
    await mail.until("sent");
    expect(up.taken).toHaveLength(1);
    await up.close();
  });

  test("closing finishes the letter in hand and leaves the others to the next process", async () => {
    const mailer = await mail.open();
    mail.server.dawdle(300);
    const before = mail.server.asked();
    await mail.post(mailer);
    await mail.post(mailer, { to: "second@example.org" });
    await vi.waitFor(() => expect(mail.server.asked()).toBe(before + 1), PATIENT);
    expect(mail.server.taken).toEqual([]);
    await mailer.close();
    expect((await mail.rows()).map(({ state }) => state)).toEqual(["sent", "waiting"]);
    mail.server.dawdle(0);
    await mail.open();
    await mail.until("sent", 2);
    expect(mail.server.taken.map(({ to }) => to[0])).toEqual(["zoe@example.org", "second@example.org"]);
  });

  test("connections that break in the middle of a letter are replaced, and the letter is sent once", async () => {
    const mailer = await mail.open();
    mail.server.dawdle(300);
    const before = mail.server.asked();
    await mail.post(mailer);
    await vi.waitFor(() => expect(mail.server.asked()).toBe(before + 1), PATIENT);
    const owner = new pg.Client(mail.url);
    await owner.connect();
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await owner.end();
    await mail.until("sent");
    await mail.post(mailer, { to: "second@example.org" });
    await mail.until("sent", 2);
    expect(mail.server.taken.map(({ to }) => to[0])).toEqual(["zoe@example.org", "second@example.org"]);
  });

  test.each([
    // the process died in its last attempt: nobody is left to say that it failed
    [0, "failed", "The system stopped while sending it."],
    // it died with attempts to spare: another process takes over
    [1, "sent", null],
  ] as const)("a letter lost with its process, %d retries left: %s", async (retries, state, failure) => {
    const mailer = mail.make({ pace: { retries, lostAfterSeconds: 1 } });
    await mail.post(mailer);
    await mail.databases.pool.query(
      "update pgboss.job set state = 'active', started_on = now() - interval '2 seconds'",
    );
    await mailer.close();
    await mail.open({ pace: { tidyEverySeconds: 1 } });
    await mail.until(state);
    expect((await mail.rows())[0]?.failure).toBe(failure);
  });
});

test("a command that writes a letter leaves it to the server, whose settings it may not have", async () => {
  const command = mail.make({ smtp: null });
  const mailer = mail.make();
  await mail.post(mailer);
  await aWhile();
  await command.close();
  expect(await mail.rows()).toMatchObject([{ state: "waiting" }]);
  await mailer.deliver();
  await mail.until("sent");
});
