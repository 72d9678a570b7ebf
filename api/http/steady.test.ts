import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { steady } from "./steady.ts";

const piece = new Uint8Array([1]);

async function* sending(...pauses: number[]) {
  for (const pause of pauses) {
    await wait(pause);
    yield piece;
  }
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const one of pieces) all.push(one);
  return all;
}

test("a sender that goes on is read to its end, however long the whole takes", async () => {
  const pieces = await collect(steady(sending(30, 30, 30, 30), 80)); // 120 ms in all
  expect(pieces).toHaveLength(4);
});

test("a sender that falls silent is given up, with words for it", async () => {
  const reading = collect(steady(sending(0, 10_000), 30));
  await expect(reading).rejects.toMatchObject({
    status: 408,
    detail: "The file stopped coming. Send it again.",
  });
});

test("a reader that takes its time is not the sender's silence", async () => {
  const seen: Uint8Array[] = [];
  for await (const one of steady(sending(0, 0, 0), 30)) {
    await wait(50);
    seen.push(one);
  }
  expect(seen).toHaveLength(3);
});
