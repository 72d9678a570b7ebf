// What the board decided about a risk area.
import { insertDecision } from "#api/db/queries/risk-acts.ts";
import { startOf } from "#api/domain/periods.ts";
import { faultOfDecision } from "#api/domain/risk/act-faults.ts";
import { type Doing, onRisk } from "./act.ts";
import { NotPossible, refuseFault } from "./not-possible.ts";

/** Also of one that is closed: to close a matter is a decision too. */
export const recordDecision = (
  doing: Doing,
  id: number,
  { text, day }: { text: string; day: string },
): Promise<void> =>
  onRisk(doing, id, async ({ client, risk, number }) => {
    if (risk.seen === null)
      throw new NotPossible(409, "The figures that raised this were corrected since. Nothing needs doing.");
    refuseFault(faultOfDecision({ day }, startOf(risk.seen.episode.since), doing.viewpoint.today));
    const last = risk.acts.decisions.at(-1);
    if (last && last.by === doing.by && last.text === text && last.day === day) return null;
    const made = await insertDecision(client, number.id, { text, day, by: doing.by, at: doing.at });
    return {
      event: { kind: "decision", act: made },
      action: "decision-recorded",
      after: { decision: made, day, text },
    };
  });
