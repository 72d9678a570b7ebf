// Pieces of one size, whatever sizes the network brings.
import { expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";

const MiB = 1024 * 1024;

/** Bytes that count up, in chunks of one size; each chunk is written into the same memory, so that none can be kept. */
async function* network(bytes: number, chunk: number) {
  const memory = Buffer.alloc(chunk);
  for (let at = 0; at < bytes; at += chunk) {
    const some = memory.subarray(0, Math.min(chunk, bytes - at));
    for (const index of some.keys()) some[index] = (at + index) % 251;
    yield some;
  }
}

test.each([
  ["smaller than a piece", 1000, 300, [1000]],
  ["a byte at a time: none is kept by itself", 100_000, 1, [100_000]],
  ["a piece exactly", MiB, 65_536, [MiB]],
  ["chunks that straddle pieces", 2 * MiB + 5, 700_001, [MiB, MiB, 5]],
  ["a chunk of several pieces", 3 * MiB + 1, 4 * MiB, [MiB, MiB, MiB, 1]],
] as const)("%s", async (_, bytes, chunk, sizes) => {
  const pieces: Buffer[] = [];
  for await (const piece of piecesOf(network(bytes, chunk), 10 * MiB)) pieces.push(piece);
  expect(pieces.map(({ length }) => length)).toEqual(sizes);
  expect(Buffer.concat(pieces).every((byte, at) => byte === at % 251)).toBe(true);
});

test("refuses nothing at all, and more than there may be", async () => {
  const read = async (bytes: number) => {
    for await (const piece of piecesOf(network(bytes, 1000), 5000)) expect(piece.length).toBeGreaterThan(0);
  };
  await expect(read(0)).rejects.toMatchObject({ status: 422 });
  await expect(read(5001)).rejects.toMatchObject({ status: 413 });
  await read(5000);
});
