// The register kept beside the figures: raised once, escalated, ended, taken back and brought back, in the transaction that publishes.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openDatabases } from "#api/db/pool.ts";
import { type KeptRegister, keepRegister } from "#scripts/testing/kept-register.ts";
import { evaluateRisks } from "./evaluate.ts";

let register: KeptRegister;
beforeAll(async () => {
  register = await keepRegister();
});
afterEach(() => register.empty());
afterAll(() => register.close());

const put = (...figures: string[]) => register.put(...figures);

describe("month by month", () => {
  test("raised once, escalated as it goes on, ended by a figure on target, and raised again under another number", async () => {
    await put("2026-01 82"); // met
    expect(await register.rows()).toEqual([]);
    await put("2026-02 70"); // missed: beyond 75
    await put("2026-03 76"); // near: neither
    await put("2026-04 70");
    await put("2026-05 70");
    await put("2026-06 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-02 to 2026-06, 4 of 5 missed, level 3, open",
    ]);
    await put("2026-07 80"); // the target itself is met
    await put("2026-08 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-02 to 2026-06, 4 of 5 missed, level 3, recovered 2026-07",
      "2 caf-completed town risk 2026-08 to 2026-08, 1 of 1 missed, level 1, open",
    ]);
    expect(await register.news()).toEqual([
      "1 raised 2026-02 level 1",
      "1 escalated 2026-04 level 2",
      "1 escalated 2026-05 level 3",
      "1 recovered 2026-07 level 3",
      "2 raised 2026-08 level 1",
    ]);
    expect(await register.recorded()).toEqual([
      "risk-raised 1",
      "risk-escalated 1",
      "risk-escalated 1",
      "risk-closed 1",
      "risk-raised 2",
    ]);
  });

  test("the same figures again change nothing", async () => {
    await put("2026-04 70", "2026-05 70");
    const before = [await register.rows(), await register.news(), await register.recorded()];
    await put("2026-04 70", "2026-05 70");
    await put("2026-05 70");
    expect([await register.rows(), await register.news(), await register.recorded()]).toEqual(before);
  });

  test("history loaded in one go: one piece of news of what is open, none of what is over", async () => {
    await put("2026-01 70", "2026-02 85", "2026-03 70", "2026-04 70", "2026-05 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-01 to 2026-01, 1 of 1 missed, level 1, recovered 2026-02",
      "2 caf-completed town risk 2026-03 to 2026-05, 3 of 3 missed, level 3, open",
    ]);
    expect(await register.news()).toEqual(["2 raised 2026-05 level 3"]);
  });

  test("a month that is not there, or not available, neither lengthens nor ends a risk", async () => {
    await put("2026-01 70");
    await put("2026-03 -");
    await put("2026-05 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-01 to 2026-05, 2 of 2 missed, level 2, open",
    ]);
  });

  test("an area has risks of its own where it has a target of its own, from when it has it; others have none", async () => {
    await put("2026-04 82", "2026-04 south 50", "2026-04 north 50", "other 2026-04 30");
    expect(await register.rows()).toEqual([
      "1 caf-completed south risk 2026-04 to 2026-04, 1 of 1 missed, level 1, open",
      "2 placement-moves town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, open",
    ]);
    // 62 meets 60; against the trust's 80 it would be missed.
    await put("2026-05 south 62");
    expect((await register.rows())[0]).toContain("recovered 2026-05");
    // Before it had its own target in January 2024, it was judged by the trust's.
    await put("2023-12 south 62");
    expect((await register.rows())[0]).toBe(
      "1 caf-completed south risk 2023-12 to 2026-04, 2 of 2 missed, level 2, recovered 2026-05",
    );
  });

  test("a figure of the trust that is made of its areas alone is one too, once all of them are there", async () => {
    const own = await put("2026-04 82");
    await put("2026-04 south 60");
    await put("2026-04 north 60");
    expect(await register.rows()).toEqual([]);
    await register.takeBack(own);
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, open", // 120 of 200
    ]);
    await put("2026-04 north 100"); // 160 of 200 is 80
    expect(await register.rows()).toEqual([expect.stringContaining("1 of 1 missed, level 1, corrected")]);
  });

  test("a figure that most may not see is judged all the same: the register is not what is shown", async () => {
    // 97 of 100 are too few that are not: three. And 3 of 100.
    await put("2026-04 3");
    expect(await register.rows()).toHaveLength(1);
    await put("2026-05 97");
    expect((await register.rows())[0]).toContain("recovered 2026-05");
  });
});

