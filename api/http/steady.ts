// A body for as long as it keeps coming: an upload holds a place that others wait for, and a silent sender must not.
import { Refused } from "#api/ingest/refused.ts";

const SILENCE = 30_000;

/** A letter now and then is as good as silence. The slowest mobile network brings ten times as much. */
const LEAST = 30 * 1024;
const LEAST_WITHIN = 30_000;

/** Only the time is counted in which the sender is waited for, not that which their file takes here.
 * @param silence milliseconds without a piece after which the sender is given up
 * @throws Refused 408 */
export async function* steady(
  body: AsyncIterable<Uint8Array>,
  silence = SILENCE,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = body[Symbol.asyncIterator]();
  let waited = 0;
  let came = 0;
  for (;;) {
    const { promise, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => reject(new Refused(408, "Nothing more came", "The file stopped coming. Send it again.")),
      silence,
    );
    const began = performance.now();
    try {
      const { value, done } = await Promise.race([pieces.next(), promise]);
      if (done) return;
      waited += performance.now() - began;
      came += value.length;
      if (waited >= LEAST_WITHIN) {
        if (came < LEAST) throw tooSlow();
        waited = 0;
        came = 0;
      }
      yield value;
    } finally {
      clearTimeout(timer);
    }
  }
}

const tooSlow = () =>
  new Refused(
    408,
    "The file comes too slowly",
    "Less than 1 KB a second came for half a minute. Send it again on a better line.",
  );
