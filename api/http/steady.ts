// A body for as long as it keeps coming: an upload holds a database connection, and a silent sender must not.
import { Refused } from "#api/ingest/refused.ts";

const SILENCE = 30_000;

/** @param silence milliseconds without a piece after which the sender is given up
 * @throws Refused 408 */
export async function* steady(
  body: AsyncIterable<Uint8Array>,
  silence = SILENCE,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = body[Symbol.asyncIterator]();
  for (;;) {
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => reject(new Refused(408, "Nothing more came", "The file stopped coming. Send it again.")),
      silence,
    );
    try {
      const { value, done } = await Promise.race([pieces.next(), promise]);
      if (done) return;
      yield value;
    } finally {
      clearTimeout(timer);
    }
  }
}