describe("warnings", () => {
  // 12 months of 90 and 92 in turn and an 80: mean 89.8, mean moving range (11 × 2 + 12) ÷ 12 = 2.8, lower limit 82.3.
  const steady = Array.from(
    { length: 12 },
    (_, month) => `2025-${String(month + 1).padStart(2, "0")} ${month % 2 ? 92 : 90}`,
  );

  test("getting worse, and not by chance, is a warning; off target it becomes a risk", async () => {
    await put(...steady);
    expect(await register.rows()).toEqual([]);
    await put("2026-01 80");
    expect(await register.rows()).toEqual([
      "1 caf-completed town warning 2026-01 to 2026-01, 0 of 1 missed, level 0, open",
    ]);
    await put("2026-02 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town warning 2026-01 to 2026-01, 0 of 1 missed, level 0, became-risk 2026-02",
      "2 caf-completed town risk 2026-02 to 2026-02, 1 of 1 missed, level 1, open",
    ]);
    expect(await register.news()).toEqual(["1 raised 2026-01 level 0", "2 raised 2026-02 level 1"]);
    expect(await register.recorded()).toEqual(["risk-raised 1", "risk-closed 1", "risk-raised 2"]);
  });

  test("a correction that makes the month a miss joins the warning to the risk", async () => {
    await put(...steady);
    await put("2026-01 80");
    await put("2026-01 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town warning 2026-01 to 2026-01, 0 of 1 missed, level 0, corrected into 2",
      "2 caf-completed town risk 2026-01 to 2026-01, 1 of 1 missed, level 1, open",
    ]);
  });
});

describe("all or nothing", () => {
  test("a publication that fails leaves no risk behind, and raises it when it is done again", async () => {
    const checked = await register.check("2026-04 70");
    const failing = {
      ...register.services,
      evaluateRisks: async (...given: Parameters<typeof register.services.evaluateRisks>) => {
        await register.services.evaluateRisks(...given);
        throw new Error("the power went");
      },
    };
    await expect(register.publish(failing, checked)).rejects.toThrow("the power went");
    expect([await register.rows(), await register.news(), await register.recorded()]).toEqual([[], [], []]);
    await register.publish(register.services, checked);
    expect(await register.rows()).toEqual([expect.stringContaining("2026-04 to 2026-04, 1 of 1 missed")]);
  });

  test("two servers that publish at the same moment raise it once between them", async () => {
    const other = openDatabases(register.url);
    try {
      const elsewhere = { ...register.services, ...other };
      for (let round = 0; round < 5; round += 1) {
        const month = (index: number) => `2026-0${index + 1 + (round % 3)} 70`;
        const [a, b] = [await register.check(month(0), month(1)), await register.check(month(1), month(2))];
        await Promise.all([register.publish(register.services, a), register.publish(elsewhere, b)]);
      }
      expect(await register.rows()).toEqual([
        expect.stringContaining("risk 2026-01 to 2026-05, 5 of 5 missed, level 3, open"),
      ]);
      expect((await register.news()).filter((line) => line.includes("raised"))).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  test("worked out anew, nothing changes", async () => {
    await put("2026-02 70", "2026-03 85", "2026-04 70", "other 2026-04 30");
    const client = await register.services.pool.connect();
    const again = await evaluateRisks(register.services, client, { at: new Date(), indicators: null });
    client.release();
    expect(again).toEqual({ raised: 0, changed: 0, corrected: 0, news: 0 });
  });
});
