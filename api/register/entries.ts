// What the record says when the figures change the register.
import type { AuditAction } from "#api/contract/audit.ts";
import type { Actor, AuditRecord } from "#api/db/queries/audit.ts";
import { formatPeriod, periodFromKey } from "#api/domain/periods.ts";
import type { Transition } from "#api/domain/risk/match.ts";
import type { News } from "#api/domain/risk/news.ts";
import type { EpisodeFacts, RegisterRow } from "#api/domain/risk/register-row.ts";

const SYSTEM: Actor = { kind: "system", id: null, name: "system", role: null, address: null };
const ACTIONS: Record<News["kind"], AuditAction> = {
  raised: "risk-raised",
  escalated: "risk-escalated",
  recovered: "risk-closed",
  corrected: "risk-corrected",
};

export type Place = { indicator: string; area: string };

/** @param into the number of the row that this one has become part of */
export function riskEntry(
  id: number,
  { indicator, area, transition: { row, episode } }: Place & { transition: Transition },
  { news, into }: { news: News | null; into: number | null },
): AuditRecord | null {
  const becameRisk = row?.ended === null && episode?.ended === "became-risk";
  const action = news ? ACTIONS[news.kind] : becameRisk ? "risk-closed" : into !== null && "risk-corrected";
  if (!action) return null;
  return {
    actor: SYSTEM,
    action,
    subject: `risk ${id}`,
    before: row && { indicator, area, ...told(row) },
    after: { indicator, area, ...(episode ? told(episode) : { ended: "corrected", mergedInto: into }) },
  };
}

const told = ({
  kind,
  since,
  last,
  recovered,
  ended,
  missed,
  level,
  grounds,
}: EpisodeFacts | RegisterRow) => ({
  kind,
  since: text(since),
  last: text(last),
  recovered: recovered && text(recovered),
  ended,
  missed,
  level,
  grounds,
});

const text = (key: number) => formatPeriod(periodFromKey(key));
