// Looks for work again and again until it is closed; what is in hand is finished first.
import { setTimeout as pause } from "node:timers/promises";

export type Rounds = { close(): Promise<void> };

/** @param work does one piece, and says whether there was one: then the next follows at once */
export function makeRounds(
  work: () => Promise<boolean>,
  { every, onError }: { every: number; onError: (error: unknown) => void },
): Rounds {
  const closing = new AbortController();
  const { signal } = closing;
  const ended = (async () => {
    while (!signal.aborted) {
      const worked = await work().catch((error: unknown) => {
        onError(error);
        return false;
      });
      // Being told to close ends the pause; that is no failure.
      if (!worked) await pause(every, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    close: () => {
      closing.abort();
      return ended;
    },
  };
}
