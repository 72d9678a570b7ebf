// What stood at an instant has one answer, also when it is asked for while a publication is being written.
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish } from "#api/ingest/publish.ts";
import { withdraw } from "#api/ingest/withdraw.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { StillPublishing, versionAt } from "./versions.ts";

const LEAD = senderOf("lead@demo.example");
const HOLD = 77;
let returns: Returns;
let holder: pg.Client;
beforeAll(async () => {
  returns = await openReturns();
  holder = new pg.Client(returns.url);
  holder.on("error", () => undefined);
  await holder.connect();
  // Every publication and withdrawal stops here, dated and half written, while the test holds it.
  await returns.ask(`create function hold() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock_shared(${HOLD}); return null; end $$`);
  await returns.ask(
    "create trigger hold after update on submission for each statement execute function hold()",
  );
});
afterAll(async () => {
  await holder.end();
  await returns.close();
});

const put = async (numerator: number) => {
  const file = `indicator,period,area,numerator,denominator\ncaf-completed,2026-06,bretton,${numerator},12\n`;
  const { submission } = await returns.send(file);
  return () => publish(returns.services, submission.id, { sender: LEAD }).then(() => submission.id);
};
const at = (instant: string, patienceMs?: number) =>
  versionAt(returns.services.read, new Date(instant), patienceMs);
const newest = async () =>
  (await returns.ask<{ id: number }>("select coalesce(max(id), 0) as id from publication"))[0]?.id;
/** Resolves when somebody waits to be let go on: the publication has been dated then. */
async function stopped(): Promise<void> {
  const { rows } = await holder.query(
    "select from pg_locks where locktype = 'advisory' and objid = $1 and not granted",
    [HOLD],
  );
  if (rows.length === 0) return stopped();
}

async function whileHeld(change: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
  await holder.query("select pg_advisory_lock($1)", [HOLD]);
  const changing = change();
  try {
    await stopped();
    await look();
  } finally {
    await holder.query("select pg_advisory_unlock($1)", [HOLD]);
  }
  await changing;
}

test("a publication under way is waited for when it may belong to the instant", async () => {
  const change = await put(9);
  const before = await newest();
  let answer: Promise<number> | undefined;
  await whileHeld(change, async () => {
    returns.setClock("2026-11-18T09:00:30Z"); // it was dated 09:00:00, and is still being written
    answer = at("2026-11-18T09:00:10Z");
    const first = await Promise.race([answer, new Promise((done) => setTimeout(done, 100, "waits"))]);
    expect(first).toBe("waits");
  });
  expect(await answer).toBe(Number(before) + 1);
  expect(await at("2026-11-18T09:00:10Z")).toBe(await answer); // and the same for ever after
});

test("so is a withdrawal", async () => {
  returns.setClock("2026-11-18T09:01:00Z");
  const id = await (await put(10))();
  returns.setClock("2026-11-18T09:02:00Z");
  let answer: Promise<number> | undefined;
  await whileHeld(
    () => withdraw(returns.services, id, { reason: "Counted the wrong month.", sender: LEAD }),
    async () => {
      returns.setClock("2026-11-18T09:02:30Z");
      answer = at("2026-11-18T09:02:00Z");
    },
  );
  expect(await answer).toBe(await newest());
});

test("nobody waits for an instant before the newest publication that is seen", async () => {
  returns.setClock("2026-11-18T09:04:00Z");
  const before = await newest();
  const change = await put(11);
  await whileHeld(change, async () => {
    // The one before was dated 09:02:00, so nothing more can come to belong to 09:01:30.
    expect(await at("2026-11-18T09:01:30Z", 0)).toBe(Number(before) - 1);
  });
});

test("whoever has waited for long enough is told so, and holds no connection meanwhile", async () => {
  returns.setClock("2026-11-18T09:05:00Z");
  const change = await put(10);
  await whileHeld(change, async () => {
    const askers = Array.from({ length: 30 }, () => at("2026-11-18T09:05:00Z", 300));
    const others = returns.services.read.selectFrom("publication").select("id").execute();
    expect(await others).not.toHaveLength(0); // ten connections, thirty who wait
    const answers = await Promise.allSettled(askers);
    expect(answers.map((each) => each.status === "rejected" && each.reason)).toEqual(
      answers.map(() => expect.any(StillPublishing)),
    );
  });
});

test("nothing had been published before the first", async () => {
  expect(await at("2026-11-18T08:59:59Z")).toBe(0);
});
