// What is hidden beside small numbers: kept while nothing changes, worked out anew when it does, by any number of servers.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { figureTurns } from "#api/db/queries/figure-turn.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodKey } from "#api/domain/periods.ts";
import { FULL_SIGHT, NO_SIGHT, type Sight } from "#api/domain/sight.ts";
import type { Withholding } from "#api/domain/withheld.ts";
import { publish } from "#api/ingest/publish.ts";
import { withdraw } from "#api/ingest/withdraw.ts";
import { openReturns, type Returns, senderOf } from "#scripts/testing/returns.ts";
import { createProtection, type Protection } from "./protection.ts";

const LEAD = senderOf("lead@demo.example");
const CAF = "caf-completed";
const LOCALITIES = ["south", "central-and-east", "north-west-and-rural"];
const WHY = "Two health visitors were absent in Stanground; cover starts in July and clears what waits.";
let returns: Returns;
const opened: Protection[] = [];
let said: string[] = [];
let sent = 0;

beforeAll(async () => {
  returns = await openReturns();
});
afterAll(async () => {
  await Promise.all(opened.map((each) => each.close()));
  await returns.close();
});
beforeEach(async () => {
  said = [];
  await returns.ask(
    "truncate submission, publication, observation, observation_history, commentary, withheld cascade",
  );
});

/** Another server on the same database. */
function server(catalogue: Catalogue = returns.services.catalogue()): Protection {
  const log = {
    info: (_facts: object, message: string) => said.push(message),
    error: (_facts: object, message: string) => said.push(message),
  };
  const made = createProtection({ ...returns.services, log, catalogue: () => catalogue });
  opened.push(made);
  return made;
}

/** The trust and its three localities, numerators of so many. */
async function put(of: readonly (readonly [number, number])[], month = "2026-06"): Promise<number> {
  sent += 1;
  const areas = ["", ...LOCALITIES];
  const rows = of.map(
    ([numerator, denominator], index) => `${CAF},${month},${areas[index]},${numerator},${denominator},${WHY}`,
  );
  // A blank line more each time: the same bytes would be the same submission.
  const file = `indicator,period,area,numerator,denominator,commentary\n${rows.join("\n")}${"\n".repeat(sent)}`;
  const { submission } = await returns.send(file);
  const reasons = Object.fromEntries(Object.keys(submission.findingCounts).map((rule) => [rule, "True."]));
  await publish(returns.services, submission.id, { sender: LEAD, reasons });
  return submission.id;
}
/** Small in one locality: the trust's total less the other two would be 3 of 30. */
const ONE_SMALL = [
  [83, 130],
  [40, 50],
  [40, 50],
  [3, 30],
] as const;
/** None of it small. */
const NONE_SMALL = [
  [93, 130],
  [40, 50],
  [40, 50],
  [13, 30],
] as const;

function places(month = "2026-06") {
  const catalogue = returns.services.catalogue();
  const period = parsePeriod(month, "month");
  const indicator = catalogue.indicators.get(CAF);
  if (!period || !indicator) throw new RangeError(month);
  const at = (code: string): Area => catalogue.areas.get(code) ?? catalogue.root;
  return { catalogue, indicator, period: periodKey(period), at };
}

/** Of the localities with these figures, those that are hidden though they are not small. */
async function hidden(
  withholding: Withholding,
  of: readonly (readonly [number, number])[],
  { sight = NO_SIGHT, catalogue = places().catalogue } = {} as { sight?: Sight; catalogue?: Catalogue },
): Promise<string[]> {
  const { indicator, period, at } = places();
  const mine = catalogue.indicators.get(CAF) as Indicator;
  const telling = await withholding({
    catalogue,
    sight,
    spans: [{ indicator: mine, from: period, to: period }],
  });
  return ["peterborough", ...LOCALITIES].filter((code, index) => {
    const [numerator, denominator] = of[index] ?? [0, 0];
    const value = (100 * numerator) / denominator;
    return telling(
      { indicator, area: at(code), cut: "", period },
      { kind: "number", value, numerator, denominator, flag: null },
    );
  });
}
const keptAt = async () =>
  (
    await returns.ask<{ publication: number }>(
      "select publication from withheld order by indicator, period, sight",
    )
  ).map(({ publication }) => publication);
const turn = async () => {
  const { period } = places();
  return (await figureTurns(returns.services.read, [{ indicator: CAF, from: period, to: period }]))[0]
    ?.publication;
};

describe("the newest publication that touched a period", () => {
  test("is the one that brought, corrected or took away any of its figures; one that says the same again is not", async () => {
    const first = await put(ONE_SMALL);
    const publishedAs = async (submission: number, kind: string) =>
      (
        await returns.ask<{ id: number }>("select id from publication where submission = $1 and kind = $2", [
          submission,
          kind,
        ])
      )[0]?.id;
    expect(await turn()).toBe(await publishedAs(first, "publish"));
    await put(ONE_SMALL); // the same again
    expect(await turn()).toBe(await publishedAs(first, "publish"));
    await put(ONE_SMALL, "2026-05"); // of another month
    expect(await turn()).toBe(await publishedAs(first, "publish"));
    const second = await put(NONE_SMALL);
    expect(await turn()).toBe(await publishedAs(second, "publish"));
    await withdraw(returns.services, second, { reason: "Wrong.", sender: LEAD });
    expect(await turn()).toBe(await publishedAs(second, "withdraw"));
  });
});

