// News of risk areas, for those whom it concerns and who may know of it.
import type { AlertEvent } from "#api/domain/alerts/alert-event.ts";
import { concerns, type Reader } from "#api/domain/alerts/concerns.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { type HiddenReader, shownRisks } from "./shown-risks.ts";
import { hiddenThen } from "./shown-then.ts";

export type Told = {
  reader: Reader;
  /** Whether they see small numbers of an indicator in an area. */
  seesSmall: (indicator: Indicator, area: Area) => boolean;
};

type Known = { event: AlertEvent; indicator: Indicator; area: Area };

/** What of these events each of some people is told of.
 * @returns in the order of the people, each with events in the order given */
export async function alertsFor(
  viewpoint: HiddenReader,
  events: readonly AlertEvent[],
  people: readonly Told[],
): Promise<AlertEvent[][]> {
  const { catalogue } = viewpoint;
  // What has left the catalogue has no page to lead to.
  const known = events.flatMap((event): Known[] => {
    const indicator = catalogue.indicators.get(event.risk.indicator);
    const area = catalogue.areas.get(event.risk.area);
    return indicator && area ? [{ event, indicator, area }] : [];
  });
  const theirs = people.map(({ reader, seesSmall }) =>
    known
      .filter(({ event, indicator }) => concerns(event, reader, indicator, catalogue))
      .map(({ event, indicator, area }) => ({ event, sees: seesSmall(indicator, area) })),
  );
  const doubtful = theirs.flat().filter(({ sees }) => !sees);
  const risks = new Map(doubtful.map(({ event: { risk } }) => [risk.id, risk]));
  const shown =
    risks.size === 0 ? new Map<number, boolean>() : await shownRisks(viewpoint, [...risks.values()]);
  const tellable = doubtful
    .map(({ event }) => event)
    .filter((event) => shown.get(event.risk.id) === false || (shown.has(event.risk.id) && stillHolds(event)));
  const hidden =
    tellable.length === 0 ? new Set<number>() : await hiddenThen(viewpoint, [...new Set(tellable)]);
  const told = new Set(tellable.filter(({ id }) => !hidden.has(id)));
  return theirs.map((list) =>
    list.filter(({ event, sees }) => sees || told.has(event)).map(({ event }) => event),
  );
}

/** Whether the figures of now say what an event said: after a correction it may be the only word of one that is hidden. */
const stillHolds = ({ period, reached, risk }: AlertEvent): boolean =>
  reached <= risk.level &&
  (period === null || (risk.since <= period && period <= (risk.recovered ?? risk.last)));
