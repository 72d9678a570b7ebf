// What the record says of a return, kept or lost together with what it tells of.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { OWNER, openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { publish } from "./publish.ts";
import { withdraw } from "./withdraw.ts";

let returns: Returns;
let seen = 0;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const LATE = { "late-correction": "Records were reconciled.", other: "unasked" };
const lead = senderOf("lead@demo.example");
const head = "indicator,period,area,numerator,denominator,commentary";
const send = async (...rows: string[]) =>
  (await returns.send(`${[head, ...rows].join("\n")}\n`, { sender: senderOf(OWNER) })).submission.id;

type Entry = { actor_name: string; action: string; subject: string; before: unknown; after: unknown };
/** What was added since the last time. */
async function added(): Promise<Entry[]> {
  const rows = await returns.ask<Entry & { id: string }>(
    "select id, actor_name, action, subject, before, after from audit_entry where id > $1 order by id",
    [seen],
  );
  seen = Number(rows.at(-1)?.id ?? seen);
  return rows.map(({ id: _, ...entry }) => entry);
}
beforeEach(async () => {
  await added();
});

test("a return that came, with what the check found in it", async () => {
  const id = await send("caf-completed,2026-06,bretton,9,12,", "NI 62,2026-06,bretton,1,-2,");
  expect(await added()).toEqual([
    {
      actor_name: OWNER,
      action: "return-received",
      subject: `submission ${id}`,
      before: null,
      after: {
        file: "return.csv",
        rows: 2,
        errors: 2, // moves are not collected for clusters, and nobody is fewer than none
        warnings: 0,
        indicators: ["caf-completed", "placement-moves"],
      },
    },
  ]);
});

test("the same again, and what is refused, did not come", async () => {
  await send("caf-completed,2026-06,fletton,9,12,");
  await added();
  await send("caf-completed,2026-06,fletton,9,12,");
  await expect(returns.send("%PDF-1.7\n")).rejects.toMatchObject({ status: 415 });
  expect(await added()).toEqual([]);
});

test("figures and words that stand, and those that gave way to them", async () => {
  const first = await send("caf-completed,2024-06,ortons,9,12,First words.");
  const other = await send("caf-completed,2024-07,ortons,8,12,", "caf-completed,2024-08,ortons,8,12,");
  for (const id of [first, other]) await publish(returns.services, id, { sender: lead });
  await added();

  const id = await send(
    "caf-completed,2024-06,ortons,10,12,Other words.",
    "caf-completed,2024-07,ortons,7,12,",
    "caf-completed,2024-08,ortons,8,12,", // as it stands
    "caf-completed,2024-09,ortons,8,12,New words.",
  );
  await added();
  await publish(returns.services, id, { sender: lead, reasons: LATE });
  const subject = `submission ${id}`;
  const mine = { actor_name: "lead@demo.example" };
  expect(await added()).toEqual([
    {
      ...mine,
      action: "return-published",
      subject,
      before: null,
      after: {
        observations: 4,
        new: 1,
        changed: 2,
        unchanged: 1,
        reasons: { "late-correction": LATE["late-correction"] },
      },
    },
    {
      ...mine,
      action: "figures-corrected",
      subject,
      before: {
        figures: 2,
        submissions: [
          { submission: first, figures: 1 },
          { submission: other, figures: 1 },
        ],
      },
      after: { figures: 2, submission: id },
    },
    {
      ...mine,
      action: "commentary-published",
      subject: "caf-completed, ortons, 2024-06",
      before: "First words.",
      after: "Other words.",
    },
    {
      ...mine,
      action: "commentary-published",
      subject: "caf-completed, ortons, 2024-09",
      before: null,
      after: "New words.",
    },
  ]);
});

test("new figures correct nothing, and publishing again is no second event", async () => {
  const id = await send("caf-completed,2026-06,stanground,9,12,");
  await added();
  await publish(returns.services, id, { sender: lead });
  await publish(returns.services, id, { sender: lead });
  expect((await added()).map(({ action }) => action)).toEqual(["return-published"]);
});

test("a withdrawal, with what went, what came back, and why", async () => {
  const first = await send("caf-completed,2026-07,dogsthorpe,9,12,");
  await publish(returns.services, first, { sender: lead });
  const second = await send(
    "caf-completed,2026-07,dogsthorpe,8,12,",
    "caf-completed,2026-08,dogsthorpe,8,12,",
  );
  await publish(returns.services, second, { sender: lead });
  await added();
  const reason = "Counted the wrong month.";
  await withdraw(returns.services, second, { reason, sender: lead });
  await withdraw(returns.services, second, { reason, sender: lead }); // again is no event
  expect(await added()).toEqual([
    {
      actor_name: "lead@demo.example",
      action: "return-withdrawn",
      subject: `submission ${second}`,
      before: { figures: 2 },
      after: { figures: 1, reason },
    },
  ]);
});

test("words that went with a withdrawal, and those that stand again", async () => {
  const first = await send("caf-completed,2024-06,city-centre,9,12,First words.");
  await publish(returns.services, first, { sender: lead });
  const second = await send(
    "caf-completed,2024-06,city-centre,9,12,Other words.", // only the words differ
    "caf-completed,2024-07,city-centre,8,12,New words.",
    "caf-completed,2024-08,city-centre,8,12,", // says nothing
  );
  await publish(returns.services, second, { sender: lead, reasons: LATE });
  await added();
  await withdraw(returns.services, second, { reason: "Sent by mistake.", sender: lead });
  const kept = await added();
  expect(kept.map(({ action }) => action)).toEqual([
    "return-withdrawn",
    "commentary-withdrawn",
    "commentary-withdrawn",
  ]);
  expect(kept.slice(1)).toMatchObject([
    { subject: "caf-completed, city-centre, 2024-06", before: "Other words.", after: "First words." },
    { subject: "caf-completed, city-centre, 2024-07", before: "New words.", after: null },
  ]);
});

test("a refusal leaves nothing in it, nor does what cannot be recorded stand", async () => {
  const silent = await send("caf-completed,2026-05,,30,52,");
  const good = await send("caf-completed,2026-05,eastfield,9,12,");
  await added();
  await expect(publish(returns.services, silent, { sender: lead })).rejects.toMatchObject({ status: 409 });
  await returns.ask(
    `create function fail() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
  );
  await returns.ask(
    "create trigger fail before insert on audit_entry for each statement execute function fail()",
  );
  await expect(publish(returns.services, good, { sender: lead })).rejects.toThrow("disk full");
  await expect(send("caf-completed,2026-05,werrington,9,12,")).rejects.toThrow("disk full");
  await returns.ask("drop trigger fail on audit_entry");
  expect(await added()).toEqual([]);
  expect(
    await returns.ask(
      "select 1 from observation join area on id = area where code in ('eastfield', 'werrington')",
    ),
  ).toEqual([]);
});
