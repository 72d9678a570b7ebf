// What was refused to those who are known stands in the record, and cannot be made to fill it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAccount, browserOf } from "#scripts/testing/accounts.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

type Entry = { actor: string; subject: string; after: { status: number; why: string; further?: string } };
const refusals = async (actor: string): Promise<Entry[]> => {
  const { rows } = await app.services.pool.query<Entry>(
    `select actor_name as actor, subject, after from audit_entry
     where action = 'refused' and actor_name like $1 order by id`,
    [`${actor}%`],
  );
  return rows;
};
const known = async (email: string): Promise<Asker> => {
  await addAccount(app, { email, role: "board" });
  return browserOf(app, email);
};

test("three hundred in an hour, and then that no more follow", async () => {
  const board = await known("eager@town.example");
  for (let asked = 0; asked < 310; asked += 10)
    await Promise.all(Array.from({ length: 10 }, () => board.get("/api/v1/people")));
  const kept = await refusals("eager@town.example");
  expect(kept).toHaveLength(301);
  const [last] = kept.filter(({ after }) => after.further !== undefined);
  expect(last).toMatchObject({ subject: "GET /api/v1/people", after: { status: 403 } });
  const [, until] = last?.after.further?.match(/^Further refusals are not recorded until (\S+)\.$/) ?? [];
  const minutes = (Date.parse(until ?? "") - Date.now()) / 60_000;
  expect([minutes > 55, minutes <= 60]).toEqual([true, true]);
});

test("of wrong keys from one address no more than that", async () => {
  const machine = app.with({ Authorization: "Bearer no-such-key" });
  for (let asked = 0; asked < 310; asked += 10) {
    // More than a hundred in a quarter of an hour are told to wait, which is not recorded.
    await app.services.pool.query("delete from auth.attempt where key like 'keys:%'");
    await Promise.all(Array.from({ length: 10 }, () => machine.get("/api/v1/people")));
  }
  expect(await refusals("nobody")).toHaveLength(301);
});

test("another person's are recorded meanwhile, and theirs again when the hour is over", async () => {
  const other = await known("other@town.example");
  await other.get("/api/v1/audit");
  expect((await refusals("other@town.example")).map(({ after }) => after)).toEqual([
    { status: 403, why: expect.stringContaining("You may not do this.") },
  ]);

  const eager = await browserOf(app, "eager@town.example");
  await app.services.pool.query("update auth.attempt set expire = 1 where key like 'refusals:%'");
  await eager.get("/api/v1/audit");
  expect((await refusals("eager@town.example")).slice(301)).toMatchObject([
    { subject: "GET /api/v1/audit", after: { status: 403 } },
  ]);
});
