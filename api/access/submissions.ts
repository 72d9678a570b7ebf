// Which returns a viewer may open, and what they may do with them: the files that owners send, and what was found in them, may tell of children few enough
// to be known, so nobody opens what is not wholly their own. Performance leads open all.
import type { Catalogue } from "#api/domain/catalogue.ts";
import { needsApproval } from "#api/domain/needs-approval.ts";
import type { Reach, SubmissionTies } from "#api/domain/submission-facts.ts";
import { may, maySend, type Viewer } from "./viewer.ts";

/** The name that is kept beside what a viewer sends. */
export function senderName(viewer: Viewer): string | null {
  if (viewer.kind === "nobody") return null;
  return viewer.kind === "key" ? `key: ${viewer.name}` : viewer.email;
}

export function reachOf(viewer: Viewer, catalogue: Catalogue): Reach {
  if (!may(viewer, "send-returns")) return { all: false, sender: null, indicators: new Set() };
  const own = [...catalogue.indicators.values()].filter((indicator) => maySend(viewer, indicator, catalogue));
  return {
    all: viewer.kind === "person" && viewer.role === "lead",
    sender: senderName(viewer),
    indicators: new Set(own.map(({ id }) => id)),
  };
}

/** What the viewer may do with a return that they opened, as it stands. */
export function mayDoWith(
  viewer: Viewer,
  { state, indicators }: SubmissionTies,
  catalogue: Catalogue,
): { publish: boolean; withdraw: boolean; mend: boolean; ask: boolean } {
  const own = reachOf(viewer, catalogue).indicators;
  const theirs = state === "checked" && indicators.every((id) => own.has(id));
  const waits = needsApproval(indicators, catalogue) && !may(viewer, "oversee-returns");
  return {
    publish: theirs && !waits,
    mend: state === "checked",
    ask: theirs && waits,
    withdraw: may(viewer, "withdraw-returns") && (state === "published" || state === "superseded"),
  };
}

/** A return that names no indicator is nobody's but its sender's: what it holds is not known. */
export function mayOpen(reach: Reach, { state, sender, indicators }: SubmissionTies): boolean {
  if (reach.all) return true;
  if (state === "checked" && sender === reach.sender) return true;
  return indicators.length > 0 && indicators.every((id) => reach.indicators.has(id));
}
