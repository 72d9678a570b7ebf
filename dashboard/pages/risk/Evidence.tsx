// What raised it, how it stands now, and what is remembered of it.
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { StaleTag } from "#dashboard/ui/StaleTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { RiskTag } from "./RiskTag.tsx";

export function Evidence({ page: { risk, memory } }: { page: RiskPage }) {
  const { indicator, area, target, difference, commentary, owner, state } = risk;
  return (
    <section className="evidence keep-together" aria-label="How it stands">
      <div className="evidence__state">
        <RiskTag risk={risk} />
        <p className="evidence__verdict">{risk.verdict}</p>
        {risk.eased && <p>{risk.eased}</p>}
        <p>{memory}</p>
        {state === "corrected" && (
          <p>The figures that raised it have been corrected or withdrawn since. What people did is kept.</p>
        )}
        <p>
          <Link to={`/indicators/${indicator.id}?area=${area.code}`}>See the indicator</Link>
        </p>
        <p className="no-print">
          <Link to={`/explore/${indicator.id}?area=${area.code}&view=why`}>Why did it change?</Link>
        </p>
      </div>
      <dl className="facts evidence__facts">
        {risk.groundsText && (
          <div>
            <dt>Reason</dt>
            <dd>{risk.groundsText}</dd>
          </div>
        )}
        <div>
          <dt>Latest</dt>
          <dd>
            <ValueText value={risk.value} parts />, {risk.periodText}{" "}
            {risk.illustrative && <IllustrativeTag />}
            {risk.newest && <span className="under">{risk.newest}</span>}
          </dd>
        </div>
        {target && (
          <div>
            <dt>Target</dt>
            <dd>
              {target.text}, {target.toleranceText}
            </dd>
          </div>
        )}
        {difference && (
          <div>
            <dt>Difference</dt>
            <dd>{difference.text}</dd>
          </div>
        )}
        <div>
          <dt>Raised</dt>
          <dd>{risk.sinceText}</dd>
        </div>
        {risk.escalatedTo !== "" && (
          <div>
            <dt>Now with</dt>
            <dd>{risk.escalatedTo}</dd>
          </div>
        )}
        <div>
          <dt>Owner</dt>
          <dd>
            {owner.name}, {owner.job}
          </dd>
        </div>
      </dl>
      {commentary && (
        <blockquote className="evidence__said">
          <p>{commentary.text}</p>
          <footer>
            {commentary.author}, {dayText(commentary.at)}, on {commentary.periodText}{" "}
            {commentary.stale && <StaleTag />}
          </footer>
        </blockquote>
      )}
    </section>
  );
}
