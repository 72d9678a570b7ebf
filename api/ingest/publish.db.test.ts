// Publishing and withdrawing on a real database: what stands, what stood, and in what order.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observations } from "#api/db/queries/observations.ts";
import { submissionById } from "#api/db/queries/submissions.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { publish } from "./publish.ts";
import { withdraw } from "./withdraw.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const LEAD = senderOf("lead@demo.example");
const LATE = {
  "late-correction": "Records were reconciled.",
  "value-jump": "True.",
  "denominator-jump": "True.",
};
const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
const file = (...rows: string[]) => `${[HEADINGS, ...rows].join("\n")}\n`;
const send = async (...rows: string[]) => (await returns.send(file(...rows))).submission.id;
const put = async (...rows: string[]) => {
  const id = await send(...rows);
  await publish(returns.services, id, { sender: LEAD, reasons: LATE });
  return id;
};
const state = async (id: number) => (await submissionById(returns.services.read, id))?.state;
const version = async () =>
  (await returns.ask<{ id: number }>("select max(id) as id from publication"))[0]?.id ?? 0;
/** Numerators of a cell: now, or as it stood. */
async function stood(area: string, at: number | null = null): Promise<(number | null)[]> {
  const rows = await observations(returns.services.read, {
    indicators: ["caf-completed"],
    areas: [area],
    cuts: [""],
    version: at,
  });
  return rows.map(({ numerator }) => numerator);
}
const words = (area: string) =>
  returns.ask(
    "select body, author from commentary join area on area.id = commentary.area where code = $1 and until is null",
    [area],
  );

describe("a correction", () => {
  test("supersedes, and every earlier state can still be read", async () => {
    const first = await put("caf-completed,2026-06,bretton,9,12,");
    const before = await version();
    const second = await put("caf-completed,2026-06,bretton,10,12,");
    expect([
      await stood("bretton"),
      await stood("bretton", before),
      await stood("bretton", before - 1),
    ]).toEqual([[10], [9], []]);
    expect([await state(first), await state(second)]).toEqual(["superseded", "published"]);
  });

  test("leaves what it does not change with the submission that brought it", async () => {
    const first = await put("caf-completed,2026-06,fletton,9,12,", "caf-completed,2026-07,fletton,8,12,");
    await put("caf-completed,2026-06,fletton,9,12,", "caf-completed,2026-07,fletton,7,12,");
    const owners = await returns.ask<{ submission: number }>(
      "select submission from observation o join area a on a.id = o.area where a.code = 'fletton' order by period",
    );
    expect(owners[0]?.submission).toBe(first);
    expect(await state(first)).toBe("published"); // half of it still stands
  });

  test("of words alone replaces the words and keeps the earlier ones", async () => {
    await put("caf-completed,2026-06,ortons,9,12,Cover from May.");
    await put("caf-completed,2026-06,ortons,9,12,Cover from June after all.");
    expect(await words("ortons")).toEqual([
      { body: "Cover from June after all.", author: "owner@demo.example" },
    ]);
    expect(
      await returns.ask("select 1 from commentary where body = 'Cover from May.' and until is not null"),
    ).toHaveLength(1);
    await put("caf-completed,2026-06,ortons,10,12,");
    expect(await words("ortons")).toHaveLength(1); // a figure without words does not take words away
  });
});

