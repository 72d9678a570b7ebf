// Whoever asks, as the sender of a return.
import { mayOpen, reachOf } from "#api/access/submissions.ts";
import { actorOf, may, type Viewer } from "#api/access/viewer.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Sender } from "#api/ingest/sender.ts";

/** Asked once a request: a return may have a million rows. */
export function senderOf(viewer: Viewer, catalogue: Catalogue): Sender {
  const reach = reachOf(viewer, catalogue);
  const actor = actorOf(viewer);
  return {
    name: reach.sender ?? actor.name,
    actor,
    may: (indicator) => reach.indicators.has(indicator),
    approves: may(viewer, "oversee-returns"),
    opens: (submission) => mayOpen(reach, submission),
  };
}
