// The last performance lead stays, also when two of them act at the same moment.
import { expect, test } from "vitest";
import type { PeoplePage } from "#api/contract/people.ts";
import { addAccount, browserOf } from "#scripts/testing/accounts.ts";
import { atOnce } from "#scripts/testing/at-once.ts";
import { startApp } from "#scripts/testing/running-app.ts";

test.each(["deactivate", "role"])("two leads who %s each other at once: one remains", async (action) => {
  const alone = await startApp();
  try {
    const first = await alone.as("lead");
    const id = await addAccount(alone, { email: "second@town.example", role: "lead" });
    const second = await browserOf(alone, "second@town.example");
    const firstId =
      ((await first.get("/api/v1/people")).json() as PeoplePage).people.find(
        ({ email }) => email === "lead@demo.example",
      )?.id ?? "";
    const body = action === "role" ? { role: "board" } : {};
    const answers = await atOnce(alone, "select from auth.person for update", [
      () => first.post(`/api/v1/people/${id}/${action}`, body),
      () => second.post(`/api/v1/people/${firstId}/${action}`, body),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const { rows } = await alone.services.pool.query(
      `select from auth.person where role = 'lead' and "deactivatedAt" is null`,
    );
    expect(rows).toHaveLength(1);
  } finally {
    await alone.close();
  }
});
