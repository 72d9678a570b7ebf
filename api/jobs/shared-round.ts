// A round of looking that all processes share: each asks for one, and the queue keeps one of those asked for in the same time.
import type { Queues } from "./queues.ts";

type SharedRound = {
  queue: string;
  /** One look in so many seconds, whichever process takes it. */
  seconds: number;
  look: () => Promise<unknown>;
};

/** Looks that are done tell nobody anything after an hour. */
const KEPT_SECONDS = 3600;

/** @returns false when another process has the look of this time */
export async function sharedRound({ boss }: Queues, { queue, seconds, look }: SharedRound): Promise<boolean> {
  await boss.send(
    queue,
    {},
    { singletonSeconds: seconds, retryLimit: 2, retryDelay: 60, deleteAfterSeconds: KEPT_SECONDS },
  );
  const [job] = await boss.fetch(queue);
  if (!job) return false;
  try {
    await look();
    await boss.complete(queue, job.id);
  } catch (error) {
    await boss.fail(queue, job.id);
    throw error;
  }
  return true;
}
