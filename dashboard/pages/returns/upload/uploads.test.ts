// Files on their way: the order in which they go, and what becomes of each.
import { expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { unreachable } from "#dashboard/api-client/problem.ts";
import { openUploads } from "./uploads.ts";

/** Stands where the network is: each file waits until it is answered by name. */
function opened() {
  const waiting = new Map<string, { resolve: (id: string) => void; reject: (error: Error) => void }>();
  const checked: string[] = [];
  const uploads = openUploads(
    (file, { signal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError")));
        waiting.set(file.name, { resolve: (id) => resolve({ id } as Submission), reject });
      }),
    ({ id }) => checked.push(id),
  );
  const add = (...names: string[]) => uploads.add(names.map((name) => new File(["x"], name)));
  const stages = () => uploads.all().map(({ file, stage }) => `${file.name} ${stage.at}`);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { uploads, waiting, checked, add, stages, settled };
}

test("one goes at a time, in the order chosen; a refused one does not hold up the next", async () => {
  const { uploads, waiting, checked, add, stages, settled } = opened();
  add("a", "b");
  add("c");
  expect(stages()).toEqual(["a sending", "b waiting", "c waiting"]);
  waiting.get("a")?.resolve("1");
  await settled();
  expect(stages()).toEqual(["a checked", "b sending", "c waiting"]);
  waiting.get("b")?.reject(unreachable());
  await settled();
  expect(stages()).toEqual(["a checked", "b refused", "c sending"]);
  waiting.get("c")?.resolve("3");
  await settled();
  expect([stages(), checked, uploads.isBusy()]).toEqual([
    ["a checked", "b refused", "c checked"],
    ["1", "3"],
    false,
  ]);
});

test("one that is stopped on its way leaves no trace, and the next goes", async () => {
  const { uploads, checked, add, stages, settled } = opened();
  add("a", "b");
  uploads.remove(uploads.all()[0]?.key ?? 0);
  await settled();
  expect([stages(), checked]).toEqual([["b sending"], []]);
});

test("one that met a fault of the network can be sent again", async () => {
  const { uploads, waiting, checked, add, stages, settled } = opened();
  add("a");
  waiting.get("a")?.reject(new TypeError("fetch failed"));
  await settled();
  expect(stages()).toEqual(["a refused"]);
  uploads.again(uploads.all()[0]?.key ?? 0);
  waiting.get("a")?.resolve("1");
  await settled();
  expect([stages(), checked]).toEqual([["a checked"], ["1"]]);
});

test("whoever listens is told of every move, until they stop listening", () => {
  const { uploads, add } = opened();
  let told = 0;
  const stop = uploads.subscribe(() => told++);
  add("a"); // listed, then on its way
  stop();
  add("b");
  expect(told).toBe(2);
});
