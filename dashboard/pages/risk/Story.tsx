// The story of a risk on one time line, newest first: figures, words, plans, decisions, cases.
import type { RiskPage, TimelineEntry } from "#api/contract/risk-areas.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { StatusShape } from "#dashboard/ui/StatusShape.tsx";

/** About a year and a half of a monthly figure with what was said of it. */
const AT_FIRST = 20;

export function Story({ page: { timeline } }: { page: RiskPage }) {
  const earlier = timeline.slice(AT_FIRST);
  return (
    <section aria-labelledby="story">
      <h2 className="govuk-heading-m" id="story">
        What has happened
      </h2>
      {timeline.length === 0 && <p className="govuk-body">Nothing has been recorded yet.</p>}
      <Entries entries={timeline.slice(0, AT_FIRST)} />
      {earlier.length > 0 && (
        <Details summary={`Show ${plural(earlier.length, "earlier entry", "earlier entries")}`}>
          <Entries entries={earlier} />
        </Details>
      )}
    </section>
  );
}

/** Entries of one day stand under its date once. */
function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="story">
      {entries.map((entry, index) => (
        <li key={keyOf(entry)} className="story__entry keep-together">
          <p
            className={
              entries[index - 1]?.dayText === entry.dayText ? "story__day story__day--same" : "story__day"
            }
          >
            {entry.dayText}
          </p>
          <div className={`story__what story__what--${entry.kind}`}>
            <p className="story__title">
              {entry.status !== null && <Shape status={entry.status} />}
              {entry.title}
            </p>
            {entry.text && <p className="story__text">{entry.text}</p>}
            {entry.by && <p className="story__by">{entry.by}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The title says the word. */
const Shape = ({ status }: { status: NonNullable<TimelineEntry["status"]> }) => (
  <StatusShape status={status === "other" ? "no-target" : status} />
);

const keyOf = ({ kind, at, period, title, text }: TimelineEntry) => [kind, at, period, title, text].join(" ");