describe("publishing", () => {
  test("twice answers the same and changes nothing", async () => {
    const id = await send("caf-completed,2026-06,stanground,9,12,");
    const once = await publish(returns.services, id, { sender: LEAD });
    const after = await version();
    expect(await publish(returns.services, id, { sender: LEAD })).toEqual(once);
    expect(await version()).toBe(after);
    expect(once).toEqual({ state: "published", observations: 1 });
  });

  test("wants a reason for each rule that warned, and keeps it", async () => {
    const id = await send("caf-completed,2024-06,dogsthorpe,9,12,").then(async (first) => {
      await publish(returns.services, first, { sender: LEAD });
      return send("caf-completed,2024-06,dogsthorpe,8,12,");
    });
    const refused = { status: 409, findings: [expect.objectContaining({ rule: "late-correction", row: 2 })] };
    await expect(publish(returns.services, id, { sender: LEAD })).rejects.toMatchObject(refused);
    await expect(
      publish(returns.services, id, { sender: LEAD, reasons: { "late-correction": "  " } }),
    ).rejects.toMatchObject(refused);
    await publish(returns.services, id, {
      sender: LEAD,
      reasons: { "late-correction": "Audit.", other: "unasked" },
    });
    expect((await submissionById(returns.services.read, id))?.reasons).toEqual({
      "late-correction": "Audit.",
    });
  });

  test("accepts commentary of the very same figure that was published before, and asks for it where there is none", async () => {
    const words =
      "Two health visitors are absent in Orton and cover comes in May; no help is needed from others.";
    const silent = await send("caf-completed,2026-05,,30,52,");
    await expect(publish(returns.services, silent, { sender: LEAD })).rejects.toMatchObject({
      status: 409,
      findings: [expect.objectContaining({ rule: "commentary-needed", row: 2 })],
    });
    await put(`caf-completed,2026-05,,30,52,${words}`);
    await put("caf-completed,2026-05,,50,52,"); // on target: nothing to explain
    // The error of the first file went away with the second's publication: its figure is explained, though it stands no more.
    expect(await publish(returns.services, silent, { sender: LEAD, reasons: LATE })).toMatchObject({
      state: "published",
    });
  });

  test("checks again when what is published has moved, and keeps the fresh findings", async () => {
    const id = await send("caf-completed,2024-07,eastfield,9,12,");
    await put("caf-completed,2024-07,eastfield,8,12,");
    await expect(publish(returns.services, id, { sender: LEAD })).rejects.toMatchObject({ status: 409 });
    expect(await submissionById(returns.services.read, id)).toMatchObject({
      state: "checked",
      warnings: 1,
      changes: { new: 0, changed: 1, unchanged: 0, words: 0 },
    });
  });

  test("checks again from the stored file when the catalogue has changed", async () => {
    const id = await send("caf-completed,2026-06,werrington,9,12,");
    const catalogue = returns.services.catalogue();
    const without = { ...catalogue, version: "next", findArea: () => null };
    await expect(
      publish({ ...returns.services, catalogue: () => without }, id, { sender: LEAD }),
    ).rejects.toMatchObject({ status: 409, findings: [expect.objectContaining({ rule: "area-unknown" })] });
    expect(await publish(returns.services, id, { sender: LEAD })).toMatchObject({ state: "published" }); // and back again
  });

  test("is all or nothing: a failure in its last statement leaves no trace", async () => {
    const id = await send("caf-completed,2026-06,rural-north,9,12,Cover from May.");
    const before = await version();
    await returns.ask(
      `create function fail() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
    );
    await returns.ask(
      "create trigger fail before delete on staged_row for each statement execute function fail()",
    );
    await expect(publish(returns.services, id, { sender: LEAD })).rejects.toThrow("disk full");
    expect([
      await stood("rural-north"),
      await words("rural-north"),
      await version(),
      await state(id),
    ]).toEqual([[], [], before, "checked"]);
    await returns.ask("drop trigger fail on staged_row");
    await publish(returns.services, id, { sender: LEAD });
    expect(await stood("rural-north")).toEqual([9]);
  });

  test("of many returns for one cell at once leaves one in force, and the history of the others in order", async () => {
    const numerators = [1, 2, 3, 4, 5, 6];
    const ids = await Promise.all(
      numerators.map((numerator) => send(`caf-completed,2026-06,city-centre,${numerator},12,`)),
    );
    await Promise.all(ids.map((id) => publish(returns.services, id, { sender: LEAD, reasons: LATE })));
    const last = await returns.ask<{ submission: number; id: number }>(
      "select submission, id from publication where submission = any($1) order by id",
      [ids],
    );
    const inOrder = last.map(({ submission }) => numerators[ids.indexOf(submission)]);
    expect(await stood("city-centre")).toEqual([inOrder.at(-1)]);
    for (const [index, { id }] of last.entries())
      expect(await stood("city-centre", id)).toEqual([inOrder[index]]);
    expect(await Promise.all(ids.map(state))).toEqual(
      ids.map((id) => (id === last.at(-1)?.submission ? "published" : "superseded")),
    );
  });

  test("never goes back in time, however the clock is set", async () => {
    returns.setClock("2026-11-01T00:00:00Z");
    await put("caf-completed,2026-03,lantern-hill-academy,9,12,");
    returns.setClock("2026-11-18T09:00:00Z");
    const times = await returns.ask<{ at: Date }>("select at from publication order by id");
    expect(times.map(({ at }) => at.getTime())).toEqual(
      times.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
    );
  });

  test("is refused in words when there is nothing to publish", async () => {
    await expect(publish(returns.services, 999_999, { sender: LEAD })).rejects.toMatchObject({ status: 404 });
  });
});

describe("withdrawing", () => {
  const reason = { reason: "Counted the wrong month.", sender: LEAD };

  test("brings back what was replaced, figures and words, and takes away what was new", async () => {
    const first = await put("caf-completed,2026-06,gostwick-primary,9,12,First words.");
    const second = await put(
      "caf-completed,2026-06,gostwick-primary,3,12,Other words.",
      "caf-completed,2026-07,gostwick-primary,4,12,",
    );
    const wrong = await version();
    expect(await withdraw(returns.services, second, reason)).toEqual({
      state: "withdrawn",
      observations: 2,
      restored: 1,
    });
    expect([await stood("gostwick-primary"), await words("gostwick-primary")]).toEqual([
      [9],
      [{ body: "First words.", author: "owner@demo.example" }],
    ]);
    expect([await state(first), await state(second)]).toEqual(["published", "withdrawn"]);
    expect((await stood("gostwick-primary", wrong)).toSorted()).toEqual([3, 4]); // it did stand once
    await withdraw(returns.services, first, reason);
    expect([await stood("gostwick-primary"), await words("gostwick-primary")]).toEqual([[], []]);
  });

  test("of one already replaced changes nothing now, and is not what comes back later", async () => {
    const first = await put("caf-completed,2026-06,kilnside-primary,1,12,");
    const second = await put("caf-completed,2026-06,kilnside-primary,2,12,");
    const third = await put("caf-completed,2026-06,kilnside-primary,3,12,");
    expect(await withdraw(returns.services, second, reason)).toEqual({
      state: "withdrawn",
      observations: 0,
      restored: 0,
    });
    expect(await stood("kilnside-primary")).toEqual([3]);
    await withdraw(returns.services, third, reason);
    expect([await stood("kilnside-primary"), await state(first)]).toEqual([[1], "published"]);
  });

  test("wants a reason, a published submission, and is not undone by publishing", async () => {
    const id = await send("caf-completed,2026-03,brickpit-primary,1,12,");
    await expect(withdraw(returns.services, id, { ...reason, reason: " " })).rejects.toMatchObject({
      status: 422,
    });
    await expect(withdraw(returns.services, id, reason)).rejects.toMatchObject({ status: 409 });
    await expect(withdraw(returns.services, 999_999, reason)).rejects.toMatchObject({ status: 404 });
    await publish(returns.services, id, { sender: LEAD });
    await withdraw(returns.services, id, reason);
    expect(await withdraw(returns.services, id, reason)).toEqual({
      state: "withdrawn",
      observations: 0,
      restored: 0,
    });
    await expect(publish(returns.services, id, { sender: LEAD })).rejects.toMatchObject({ status: 409 });
    // The file itself may come again: withdrawing was of that submission, not of its content for ever.
    expect((await returns.send(file("caf-completed,2026-03,brickpit-primary,1,12,"))).created).toBe(true);
  });
});
