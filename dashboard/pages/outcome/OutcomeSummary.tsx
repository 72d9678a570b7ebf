// How the outcome stands in a few lines, beside the partnership that answers for it.
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { StatusBar } from "#dashboard/ui/StatusBar.tsx";
import type { Outcome } from "./outcome.ts";

export function OutcomeSummary({ outcome }: { outcome: Outcome }) {
  const { direction, partnership, returns, riskAreas, worstAim } = outcome;
  return (
    <div className="outcome-summary">
      <div>
        <p className="outcome-summary__aim">{outcome.summary}</p>
        <p className="lead">{outcome.sentence}</p>
        <StatusBar counts={outcome.counts} />
        <dl className="facts">
          <div>
            <dt>Since a year ago</dt>
            <dd>
              {direction.better} better, {direction.worse} worse, {direction.same} the same
            </dd>
          </div>
          {worstAim && (
            <div>
              <dt>Worst aim</dt>
              <dd>
                <Link to={`/outcomes/${outcome.id}#aim-${worstAim.id}`}>{worstAim.title}</Link>:{" "}
                {worstAim.missed} of {plural(worstAim.of, "indicator")} off target
              </dd>
            </div>
          )}
          {riskAreas.length > 0 && (
            <div>
              <dt>Risk areas</dt>
              <dd>
                <Link to={`/risk-areas?outcome=${outcome.id}`}>
                  {plural(riskAreas.length, "risk area")} with what their owners say
                </Link>
              </dd>
            </div>
          )}
          <div>
            <dt>Returns</dt>
            <dd>{returns.sentence}</dd>
          </div>
        </dl>
      </div>
      <section className="partnership" aria-labelledby="partnership">
        <h2 className="govuk-heading-s" id="partnership">
          {partnership.title}
        </h2>
        <p>
          Answers for this outcome.
          <br />
          Chair: {partnership.chair}
        </p>
        <h3>Its contract</h3>
        <p>{partnership.contract}</p>
      </section>
    </div>
  );
}
