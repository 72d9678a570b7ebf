// Withdrawing, whatever was sent, repeated, corrected and withdrawn before: what is left is what the others said.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observations } from "#api/db/queries/observations.ts";
import { submissionById } from "#api/db/queries/submissions.ts";
import { addPeriods, formatPeriod, makePeriod, periodKey } from "#api/domain/periods.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { publish } from "./publish.ts";
import { withdraw } from "./withdraw.ts";

let returns: Returns;
beforeAll(async () => {
  returns = await openReturns();
});
afterAll(() => returns.close());

const LEAD = senderOf("lead@demo.example");
const HEADINGS = "indicator,period,area,numerator,denominator,commentary";
let sent = 0;
/** A month of its own for each case. */
let month = makePeriod("month", 2023, 4);

async function put(...rows: string[]): Promise<number> {
  sent += 1;
  // A blank line more each time: the same bytes would be the same submission.
  const file = `${[HEADINGS, ...rows].join("\n")}${"\n".repeat(sent)}`;
  const { submission } = await returns.send(file);
  const reasons = Object.fromEntries(Object.keys(submission.findingCounts).map((rule) => [rule, "True."]));
  await publish(returns.services, submission.id, { sender: LEAD, reasons });
  return submission.id;
}
const takeBack = (id: number) =>
  withdraw(returns.services, id, { reason: "Counted the wrong month.", sender: LEAD });
const stateOf = async (id: number) => (await submissionById(returns.services.read, id))?.state;

describe("of a figure for one month and place", () => {
  // A=5: return A is published and says 5. -A: it is withdrawn. "5 of B": 5 stands, and B is behind it.
  test.each([
    ["A=5 B=5 -A", "5 of B", "B agreed, and still does"],
    ["A=5 B=5 -B", "5 of A", "nothing of B's was in force"],
    ["A=5 B=5 -A -B", "nothing", "nobody says so any more"],
    ["A=5 B=5 -B -A", "nothing", "a withdrawn repeat is no support"],
    ["A=5 B=5 C=7 -C", "5 of A", "as it was before C"],
    ["A=5 B=5 C=7 -A -C", "5 of B", "A is gone, so B's word it is"],
    ["A=5 B=5 C=7 -C -A", "5 of B", "the same, the other way round"],
    ["A=5 B=5 C=7 -B -C", "5 of A", "without the repeat"],
    ["A=5 B=5 C=7 -B -C -A", "nothing", "neither is left"],
    ["A=5 B=5 C=5 -A", "5 of B", "whoever has said so longest"],
    ["A=5 B=5 C=5 -A -B", "5 of C", "a chain of repeats holds to its last"],
    ["A=5 B=7 C=7 -B", "7 of C", "C is newer than A, and said 7"],
    ["A=5 B=7 C=7 -B -C", "5 of A", "then the older one"],
    ["A=5 B=7 C=5 -C", "7 of B", "C's 5 was a correction, not a repeat of A's"],
    ["A=5 B=7 C=5 -B -C", "5 of A", "the one between is gone"],
    ["A=5 B=7 -B C=5 -A", "5 of C", "C repeated what had come back"],
    ["A=5 B=7 -B C=5 -A -C", "nothing", "and withdrawing it leaves none"],
    ["A=5 B=5 -A C=5 -B", "5 of C", "C repeated what B had taken over"],
    ["A=5 B=5 -A C=7 -C", "5 of B", "what B took over comes back to B"],
  ])("%s leaves %s: %s", async (steps, expected) => {
    month = addPeriods(month, 1);
    const period = formatPeriod(month);
    const ids = new Map<string, number>();
    for (const step of steps.split(" ")) {
      const [name = "", said] = step.replace("-", "").split("=");
      if (said) ids.set(name, await put(`caf-completed,${period},bretton,${said},12,`));
      else await takeBack(ids.get(name) ?? 0);
    }
    const stood = await returns.ask<{ numerator: number; submission: number }>(
      `select numerator, submission from observation
       where period = $1 and area = (select id from area where code = 'bretton')`,
      [periodKey(month)],
    );
    const nameOf = (id: number) => [...ids].find(([, known]) => known === id)?.[0];
    expect(
      stood.map(({ numerator, submission }) => `${numerator} of ${nameOf(submission)}`)[0] ?? "nothing",
    ).toBe(expected);
  });

  test("a return that only repeats is superseded with what it repeats, and comes back with it", async () => {
    const first = await put("caf-completed,2026-01,fletton,5,12,");
    const repeat = await put("caf-completed,2026-01,fletton,5,12,");
    expect([await stateOf(first), await stateOf(repeat)]).toEqual(["published", "published"]);
    const correction = await put("caf-completed,2026-01,fletton,7,12,");
    expect([await stateOf(first), await stateOf(repeat)]).toEqual(["superseded", "superseded"]);
    await takeBack(correction);
    expect([await stateOf(first), await stateOf(repeat)]).toEqual(["published", "published"]);
  });
});

