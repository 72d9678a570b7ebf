// Each way in which a DATABASE_URL can be wrong, and its sentence.
import { createServer } from "node:net";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { testServer } from "#scripts/testing/test-database.ts";
import { checkDatabase } from "./check-database.ts";

const right = testServer();
const stranger = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
afterAll(() => stranger.close());
const address = stranger.address();
const strangerPort = typeof address === "object" && address ? String(address.port) : "";

function but(change: (url: URL) => void): string {
  const url = new URL(right);
  change(url);
  return url.href;
}

test("one that will do is taken", async () => {
  await expect(checkDatabase(right)).resolves.toBeUndefined();
});

test.each([
  [(url: URL) => (url.password = "no"), /does not accept the user or password/, "a wrong password"],
  [(url: URL) => (url.username = "no"), /does not accept the user or password/, "a wrong user"],
  [
    (url: URL) => (url.pathname = "/no such"),
    /has no database called no such: create it/,
    "no such database",
  ],
  [(url: URL) => (url.port = "1"), /No database answers at 127\.0\.0\.1:1/, "nobody listens there"],
  [(url: URL) => (url.hostname = "db.invalid"), /No machine is called db\.invalid/, "no such machine"],
  [(url: URL) => (url.port = strangerPort), /could not be used as a PostgreSQL database/, "not PostgreSQL"],
])("%s gives %s: %s", async (change, sentence, _reason) => {
  const url = but(change);
  await expect(checkDatabase(url)).rejects.toThrow(sentence);
  await expect(checkDatabase(url)).rejects.not.toThrow(new URL(right).password);
});

test("a user who may not work as the application's role is told what an administrator must run", async () => {
  const administrator = new pg.Client(right);
  await administrator.connect();
  try {
    await administrator.query(`create role "Some One" login password 'secret'`);
    const url = but((address) => {
      address.username = "Some One";
      address.password = "secret";
    });
    await expect(checkDatabase(url)).rejects.toThrow(/run grant outcomes_application to "Some One";$/);
    await administrator.query(`grant outcomes_application to "Some One"`);
    await expect(checkDatabase(url)).resolves.toBeUndefined();
  } finally {
    await administrator.query(`drop role if exists "Some One"`);
    await administrator.end();
  }
});
