// Work that is done once, a little at a time: what somebody waits for comes before what may be wanted later.

type Waiting = { work: () => Promise<unknown>; end: (answer: Promise<unknown>) => void; urgent: boolean };

export type Turns<Answer> = {
  /** @param key names the work: asked for again before it is done, it is the same work
   * @param urgent somebody waits for it */
  ask(key: string, work: () => Promise<Answer>, urgent: boolean): Promise<Answer>;
  /** How much is waiting or under way. */
  size(): number;
};

/** @param atOnce how much is done at the same time */
export function createTurns<Answer>(atOnce: number): Turns<Answer> {
  const waiting = new Map<string, Waiting>();
  const asked = new Map<string, Promise<Answer>>();
  let busy = 0;

  const next = () => {
    const [key, found] = [...waiting].find(([, { urgent }]) => urgent) ?? [...waiting][0] ?? [];
    if (key === undefined || !found || busy >= atOnce) return;
    waiting.delete(key);
    busy += 1;
    const answer = found.work().finally(() => {
      busy -= 1;
      asked.delete(key);
      next();
    });
    found.end(answer);
  };

  return {
    ask: (key, work, urgent) => {
      const before = waiting.get(key);
      if (before && urgent) before.urgent = true;
      const found = asked.get(key);
      if (found) return found;
      const answer = new Promise<Answer>((resolve) => {
        waiting.set(key, { work, urgent, end: (done) => resolve(done as Promise<Answer>) });
      });
      asked.set(key, answer);
      next();
      return answer;
    },
    size: () => waiting.size + busy,
  };
}
