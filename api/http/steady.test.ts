import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
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

describe("how much must come", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** So many pieces of so many bytes, so many seconds apart; the clock is moved on by whoever reads. */
  async function* line(pieces: number, bytes: number, seconds: number) {
    for (let sent = 0; sent < pieces; sent++) {
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      yield new Uint8Array(bytes);
    }
  }

  async function read(pieces: AsyncIterable<Uint8Array>, seconds: number): Promise<number | unknown> {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    let bytes = 0;
    const reading = (async () => {
      for await (const { length } of steady(pieces)) bytes += length;
      return bytes;
    })().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return Promise.race([reading, `still reading after ${seconds} seconds`]);
  }
  const MB = 1024 * 1024;

  test.each([
    ["the largest return over a megabit a second", line(512, 131_072, 1.05), 540, 64 * MB],
    ["a small file in drops, over before anybody asks", line(25, 1, 1), 30, 25],
    ["a kilobyte and a half a second", line(600, 1536, 1), 601, 600 * 1536],
    ["pauses that a train makes in a tunnel", line(20, 64 * 1024, 25), 501, 20 * 64 * 1024],
  ])("is there with %s", async (_, pieces, seconds, bytes) => {
    expect(await read(pieces, seconds)).toBe(bytes);
  });

  test.each([
    ["a byte every five seconds", line(1000, 1, 5), 31],
    ["just under a kilobyte a second", line(1000, 1000, 1), 31],
    ["a good start", mixed(), 70], // what came long ago does not speak for now
  ])("is not there with %s", async (_, pieces, seconds) => {
    expect(await read(pieces, seconds)).toMatchObject({ status: 408, title: "The file comes too slowly" });
  });

  async function* mixed() {
    yield* line(10, MB, 1);
    yield* line(1000, 1, 5);
  }

  test("time that the file takes here is not the sender's", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const reading = (async () => {
      let bytes = 0;
      for await (const { length } of steady(line(20, 1000, 0.1))) {
        bytes += length;
        await new Promise((resolve) => setTimeout(resolve, 20_000));
      }
      return bytes;
    })();
    await vi.advanceTimersByTimeAsync(500_000);
    expect(await reading).toBe(20_000);
  });
});
