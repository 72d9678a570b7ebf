// The body of a request in pieces of one size, within the limit, whatever sizes the network brought.
import { Refused } from "./refused.ts";

/** Also the size of a stored part: large enough to keep their number small, small enough to hold several. */
const PIECE = 1024 * 1024;

export async function* piecesOf(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Buffer, void, undefined> {
  // Copied as they come: chunks of a byte each, kept as they are until there are enough, would take hundreds of times as much.
  let held = Buffer.allocUnsafe(PIECE);
  let size = 0;
  let total = 0;
  for await (const chunk of whole(body)) {
    total += chunk.length;
    if (total > maxBytes) throw tooLarge(maxBytes);
    for (let at = 0; at < chunk.length; ) {
      const some = chunk.subarray(at, at + PIECE - size);
      held.set(some, size);
      size += some.length;
      at += some.length;
      if (size < PIECE) continue;
      yield held;
      held = Buffer.allocUnsafe(PIECE);
      size = 0;
    }
  }
  if (size > 0) yield held.subarray(0, size);
  if (total === 0)
    throw new Refused(422, "The file is empty", "There is nothing in it. Choose the file again and send it.");
}

/** A body that ends early throws; that is the sender's connection, not a bug. */
async function* whole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      400,
      "The upload broke off",
      "The connection ended before the whole file had come. Send it again.",
    );
  }
}

export const tooLarge = (maxBytes: number) =>
  new Refused(
    413,
    "The file is too large",
    `A return may have ${Math.floor(maxBytes / 1_000_000).toLocaleString("en-GB")} MB. Send it in several files, for example one a year.`,
  );
