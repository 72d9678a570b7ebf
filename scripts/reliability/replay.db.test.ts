// Two owners' returns of three years, in the order they came and in others that respect supersession: the same register. The whole
// demonstration is replayed by scripts/reliability/replay.ts.
import { resolve } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { readEnv } from "#api/env.ts";
import { createServices } from "#api/services.ts";
import { createTestDatabase } from "#scripts/testing/test-database.ts";
import { registerLines, send, sentFiles, shuffled, supersessions } from "./replaying.ts";

// One corrects a month; the other's have a season, and are late in the end.
const files = sentFiles().filter(({ file }) =>
  /returns\/.*\/(sen|referral-and-assessment)-manager[^/]*\.csv$/.test(file),
);

async function replay(order: readonly number[]) {
  const database = await createTestDatabase();
  const env = { ...readEnv({ CATALOGUE_DIR: resolve("indicators") }), DATABASE_URL: database.url };
  const services = await createServices({ env, demonstration: true, log: pino({ level: "silent" }) });
  try {
    const places = new Map<number, number>();
    for (const index of order) {
      const file = files[index];
      if (file) places.set(await send(services, file), index);
    }
    const pairs = (await supersessions(services.pool)).map(({ before, after }) => ({
      before: places.get(before) ?? 0,
      after: places.get(after) ?? 0,
    }));
    return { lines: await registerLines(services.pool), pairs };
  } finally {
    await services.close();
    await database.drop();
  }
}

test("in any order that respects supersession the register is the same", { timeout: 180_000 }, async () => {
  const came = files.map((_, index) => index);
  const first = await replay(came);
  // The return of July 2026 and its correction, which was off target still.
  expect(first.pairs.length).toBeGreaterThan(0);
  expect(first.lines).toContainEqual(
    expect.stringMatching(/^core-assessments-in-time .* risk \| 2026-07 .* open .* 3 missed/),
  );
  for (const name of ["one", "two"]) {
    const order = shuffled(files.length, first.pairs, name);
    expect(order.toSorted((a, b) => a - b)).toEqual(came);
    expect(order).not.toEqual(came);
    expect((await replay(order)).lines).toEqual(first.lines);
  }
});
