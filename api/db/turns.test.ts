// Who comes through at once, who waits, and who is sent away.
import { setImmediate } from "node:timers/promises";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { inTurn, NoTurn } from "./turns.ts";

afterEach(() => {
  vi.useRealTimers();
});

/** Work that ends when it is let go, for a pool of five connections that is never connected to anything. */
function crowd(what: Parameters<typeof inTurn>[1], many: number) {
  const pool = new pg.Pool({ max: 5 });
  const goes: (() => void)[] = [];
  const work = () => new Promise<string>((resolve) => goes.push(() => resolve("done")));
  const come = (who?: string) => inTurn(pool, what, work, who).catch((error: unknown) => error);
  return { come, begun: goes, all: Array.from({ length: many }, () => come()) };
}

async function letAllGo(begun: (() => void)[]) {
  for (let turn = 0; turn < begun.length; turn += 1) {
    begun[turn]?.();
    await setImmediate();
  }
}

test.each([
  ["submit", 2],
  ["publish", 1],
  ["signIn", 2],
  ["provider", 2], // with one, somebody who hangs would hold up everybody
] as const)("of five connections %s takes %d at once", async (what, atOnce) => {
  const { begun, all } = crowd(what, 6);
  await setImmediate();
  expect(begun).toHaveLength(atOnce);
  await letAllGo(begun);
  expect(await Promise.all(all)).toEqual(Array(6).fill("done"));
});

test.each([
  ["signIn", 52, 0], // two are at it, fifty wait
  ["signIn", 53, 1], // one more would wait longer than anybody does
  ["provider", 53, 1],
  ["upload", 53, 1],
  ["submit", 53, 0], // a machine that sends returns can wait
] as const)("of those who %s, %d at once, %d are sent away", async (what, many, away) => {
  const { begun, all, come } = crowd(what, many);
  await letAllGo(begun);
  const answers = await Promise.all(all);
  expect(answers.filter((answer) => answer instanceof NoTurn)).toHaveLength(away);
  expect(answers.filter((answer) => answer === "done")).toHaveLength(many - away);
  // Once the line is gone, whoever comes is let in.
  const later = come();
  await letAllGo(begun);
  expect(await later).toBe("done");
});

test("whoever has waited ten seconds for the provider gives up, and the line goes on without them", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { begun, all, come } = crowd("provider", 4);
  await vi.advanceTimersByTimeAsync(9_999);
  const late = come();
  await vi.advanceTimersByTimeAsync(1);
  expect(await Promise.all(all.slice(2))).toEqual([expect.any(NoTurn), expect.any(NoTurn)]);
  expect(begun).toHaveLength(2);
  await letAllGo(begun);
  expect(await late).toBe("done");
  expect(await Promise.all(all.slice(0, 2))).toEqual(["done", "done"]);
});

test("of one sender's uploads two are on their way, and another sender's waits for none of them", async () => {
  const { begun, come } = crowd("upload", 0);
  const answers = ["ann", "ann", "ann", "ben", "ann", "ben"].map((who) => come(who));
  await setImmediate();
  expect(begun).toHaveLength(4);
  await letAllGo(begun);
  expect(await Promise.all(answers)).toEqual(Array(6).fill("done"));
  // Nobody's line is left, and a new one begins as the first did.
  const later = [1, 2, 3].map(() => come("ann"));
  await setImmediate();
  expect(begun).toHaveLength(8);
  await letAllGo(begun);
  expect(await Promise.all(later)).toEqual(Array(3).fill("done"));
});

test("a sender's third upload gives up after a minute", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { come } = crowd("upload", 0);
  const [, , third] = [1, 2, 3].map(() => come("ann"));
  const said = vi.fn();
  void third?.then(said);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(said).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toHaveBeenCalledWith(expect.any(NoTurn));
});
