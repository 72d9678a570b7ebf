// Who answers as a risk goes on, and how far it has come.
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { plural } from "#dashboard/ui/numbers.ts";

export function Ladder({ page: { risk, escalation } }: { page: RiskPage }) {
  if (risk.kind === "warning" || escalation.length === 0) return null;
  const here = escalation.findLastIndex(({ reached }) => reached);
  return (
    <section aria-labelledby="ladder">
      <h2 className="govuk-heading-m" id="ladder">
        Who answers
      </h2>
      <ol className="ladder">
        {escalation.map(({ periods, to, reached }, index) => (
          <li
            key={periods}
            className={reached ? "ladder__step ladder__step--reached" : "ladder__step"}
            aria-current={index === here ? "step" : undefined}
          >
            <span className="ladder__when">After {plural(periods, "figure")} off target</span>
            <span className="ladder__who">
              {to}
              {index === here && risk.state !== "closed" && <strong> (now)</strong>}
              {!reached && <span className="govuk-visually-hidden"> (not reached)</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
