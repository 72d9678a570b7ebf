// The board accepts for a time that a risk area is off target, or no longer does.
import { endDeviations, insertDeviation } from "#api/db/queries/risk-acts.ts";
import { withMerged } from "#api/db/queries/risks.ts";
import { readOn } from "#api/db/read-on.ts";
import { faultOfDeviation } from "#api/domain/risk/act-faults.ts";
import { standingOf } from "#api/domain/risk/seen-risk.ts";
import { deviationInForce } from "#api/domain/risk/state.ts";
import { assertOpen, type Doing, type Found, onRisk } from "./act.ts";
import { NotPossible, refuseFault } from "./not-possible.ts";

/** One is in force at a time: a new one ends the one before. */
export const agreeDeviation = (
  doing: Doing,
  id: number,
  { reason, until }: { reason: string; until: string },
): Promise<void> =>
  onRisk(doing, id, async (found) => {
    const { client, risk, number } = found;
    assertOpen(risk);
    if (risk.kind === "warning")
      throw new NotPossible(
        409,
        "This is a warning: nothing is off target yet that the board could agree to. It can record a decision.",
      );
    refuseFault(faultOfDeviation({ until }, doing.viewpoint.today));
    const before = deviationInForce(standingOf(risk), doing.viewpoint.today);
    if (before && before.by === doing.by && before.reason === reason && before.until === until) return null;
    await endAll(found, doing, "Another was agreed in its place.");
    const made = await insertDeviation(client, number.id, { reason, until, by: doing.by, at: doing.at });
    return {
      event: { kind: "deviation-agreed", act: made },
      action: "deviation-agreed",
      ...(before && { before: { deviation: before.id, until: before.until, reason: before.reason } }),
      after: { deviation: made, until, reason },
    };
  });

export const endDeviation = (doing: Doing, id: number, { reason }: { reason: string }): Promise<void> =>
  onRisk(doing, id, async (found) => {
    const before = deviationInForce(standingOf(found.risk), doing.viewpoint.today);
    if (!before) throw new NotPossible(409, "No agreed deviation is in force here. Nothing needs doing.");
    await endAll(found, doing, reason);
    return {
      event: { kind: "deviation-ended", act: before.id },
      action: "deviation-ended",
      before: { deviation: before.id, until: before.until, reason: before.reason },
      after: { reason },
    };
  });

/** Those of risks that a correction made part of this one, too. */
async function endAll({ client, number }: Found, { by, at }: Doing, reason: string): Promise<void> {
  const parts = await withMerged(readOn(client), [number.id]);
  await endDeviations(
    client,
    parts.map(({ id }) => id),
    { reason, by, at },
  );
}
