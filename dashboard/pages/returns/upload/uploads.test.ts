// Files on their way: the order in which they go, and what becomes of each.
import { expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import type { UploadProgress } from "#api/contract/uploads.ts";
import { unreachable } from "#dashboard/api-client/problem.ts";
import { openUploads } from "./uploads.ts";

/** Stands where the network is: each file waits until it is answered by name. */
function opened() {
  const waiting = new Map<string, { resolve: (id: string) => void; reject: (error: Error) => void }>();
  const checked: string[] = [];
  const watched = new Map<string, (progress: UploadProgress) => void>();
  const ids: string[] = [];
  const uploads = openUploads(
    {
      send: (file, { id: number, signal, onChecking }) =>
        new Promise((resolve, reject) => {
          ids.push(number);
          if (file.name === "gone") onChecking();
          signal.addEventListener("abort", () => reject(new DOMException("Stopped", "AbortError")));
          waiting.set(file.name, { resolve: (id) => resolve({ id } as Submission), reject });
        }),
      watch: (id, onProgress) => {
        watched.set(id, onProgress);
        return () => void watched.delete(id);
      },
    },
    ({ id }) => checked.push(id),
  );
  const add = (...names: string[]) => uploads.add(names.map((name) => new File(["x"], name)));
  const stages = () => uploads.all().map(({ file, stage }) => `${file.name} ${stage.at}`);
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { uploads, waiting, checked, watched, ids, add, stages, settled };
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

test("what the server says of a file stands beside it, and is asked for while it is on its way alone", async () => {
  const { uploads, waiting, watched, ids, add, settled } = opened();
  add("a", "b");
  const [first = ""] = ids;
  expect([...watched.keys()]).toEqual([first]);
  watched.get(first)?.({ rows: 12 } as UploadProgress);
  expect(uploads.all().map(({ progress }) => progress?.rows)).toEqual([12, undefined]);
  waiting.get("a")?.reject(unreachable());
  await settled();
  expect([...watched.keys()]).toEqual([ids[1]]);
  // Sent again it goes by another number: what was said before is not said of it.
  waiting.get("b")?.resolve("2");
  uploads.again(uploads.all()[0]?.key ?? 0);
  await settled();
  expect(uploads.all()[0]?.progress).toBe(null);
  expect(new Set(ids).size).toBe(3);
});

test.each([
  [["a"], true], // on its way
  [["gone"], false], // the server has all of it
  [["gone", "b"], true], // one waits behind it
])("closing the tab with %s on the list loses a file: %s", (names, lost) => {
  const { uploads, add } = opened();
  add(...names);
  expect(uploads.wouldLose()).toBe(lost);
});
