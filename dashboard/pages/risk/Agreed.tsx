// What the board has settled about a risk: deviations with their end, and decisions.
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { StatusShape } from "#dashboard/ui/StatusShape.tsx";

export function Deviations({ deviations }: Pick<RiskPage, "deviations">) {
  if (deviations.length === 0)
    return <p className="govuk-body">The board has not agreed to accept this for a time.</p>;
  return (
    <ol className="agreed">
      {deviations.map(({ id, reason, by, at, state, stateText }) => (
        <li key={id} className={state === "in-force" ? undefined : "agreed__over"}>
          <p>
            <span className="status status--agreed">
              {state === "in-force" && <StatusShape status="agreed" />}
              <span className="status__word">{stateText}</span>
            </span>
          </p>
          <p>{reason}</p>
          <p className="risk-page__soft">
            {by}, {dayText(at)}
          </p>
        </li>
      ))}
    </ol>
  );
}

export function Decisions({ decisions }: Pick<RiskPage, "decisions">) {
  if (decisions.length === 0) return <p className="govuk-body">No decision has been recorded.</p>;
  return (
    <ol className="agreed">
      {decisions.map(({ id, text, dayText: day, by }) => (
        <li key={id}>
          <p>{text}</p>
          <p className="risk-page__soft">
            Decided on {day}, recorded by {by}
          </p>
        </li>
      ))}
    </ol>
  );
}
