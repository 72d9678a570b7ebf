// What is done in which order: nothing twice, and those first who wait.
import { expect, test } from "vitest";
import { createTurns } from "./turns.ts";

/** Work that ends when it is told to. */
function work() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const make = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => resolve(name));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, make, end };
}

test("what somebody waits for comes before what was asked for earlier", async () => {
  const { begun, make, end } = work();
  const turns = createTurns<string>(1);
  void turns.ask("a", make("a"), false);
  void turns.ask("b", make("b"), false);
  void turns.ask("c", make("c"), true);
  await end("a");
  await end("c");
  await end("b");
  expect(begun).toEqual(["a", "c", "b"]);
});

test("the same work is done once, and moves up when somebody comes to wait for it", async () => {
  const { begun, make, end } = work();
  const turns = createTurns<string>(1);
  void turns.ask("a", make("a"), false);
  void turns.ask("b", make("b"), false);
  const first = turns.ask("c", make("c"), false);
  const second = turns.ask("c", make("c again"), true);
  expect(second).toBe(first);
  await end("a");
  await end("c");
  expect(begun).toEqual(["a", "c", "b"]);
  expect(await second).toBe("c");
  // Done is done: asked for once more, it is work again.
  void turns.ask("c", make("c later"), false);
  await end("b");
  expect(begun.at(-1)).toBe("c later");
});

test("what fails is told to whoever asked, and the next begins", async () => {
  const { begun, make } = work();
  const turns = createTurns<string>(1);
  const failing = turns.ask("a", () => Promise.reject(new Error("no")), true);
  void turns.ask("b", make("b"), false);
  await expect(failing).rejects.toThrow("no");
  expect(begun).toEqual(["b"]);
});

test("so much at a time, and no more", async () => {
  const { begun, make, end } = work();
  const turns = createTurns<string>(2);
  for (const name of ["a", "b", "c"]) void turns.ask(name, make(name), false);
  expect(begun).toEqual(["a", "b"]);
  expect(turns.size()).toBe(3);
  await end("b");
  expect(begun).toEqual(["a", "b", "c"]);
});
