// A return that is mended while the server is stopped is as it was before, or as it was to be; and wide files with what is
// published.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { record } from "#api/db/queries/audit.ts";
import { OWNER, openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { matchHeadings } from "./match-headings.ts";
import { mendReturn } from "./mend.ts";
import { publish } from "./publish.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const sender = senderOf(OWNER);
const HEADINGS = "indicator,period,area,numerator,denominator\n";
const stateOf = async (id: number) => ({
  submission: await returns.ask(
    "select errors, rows, changes, content_hash, arrangement, reading from submission where id = $1",
    [id],
  ),
  findings: await returns.ask("select * from finding where submission = $1 order by id", [id]),
  staged: await returns.ask('select * from staged_row where submission = $1 order by "row", cell', [id]),
  mends: await returns.ask("select * from submission_mend where submission = $1", [id]),
  entries: await returns.ask("select count(*) from audit_entry"),
});

test("a connection that dies after all was written, and before it was certain, leaves all as it was", async () => {
  const file = `${HEADINGS}caf-completed,2024-04,,4l,52\ncaf-completed,2024-05,,44,52\n`;
  const { submission } = await returns.send(file);
  const before = await stateOf(submission.id);
  // The record is the last thing written: whoever holds it keeps the mend at its very end.
  const holder = await returns.services.pool.connect();
  await holder.query("begin");
  await record(holder, { actor: sender.actor, action: "exported", subject: null });
  const mending = mendReturn(returns.services, submission.id, {
    mends: [{ row: 2, column: 3, text: "41" }],
    sender,
  }).then(
    () => "mended",
    () => "failed",
  );
  const waiting =
    "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  let stuck = await returns.ask<{ pid: number }>(waiting);
  for (let tries = 0; stuck.length === 0 && tries < 100; tries++) {
    await wait(50);
    stuck = await returns.ask<{ pid: number }>(waiting);
  }
  expect(stuck).toHaveLength(1);
  await returns.ask("select pg_terminate_backend($1)", [stuck[0]?.pid]);
  expect(await mending).toBe("failed");
  await holder.query("rollback");
  holder.release();
  expect(await stateOf(submission.id)).toEqual(before);
  await mendReturn(returns.services, submission.id, { mends: [{ row: 2, column: 3, text: "41" }], sender });
  expect((await stateOf(submission.id)).submission).toMatchObject([{ errors: 0, rows: 2 }]);
});

test("of a wide file, what is published names the person's own columns, and a mend is checked with it", async () => {
  const tidy = await returns.send(`${HEADINGS}caf-completed,2023-04,,41,50\ncaf-completed,2023-05,,41,50\n`);
  const reasons = { "late-correction": "Recount.", "denominator-jump": "Recount.", "value-jump": "Recount." };
  await publish(returns.services, tidy.submission.id, { sender, reasons });
  const wide = await returns.send(
    "NI,Apr-23 num,Apr-23 den,May-23 num,May-23 den\ncaf-completed,41,50,41,90\n",
  );
  const columns = ["Apr-23", "May-23"].flatMap((period) =>
    (["numerator", "denominator"] as const).map((figure) => ({
      heading: `${period} ${figure.slice(0, 3)}`,
      meaning: { is: "period" as const, period, figure },
    })),
  );
  const arrangement = {
    columns: [{ heading: "NI", meaning: { is: "column" as const, column: "indicator" } }, ...columns],
    fixed: {},
  };
  await matchHeadings(returns.services, wide.submission.id, { arrangement, remember: false, sender });
  const found = () =>
    returns.ask('select rule, "row", cell, "column" from finding where submission = $1 order by id', [
      wide.submission.id,
    ]);
  // 50 to 90 children from April to May; April says the same as is published.
  expect(await found()).toContainEqual({ rule: "denominator-jump", row: 2, cell: 1, column: "May-23 den" });
  await mendReturn(returns.services, wide.submission.id, {
    mends: [{ row: 2, column: 4, text: "51" }],
    sender,
  });
  expect(await found()).not.toContainEqual(expect.objectContaining({ rule: "denominator-jump" }));
  await publish(returns.services, wide.submission.id, { sender, reasons });
  const figures = await returns.ask(
    "select denominator from observation o join indicator i on i.id = o.indicator where i.code = 'caf-completed' and period = 1024280 and cut = 0",
  );
  expect(figures).toEqual([{ denominator: 51 }]); // May 2023: 2023 × 12 + 4
});
