// A return that comes or is read slowly: it holds a transaction that does nothing meanwhile, and is taken all the same.
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabases } from "#api/db/pool.ts";
import { lockSubmission, tieKey } from "#api/db/queries/submission-intake.ts";
import { OWNER, openReturns, senderOf } from "#scripts/testing/returns.ts";
import { rowXml, workbookEntries, zipFile } from "#scripts/testing/zip-file.ts";
import { saveReasons } from "./explain.ts";
import { mendReturn } from "./mend.ts";
import { publish } from "./publish.ts";
import { submit } from "./submit.ts";

test("longer may pass between two pieces than other transactions may rest", async () => {
  const returns = await openReturns();
  const impatient = openDatabases(returns.url, { idle: "300ms" });
  async function* slowly() {
    for (const part of ["indicator,period,numerator,denominator\n", "caf-completed,2023-04,", "41,52\n"]) {
      await wait(400);
      yield Buffer.from(part);
    }
  }
  const { submission } = await submit(
    { ...returns.services, ...impatient },
    { body: slowly(), fileName: "slow.csv", sender: senderOf(OWNER), maxBytes: 1000 },
  );
  expect(submission).toMatchObject({ rows: 1, errors: 0 });
  await impatient.close();
  await returns.close();
});

test("however slowly files begin to come, they hold no connection, and nobody else waits for them", async () => {
  const returns = await openReturns();
  const { pool } = returns.services;
  const stop = Promise.withResolvers<never>();
  async function* hanging() {
    yield Buffer.from("indicator");
    await stop.promise;
  }
  const slow = Array.from({ length: 12 }, (_, at) => {
    const upload = { body: hanging(), fileName: null, maxBytes: 1000 };
    const sender = senderOf(`sender-${Math.floor(at / 2)}@demo.example`);
    return submit(returns.services, { ...upload, sender }).catch((error: unknown) => error);
  });
  await wait(50);
  expect(pool.totalCount - pool.idleCount).toBe(0);
  const { submission } = await returns.send("indicator,period,value\nx,2023-04,1\n");
  expect(submission.errors).toBeGreaterThan(0);
  stop.reject(new Error("aborted"));
  for (const answer of await Promise.all(slow)) expect(answer).toMatchObject({ status: 400 });
  await returns.close();
});

test("of one sender's files two at a time, even when their beginning has come: others find a place", async () => {
  const returns = await openReturns();
  const stop = Promise.withResolvers<never>();
  async function* large() {
    yield Buffer.alloc(1_200_000, "caf-completed,2023-04,1\n"); // more than is waited for
    await stop.promise;
  }
  const slow = Array.from({ length: 6 }, () =>
    submit(returns.services, {
      body: large(),
      fileName: null,
      sender: senderOf("slow@demo.example"),
      maxBytes: 1e7,
    }).catch((error: unknown) => error),
  );
  await wait(500);
  const { pool } = returns.services;
  expect(pool.totalCount - pool.idleCount).toBe(2);
  const { submission } = await returns.send("indicator,period,value\nx,2023-04,1\n");
  expect(submission.errors).toBeGreaterThan(0);
  stop.reject(new Error("aborted"));
  for (const answer of await Promise.all(slow)) expect(answer).toMatchObject({ status: 400 });
  await returns.close();
});

test("a workbook may take longer to read than other transactions may rest, when it is mended and when it is published", async () => {
  const returns = await openReturns();
  const rows = Array.from({ length: 20_000 }, (_row, at) => rowXml(at + 4, ["", ""])).join("");
  const figures = [
    ["indicator", "period", "numerator", "denominator"],
    ["caf-completed", "2023-04", "4l", "52"],
    ["caf-completed", "2023-05", "44", "52"],
  ].map((cells, at) => rowXml(at + 1, cells));
  const { submission } = await returns.send(
    zipFile(workbookEntries([{ name: "Return", xml: figures.join("") + rows }])),
  );
  const impatient = openDatabases(returns.url, { idle: "200ms" });
  const services = { ...returns.services, ...impatient };
  const sender = senderOf(OWNER);
  await mendReturn(services, submission.id, { mends: [{ row: 2, column: 2, text: "41" }], sender });
  // Another catalogue: it is read again before it is published.
  const catalogue = { ...returns.services.catalogue(), version: "another" };
  const reasons = { "late-correction": "Recount." };
  expect(
    await publish({ ...services, catalogue: () => catalogue }, submission.id, { sender, reasons }),
  ).toMatchObject({ observations: 2 });
  await impatient.close();
  await returns.close();
});

test("reasons for a return that is being checked again wait for it, and leave connections to others", async () => {
  const returns = await openReturns();
  const { submission } = await returns.send("indicator,period,value\nx,2023-04,1\n");
  const { pool } = returns.services;
  const checking = await pool.connect();
  await checking.query("begin");
  await lockSubmission(checking, submission.id);
  const sender = senderOf(OWNER);
  const saving = Array.from({ length: 12 }, () =>
    saveReasons(returns.services, submission.id, { reasons: {}, sender }),
  );
  await wait(300);
  const taken = pool.totalCount - pool.idleCount;
  await checking.query("rollback");
  checking.release();
  await Promise.all(saving);
  await returns.close();
  expect(taken).toBe(3); // two of them, and the check
});

test("who waits for a key that another upload holds keeps nobody from the submission that it repeats", async () => {
  const returns = await openReturns();
  const { pool } = returns.services;
  const [first, rest] = ["indicator,period,value\nx,2023-04,1\n", "\n".repeat(1_100_000)];
  const { submission } = await returns.send(first + rest);
  const another = (await returns.send("indicator,period,value\nx,2023-05,1\n")).submission;
  const more = Promise.withResolvers<void>();
  async function* again() {
    yield Buffer.from(first + rest.slice(10)); // more than is waited for
    await more.promise;
    yield Buffer.from(rest.slice(0, 10));
  }
  const sender = senderOf(OWNER);
  const upload = { body: again(), fileName: null, sender, idempotencyKey: "k", maxBytes: 1e7 };
  const repeat = submit(returns.services, upload);
  await wait(500);
  const [other, onlooker, ...idle] = await Promise.all(Array.from({ length: 9 }, () => pool.connect()));
  if (!other || !onlooker) throw new Error("nobody to look on");
  // Between what is undone and what comes next, so that the other one has the key by then.
  const between = pool.connect();
  await other.query("begin");
  const tied = tieKey(other, OWNER, "k", another.id);
  more.resolve();
  expect(await tied).toBe(true);
  for (const client of [await between, ...idle]) client.release();
  await wait(300);
  const free = onlooker.query("select from submission where id = $1 for update nowait", [submission.id]).then(
    () => true,
    () => false,
  );
  expect(await free).toBe(true);
  await other.query("rollback");
  other.release();
  onlooker.release();
  expect(await repeat).toMatchObject({ created: false, submission: { id: submission.id } });
  await returns.close();
});
