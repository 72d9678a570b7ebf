// What a letter may hold, and what becomes of letters where there is no mail server.
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { listMail } from "#api/db/queries/mail.ts";
import { aWhile, letter, type Mailers, openMailers } from "#scripts/testing/mailers.ts";

/** On a busy machine everything takes longer. */
const PATIENT = { timeout: 10_000 };

let mail: Mailers;
beforeAll(async () => {
  mail = await openMailers();
});
afterEach(() => mail.clear());
afterAll(() => mail.close());

describe("what a letter may hold", () => {
  test.each([
    "a@example.org, b@example.org", // two recipients
    "a@example.org\r\nBcc: b@example.org", // a header
    "Ada <a@example.org>", // a name is not an address
    "a@example.org> NOTIFY=SUCCESS", // a command to the server
    "", // nobody
  ])("an address is one address, not %j", async (to) => {
    const mailer = await mail.open();
    await expect(mail.post(mailer, { to })).rejects.toThrow();
    expect(await mail.rows()).toEqual([]);
  });

  test("a subject is one header, whatever is in it", async () => {
    await mail.post(await mail.open(), { subject: "Account of Ada\r\nBcc: all@example.org\r\n\r\nHello" });
    await mail.until("sent");
    const { to, source } = mail.server.taken[0]!;
    expect(to).toEqual(["zoe@example.org"]);
    expect(source).toContain("Subject: Account of Ada Bcc: all@example.org Hello\r\n");
    expect(source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/im);
  });

  test("names beyond ASCII arrive as they are written", async () => {
    await mail.post(await mail.open(), { subject: "Zoë Müller – Łódź 子供" });
    await mail.until("sent");
    const { source } = mail.server.taken[0]!;
    const encoded = [...source.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, words]) =>
      kind?.toUpperCase() === "B"
        ? Buffer.from(words ?? "", "base64")
        : Buffer.from(
            (words ?? "")
              .replaceAll("_", " ")
              .replace(/=(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            "latin1",
          ),
    );
    expect(Buffer.concat(encoded).toString()).toBe("Zoë Müller – Łódź 子供");
    expect(source).toContain("Hello Zo=C3=AB"); // quoted-printable for the body
    expect(source.replaceAll("=\r\n", "").replaceAll("=3D", "=")).toContain(
      "https://outcomes.example.org/set-password?token=abc",
    );
  });
});

describe("without a mail server", () => {
  test("a letter is kept, and written to the log once it stands, by one process alone", async () => {
    const [one] = await Promise.all([mail.open({ smtp: null }), mail.open({ smtp: null })]);
    await mail.post(one!);
    expect(await mail.rows()).toMatchObject([{ state: "kept", text: letter.text }]); // at once
    await vi.waitFor(() => expect(mail.said).not.toEqual([]), PATIENT);
    await aWhile();
    const { to, subject, text } = letter;
    expect(mail.said).toEqual([{ level: "info", facts: { to, subject, text }, message: "letter kept" }]);
    expect((await mail.rows())[0]?.state).toBe("kept");
  });

  test("a letter that waited for a server that is set no more is kept", async () => {
    await mail.post(mail.make());
    await mail.open({ smtp: null });
    await mail.until("kept");
    expect(mail.said.map(({ message }) => message)).toEqual(["letter kept"]);
  });
});

test("the list is newest first, a page at a time", async () => {
  const mailer = mail.make({ smtp: null });
  for (const to of ["a@example.org", "b@example.org", "c@example.org"]) await mail.post(mailer, { to });
  await mail.databases.pool.query("update mail set state = 'waiting' where recipient = 'b@example.org'");
  const first = await listMail(mail.databases.read, { limit: 1, cursor: null });
  expect(first.items.map(({ recipient }) => recipient)).toEqual(["c@example.org"]);
  const second = await listMail(mail.databases.read, { limit: 1, cursor: Number(first.next) });
  expect(second.items).toMatchObject([{ recipient: "b@example.org", state: "waiting" }]);
  const third = await listMail(mail.databases.read, { limit: 1, cursor: Number(second.next) });
  expect([third.items.map(({ recipient }) => recipient), third.next]).toEqual([["a@example.org"], null]);
});
