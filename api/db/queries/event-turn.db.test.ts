// News of risk areas is numbered in the order in which it becomes visible: what comes later is not taken for seen.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type KeptRegister, keepRegister } from "#scripts/testing/kept-register.ts";
import { tellLapsed } from "./alerts.ts";
import { writeNews } from "./register.ts";
import { insertDeviation, insertEvent } from "./risk-acts.ts";
import { type Client, inTransaction } from "./transaction.ts";

const AT = new Date("2026-11-18T09:00:00Z");
const WAITS = 150;
let register: KeptRegister;
let risk = 0;
let deviation = 0;
beforeAll(async () => {
  register = await keepRegister();
  await register.put("2026-04 70");
  const { pool } = register.services;
  risk = (await pool.query<{ id: number }>("select id from risk")).rows[0]?.id ?? 0;
  const agreed = { reason: "New posts", until: "2026-11-01", by: "board@demo.example", at: AT };
  deviation = await insertDeviation(pool, risk, agreed);
});
afterAll(() => register.close());

const decided = (client: Pick<Client, "query">, act: number) =>
  insertEvent(client, {
    risk,
    kind: "decision",
    at: AT,
    period: null,
    level: null,
    act,
    by: "lead@demo.example",
  });

// Each of those that tell news, while news of somebody else is written and not committed.
test.each<[string, (client: Client) => Promise<unknown>]>([
  ["somebody", (client) => decided(client, 2)],
  ["figures", (client) => writeNews(client, [{ risk, kind: "recovered", period: 3_024_316, level: 1 }], AT)],
  ["the day", (client) => tellLapsed(client, deviation, { today: "2026-11-18", at: AT })],
])("what %s tells comes after what was begun before", async (_, tell) => {
  const { pool } = register.services;
  let later: Promise<unknown> | undefined;
  await inTransaction(pool, async (client) => {
    await decided(client, 1);
    later = inTransaction(pool, tell);
    const first = await Promise.race([later, new Promise((done) => setTimeout(done, WAITS, "waits"))]);
    expect(first).toBe("waits");
  });
  await later;
  const { rows } = await pool.query<{ act: number }>("select act from risk_event order by id desc limit 2");
  expect(rows[1]?.act).toBe(1);
});
