// How each owner's returns kept to their days.
import type { OwnerRecord, ReturnsRecord } from "#api/contract/calendar.ts";
import type { Catalogue, Owner } from "#api/domain/catalogue.ts";
import type { ReturnFacts } from "#api/domain/return-facts.ts";
import { type Timeliness, timeliness } from "#api/domain/returns-record.ts";

export type RecordFacts = {
  from: string;
  until: string;
  facts: readonly ReturnFacts[];
  /** Of each submission that was withdrawn: the indicators that it had figures of. */
  withdrawn: readonly string[][];
  catalogue: Catalogue;
};

export function presentRecord({ from, until, facts, withdrawn, catalogue }: RecordFacts): ReturnsRecord {
  const owners = [...catalogue.owners.values()].map((owner) => recordOf(owner, facts, withdrawn, catalogue));
  return {
    from,
    until,
    owners: owners.filter(({ due, withdrawn: taken }) => due > 0 || taken > 0).sort(worstFirst),
    all: worded(timeliness(facts), withdrawn.length),
  };
}

function recordOf(
  { id, name, job }: Owner,
  facts: readonly ReturnFacts[],
  withdrawn: readonly string[][],
  catalogue: Catalogue,
): OwnerRecord {
  const theirs = facts.filter(({ indicator }) => catalogue.ownerOf(indicator).id === id);
  const owns = (indicator: string) => catalogue.indicators.get(indicator)?.owner === id;
  const taken = withdrawn.filter((indicators) => indicators.some(owns)).length;
  return { owner: { id, name, job }, ...worded(timeliness(theirs), taken) };
}

const worded = (counts: Timeliness, withdrawn: number): ReturnsRecord["all"] => ({
  ...counts,
  withdrawn,
  sentence: recordSentence(counts),
});

/** @example 11 of 12 in time; one 9 days late. */
function recordSentence({ due, inTime, late, outstanding, medianDaysLate }: Timeliness): string {
  if (due === 0) return "No return fell due.";
  if (inTime === due) return due === 1 ? "The only one came in time." : `All ${due} in time.`;
  const days = medianDaysLate === 1 ? "1 day" : `${medianDaysLate} days`;
  const parts = [
    `${inTime} of ${due} in time`,
    ...(late === 1 ? [`one ${days} late`] : []),
    ...(late > 1 ? [`${late} late, half of them by ${days} or more`] : []),
    ...(outstanding === 1 ? ["one not received"] : []),
    ...(outstanding > 1 ? [`${outstanding} not received`] : []),
  ];
  return `${parts.join("; ")}.`;
}

const worstFirst = (a: OwnerRecord, b: OwnerRecord): number =>
  b.outstanding + b.late - (a.outstanding + a.late) ||
  b.outstanding - a.outstanding ||
  a.owner.name.localeCompare(b.owner.name, "en-GB");