const AREAS = ["stanground", "ortons", "eastfield"] as const;
type Said = { numerator: number; words: string };
type Step = { send: Partial<Record<(typeof AREAS)[number], Said>> } | { withdraw: number };
// Few numbers and few words, so that returns often repeat each other.
const said = fc.record({
  numerator: fc.integer({ min: 7, max: 8 }),
  words: fc.constantFrom("", "Cover from May.", "Cover from June."),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      send: fc.record(Object.fromEntries(AREAS.map((area) => [area, said])), { requiredKeys: [] }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ withdraw: fc.nat(6) }) },
);

/** What stands when these returns, in order, are all there is. */
function replay(all: readonly { send: Partial<Record<string, Said>> }[]): Record<string, string> {
  const figures = new Map<string, number>();
  const words = new Map<string, string>();
  for (const { send } of all)
    for (const [area, one] of Object.entries(send)) {
      if (!one) continue;
      figures.set(area, one.numerator);
      if (one.words) words.set(area, one.words);
    }
  return Object.fromEntries([...figures].map(([area, n]) => [area, `${n} ${words.get(area) ?? ""}`]));
}

async function standing(version: number): Promise<Record<string, string>> {
  const rows = await observations(returns.services.read, {
    indicators: ["caf-completed"],
    areas: AREAS,
    cuts: [""],
    version,
  });
  const words = await returns.ask<{ area: string; body: string }>(
    `select a.code as area, c.body from commentary c join area a on a.id = c.area
     where c.since <= $1 and (c.until is null or c.until > $1)`,
    [version],
  );
  return Object.fromEntries(
    rows.map(({ area, numerator }) => [
      area,
      `${numerator} ${words.find((each) => each.area === area)?.body ?? ""}`,
    ]),
  );
}

test("whatever is sent and withdrawn, in any order, what stands is what the remaining returns say one after the other", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      await returns.ask(
        "truncate submission, publication, observation, observation_history, commentary cascade",
      );
      const all: { id: number; send: Partial<Record<string, Said>>; withdrawn: boolean }[] = [];
      const stood = new Map<number, Record<string, string>>();
      for (const one of steps) {
        if ("withdraw" in one) {
          const chosen = all[one.withdraw];
          if (!chosen || chosen.withdrawn) continue;
          await takeBack(chosen.id);
          chosen.withdrawn = true;
        } else {
          const rows = Object.entries(one.send).map(
            ([area, each]) => `caf-completed,2026-06,${area},${each.numerator},12,${each.words}`,
          );
          if (rows.length === 0) continue;
          all.push({ id: await put(...rows), send: one.send, withdrawn: false });
        }
        const version =
          (await returns.ask<{ id: number }>("select max(id) as id from publication"))[0]?.id ?? 0;
        stood.set(version, replay(all.filter(({ withdrawn }) => !withdrawn)));
      }
      for (const [version, expected] of stood) expect(await standing(version)).toEqual(expected);

      const remaining = all.filter(({ withdrawn }) => !withdrawn);
      const now = replay(remaining);
      for (const [index, { id, send, withdrawn }] of all.entries()) {
        const later = all.slice(index + 1).filter((each) => !each.withdrawn);
        const last = Object.keys(send).some((area) => !later.some((each) => each.send[area]));
        const differs = Object.entries(send).every(
          ([area, one]) => !now[area]?.startsWith(`${one?.numerator} `),
        );
        const state = await stateOf(id);
        if (withdrawn) expect(state).toBe("withdrawn");
        else if (last) expect(state).toBe("published");
        else if (differs) expect(state).toBe("superseded");
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