describe("one locality of three is small", () => {
  test("one other is hidden with it, and never the trust", async () => {
    await put(ONE_SMALL);
    const found = await hidden(server().withholding, ONE_SMALL);
    expect(found).toHaveLength(1);
    expect(["south", "central-and-east"]).toContain(found[0]);
  });

  test("the same is marked for those who see everything", async () => {
    await put(ONE_SMALL);
    const { withholding } = server();
    expect(await hidden(withholding, ONE_SMALL, { sight: FULL_SIGHT })).toEqual(
      await hidden(withholding, ONE_SMALL),
    );
  });

  test("nothing is hidden where nothing is small", async () => {
    await put(NONE_SMALL);
    expect(await hidden(server().withholding, NONE_SMALL)).toEqual([]);
  });

  test("an analyst of the locality that is small sees what is hidden from others only beside it", async () => {
    await put(ONE_SMALL);
    const sight: Sight = { all: false, localities: ["north-west-and-rural"], indicators: [] };
    // Their own is marked as a small number anyhow; nothing else may tell them of anything.
    expect(await hidden(server().withholding, ONE_SMALL, { sight })).toEqual([]);
  });
});

describe("kept", () => {
  test("and read again, until the figures change; then by the next who asks", async () => {
    await put(ONE_SMALL);
    const [one, two] = [server(), server()];
    await hidden(one.withholding, ONE_SMALL);
    expect(await keptAt()).toEqual([await turn()]);
    await returns.ask("update withheld set figures = '[]'");
    // Not worked out by this one, and so read.
    expect(await hidden(two.withholding, ONE_SMALL)).toEqual([]);
    const correction = await put(NONE_SMALL);
    // What stood before can still be asked for: what is hidden of it stays hidden.
    expect(await hidden(two.withholding, ONE_SMALL)).toHaveLength(1);
    expect(await hidden(one.withholding, NONE_SMALL)).toEqual(await hidden(two.withholding, NONE_SMALL));
    await withdraw(returns.services, correction, { reason: "Wrong.", sender: LEAD });
    expect(await hidden(one.withholding, ONE_SMALL)).toHaveLength(1);
    expect(await keptAt()).toEqual([await turn()]);
  });

  test("by a server that is behind, it does not take the place of what is newer", async () => {
    await put(ONE_SMALL);
    await hidden(server().withholding, ONE_SMALL);
    await returns.ask("update withheld set publication = 1000000, figures = '[]'");
    await put(NONE_SMALL);
    await hidden(server().withholding, NONE_SMALL);
    expect(await keptAt()).toEqual([1000000]);
  });

  test("by other rules, it is of no use", async () => {
    await put(ONE_SMALL);
    await hidden(server().withholding, ONE_SMALL);
    const { catalogue, indicator } = places();
    const changed = { ...indicator, suppression: { below: 3 } };
    const other = { ...catalogue, indicators: new Map(catalogue.indicators).set(CAF, changed) };
    // 3 is not small any more.
    expect(await hidden(server(other).withholding, ONE_SMALL, { catalogue: other })).toEqual([]);
  });

  test("and deleted, it is worked out again to the same", async () => {
    await put(ONE_SMALL);
    const before = await hidden(server().withholding, ONE_SMALL);
    await returns.ask("delete from withheld");
    expect(await hidden(server().withholding, ONE_SMALL)).toEqual(before);
  });
});

test("what was hidden is corrected: it goes on being hidden, not another that was shown meanwhile", async () => {
  await put(ONE_SMALL);
  const before = await hidden(server().withholding, ONE_SMALL);
  // 3 more are completed in the one that is hidden, and so in the trust.
  const corrected = ONE_SMALL.map(([done, due], index) => {
    const moved = index === 0 || ["", ...LOCALITIES][index] === before[0];
    return [moved ? done + 3 : done, due] as const;
  });
  await put(corrected);
  // On another server, which knows it from the database alone.
  const { withholding } = server();
  expect(await hidden(withholding, ONE_SMALL)).toEqual(before);
  expect(await hidden(withholding, corrected)).toEqual(before);
});

describe("in the background", () => {
  test("everything is worked out that is absent or stale, by two servers at once", async () => {
    for (const month of ["2026-04", "2026-05", "2026-06"]) await put(ONE_SMALL, month);
    const [one, two] = [server(), server()];
    one.catchUp();
    two.catchUp();
    await Promise.all([one.settled(), two.settled()]);
    expect(await keptAt()).toHaveLength(3);
    await put(NONE_SMALL);
    one.catchUp();
    await one.settled();
    expect((await keptAt()).at(-1)).toBe(await turn());
  });
});

describe("when it cannot be worked out", () => {
  test("everything below the trust is hidden, and it is said in the log", async () => {
    await put(ONE_SMALL);
    const { catalogue } = places();
    // Without the trust among the areas the thread has nothing to go on.
    const areas = new Map([...catalogue.areas].filter(([code]) => code !== catalogue.root.code));
    const found = await hidden(server().withholding, ONE_SMALL, { catalogue: { ...catalogue, areas } });
    expect(found).toEqual(LOCALITIES);
    expect(said).toContain("what to hide could not be worked out");
  });

  test("a server that is closing answers nobody with less hidden", async () => {
    await put(ONE_SMALL);
    const protection = server();
    await protection.close();
    expect(await hidden(protection.withholding, ONE_SMALL)).toEqual(LOCALITIES);
  });
});
