// One entry of the register: the evidence, who answers now, and the owner's words.
import { Fragment } from "react";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { StaleTag } from "#dashboard/ui/StaleTag.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

export function RiskEntry({ risk }: { risk: RiskArea }) {
  const { indicator, area, target, difference, commentary, owner } = risk;
  return (
    <article className="risk keep-together">
      <header className="risk__head">
        <h2 className="govuk-heading-s">
          <Link to={`/indicators/${indicator.id}?area=${area.code}`}>{indicator.title}</Link>
        </h2>
        <p>
          {area.name} ·{" "}
          {risk.outcomes.map(({ id, title }, place) => (
            <Fragment key={id}>
              {place > 0 && ", "}
              <Link to={`/outcomes/${id}`}>{title}</Link>
            </Fragment>
          ))}
          {indicator.reference && ` · ${indicator.reference}`} {risk.illustrative && <IllustrativeTag />}
        </p>
      </header>
      <dl className="risk__evidence">
        <div>
          <dt>Off target for</dt>
          <dd>
            <strong>{risk.periodsText}</strong>, since {risk.sinceText}
            {risk.timesEntered > 1 && <>; {plural(risk.timesEntered, "spell")} since this target was set</>}
          </dd>
        </div>
        <div>
          <dt>Latest</dt>
          <dd>
            <ValueText value={risk.value} parts />, {risk.periodText}
          </dd>
        </div>
        <div>
          <dt>Target</dt>
          <dd>
            {target.text}, {target.toleranceText}
          </dd>
        </div>
        <div>
          <dt>Difference</dt>
          <dd>{difference.text}</dd>
        </div>
        <div>
          <dt>Now with</dt>
          <dd>{risk.escalatedTo}</dd>
        </div>
      </dl>
      <div className="risk__words">
        <StatusTag status="missed" />
        <p>{risk.verdict}</p>
        {commentary ? (
          <blockquote>
            <p>{commentary.text}</p>
            <footer>
              {commentary.author}, {dayText(commentary.at)}, on {commentary.periodText}{" "}
              {commentary.stale && <StaleTag />}
            </footer>
          </blockquote>
        ) : (
          <p className="risk__silent">The owner has not explained this yet.</p>
        )}
        {commentary?.author.startsWith(owner.name) || (
          <p className="risk__owner">
            Owner: {owner.name}, {owner.job}
          </p>
        )}
      </div>
    </article>
  );
}
