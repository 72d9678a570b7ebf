// A return that comes slowly, but comes: it holds a transaction that does nothing meanwhile, and is taken all the same.
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openDatabases } from "#api/db/pool.ts";
import { OWNER, openReturns, senderOf } from "#scripts/testing/returns.ts";
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
