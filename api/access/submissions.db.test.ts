// Lists are filtered by the database: it must say of every submission what the rule in api/access/submissions.ts says.
import { afterAll, beforeAll, expect, test } from "vitest";
import { listSubmissions, withinReach } from "#api/db/queries/submissions.ts";
import type { Reach, SubmissionTies } from "#api/domain/submission-facts.ts";
import { openReturns, type Returns } from "#scripts/testing/returns.ts";
import { mayOpen } from "./submissions.ts";

let returns: Returns;
let kept: (SubmissionTies & { id: number })[];

const STATES = ["checked", "published", "superseded", "withdrawn"];
const SENDERS = ["owner@demo.example", "key: Case system"];
const NAMED = [[], ["a"], ["b"], ["a", "b"], ["a", "b", "c"]];

beforeAll(async () => {
  returns = await openReturns();
  kept = await returns.ask(
    `insert into submission (state, sender, indicators, received_at, content_hash, reading, rows, errors, warnings,
       changes, catalogue_version, checked_version)
     select state, sender, array(select jsonb_array_elements_text(indicators)), now(), '', '{}', 0, 0, 0, '{}', '', 0
     from unnest($1::text[]) as state, unnest($2::text[]) as sender, jsonb_array_elements($3) as indicators
     returning id, state, sender, indicators`,
    [STATES, SENDERS, JSON.stringify(NAMED)],
  );
});
afterAll(() => returns.close());

const reach = (sender: string | null, ...indicators: string[]): Reach => ({
  all: false,
  sender,
  indicators: new Set(indicators),
});

test.each<[string, Reach, number]>([
  ["all", { all: true, sender: "lead@demo.example", indicators: new Set() }, 40],
  ["nothing, without a name that could match none", reach(null), 0],
  ["what they sent while it is checked", reach("owner@demo.example"), 5],
  ["of one indicator", reach("other@demo.example", "a"), 8], // four states, two senders
  ["of two, also in one file", reach("other@demo.example", "a", "b"), 24], // a, b, and both
  ["of an indicator, and what they sent", reach("key: Case system", "a"), 12], // 8, and four more of their own
])("%s", async (_, within, count) => {
  const expected = kept.filter((one) => mayOpen(within, one)).map(({ id }) => id);
  expect(expected).toHaveLength(count);
  const { items } = await listSubmissions(returns.services.read, within, { limit: 100 });
  expect(items.map(({ id }) => id)).toEqual(expected.toReversed());
  const all = kept.map(({ id }) => id);
  expect(await withinReach(returns.services.read, all, within)).toEqual(new Set(expected));
});

test("by indicator, those that have a row of it", async () => {
  const { items } = await listSubmissions(returns.services.read, reach(null, "a", "b"), {
    limit: 100,
    indicator: "b",
  });
  expect(new Set(items.map(({ indicators }) => indicators.join()))).toEqual(new Set(["b", "a,b"]));
});
