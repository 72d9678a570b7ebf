// Figures that raised a risk are corrected or withdrawn: it keeps its number, leaves the register, comes back, is split or joined.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type KeptRegister, keepRegister } from "#scripts/testing/kept-register.ts";

let register: KeptRegister;
beforeAll(async () => {
  register = await keepRegister();
});
afterEach(() => register.empty());
afterAll(() => register.close());

const put = (...figures: string[]) => register.put(...figures);

describe("corrections and withdrawals", () => {
  test("what raised it is corrected: it is out of the register, and says so; the old figure brings it back", async () => {
    await put("2026-04 70");
    const correction = await put("2026-04 82");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, corrected",
    ]);
    await register.takeBack(correction);
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, open",
    ]);
    expect(await register.news()).toEqual([
      "1 raised 2026-04 level 1",
      "1 corrected 2026-04 level 1",
      "1 raised 2026-04 level 1",
    ]);
  });

  test("a return that is withdrawn takes its risk with it, and those of other indicators stay", async () => {
    await put("other 2026-04 30");
    const both = await put("2026-04 70", "2026-05 70");
    await register.takeBack(both);
    expect(await register.rows()).toEqual([
      "1 placement-moves town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, open",
      "2 caf-completed town risk 2026-04 to 2026-05, 2 of 2 missed, level 2, corrected",
    ]);
  });

  test("it began earlier, or later, than was said: the same number", async () => {
    await put("2026-04 70", "2026-05 70");
    await put("2026-03 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-03 to 2026-05, 3 of 3 missed, level 3, open",
    ]);
    await put("2026-03 85", "2026-04 85");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-05 to 2026-05, 1 of 1 missed, level 1, open",
    ]);
    expect(await register.news()).toEqual(["1 raised 2026-05 level 2", "1 escalated 2026-05 level 3"]);
  });

  test("corrected down a level and up again: those whom that level concerns were told of it already", async () => {
    await put("2026-04 70");
    await put("2026-05 70");
    await put("2026-05 77"); // within tolerance: one month missed
    await put("2026-05 70");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-04 to 2026-05, 2 of 2 missed, level 2, open",
    ]);
    const told = ["1 raised 2026-04 level 1", "1 escalated 2026-05 level 2"];
    expect(await register.news()).toEqual(told);
    await put("2026-06 70");
    expect(await register.news()).toEqual([...told, "1 escalated 2026-06 level 3"]);
  });

  test("raised anew, it escalates anew", async () => {
    await put("2026-04 70", "2026-05 70");
    await put("2026-04 82", "2026-05 77");
    await put("2026-04 70");
    await put("2026-05 70");
    expect(await register.news()).toEqual([
      "1 raised 2026-05 level 2",
      "1 corrected 2026-05 level 2",
      "1 raised 2026-05 level 1",
      "1 escalated 2026-05 level 2",
    ]);
  });

  test("taken back once: that it came back over is history, and its going again no news", async () => {
    await put("2026-04 70");
    const correction = await put("2026-04 82");
    await put("2026-05 82");
    await register.takeBack(correction);
    expect(await register.rows()).toEqual([expect.stringContaining("recovered 2026-05")]);
    await put("2026-04 83");
    expect(await register.rows()).toEqual([expect.stringContaining("corrected")]);
    expect(await register.news()).toEqual(["1 raised 2026-04 level 1", "1 corrected 2026-04 level 1"]);
  });

  test("one that is split: what is still open keeps the number", async () => {
    await put("2026-02 70", "2026-03 70", "2026-04 70", "2026-05 70");
    await put("2026-03 85");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-04 to 2026-05, 2 of 2 missed, level 2, open",
      "2 caf-completed town risk 2026-02 to 2026-02, 1 of 1 missed, level 1, recovered 2026-03",
    ]);
  });

  test("two that are joined: the open one stays, and the other leads there; apart again, each is itself", async () => {
    await put("2026-02 70");
    await put("2026-03 85");
    await put("2026-04 70");
    const join = await put("2026-03 76");
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-02 to 2026-02, 1 of 1 missed, level 1, corrected into 2",
      "2 caf-completed town risk 2026-02 to 2026-04, 2 of 3 missed, level 2, open",
    ]);
    await register.takeBack(join);
    expect(await register.rows()).toEqual([
      "1 caf-completed town risk 2026-02 to 2026-02, 1 of 1 missed, level 1, recovered 2026-03",
      "2 caf-completed town risk 2026-04 to 2026-04, 1 of 1 missed, level 1, open",
    ]);
  });

  test("what had been joined to one that is joined to a third leads to the third", async () => {
    await put("2026-01 70", "2026-02 85", "2026-03 70", "2026-04 85", "2026-05 70");
    expect(await register.rows()).toHaveLength(3);
    await put("2026-02 76"); // 1 and 2
    await put("2026-04 76"); // and 3, which is open
    expect((await register.rows()).map((row) => row.split(", ").at(-1))).toEqual([
      "corrected into 3",
      "corrected into 3",
      "open",
    ]);
  });
});
