// One entry of the register: the evidence, who answers now, what is being done, and the owner's words.
import { Fragment, type ReactNode } from "react";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import { RiskTag } from "#dashboard/pages/risk/RiskTag.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { StaleTag } from "#dashboard/ui/StaleTag.tsx";
import { Tag } from "#dashboard/ui/Tag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

/** Its own page, or the indicator's where the register of that day had no number for it. */
export const addressOf = ({ id, indicator, area }: Pick<RiskArea, "id" | "indicator" | "area">): string =>
  id === null ? `/indicators/${indicator.id}?area=${area.code}` : `/risk-areas/${id}`;

export function RiskEntry({ risk }: { risk: RiskArea }) {
  const { indicator, area, commentary, owner, state } = risk;
  return (
    <article className={`risk risk--${state} keep-together`}>
      <header className="risk__head">
        <h3 className="govuk-heading-s">
          <Link to={addressOf(risk)}>{indicator.title}</Link>
        </h3>
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
      <Facts risk={risk} />
      <div className="risk__words">
        <RiskTag risk={risk} />
        <p>{risk.verdict}</p>
        {risk.eased && <p>{risk.eased}</p>}
        {commentary ? (
          <blockquote>
            <p>{commentary.text}</p>
            <footer>
              {commentary.author}, {dayText(commentary.at)}, on {commentary.periodText}{" "}
              {commentary.stale && <StaleTag />}
            </footer>
          </blockquote>
        ) : (
          // Nobody has to explain a figure that is not off target.
          risk.status === "missed" && <p className="risk__silent">The owner has not explained this yet.</p>
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

function Facts({ risk }: { risk: RiskArea }) {
  const { target, difference, plan, deviation, lastAction } = risk;
  return (
    <dl className="risk__evidence">
      <Fact name={risk.kind === "risk" ? "In risk for" : "Warned for"}>
        <strong>{risk.periodsText}</strong>, since {risk.sinceText}
        {risk.timesEntered > 1 && <>; raised {plural(risk.timesEntered, "time")}</>}
      </Fact>
      {risk.groundsText && <Fact name="Reason">{risk.groundsText}</Fact>}
      <Fact name="Latest">
        <ValueText value={risk.value} parts />, {risk.periodText}
        {risk.newest && <span className="under">{risk.newest}</span>}
      </Fact>
      {target && (
        <Fact name="Target">
          {target.text}, {target.toleranceText}
        </Fact>
      )}
      {difference && <Fact name="Difference">{difference.text}</Fact>}
      {risk.escalatedTo && <Fact name="Now with">{risk.escalatedTo}</Fact>}
      {plan && (
        <Fact name="Plan">
          {plan.action}{" "}
          <span className="under">
            {plan.person}, by {plan.dueText} {plan.overdue && <Tag colour="red">Overdue</Tag>}
          </span>
        </Fact>
      )}
      {deviation && <Fact name="Why accepted">{deviation.reason}</Fact>}
      {risk.case && (
        <Fact name="Case">
          <Link to={`/cases/${risk.case.id}`}>{risk.case.text}</Link>
        </Fact>
      )}
      {lastAction && (
        <Fact name="Last action">
          {lastAction.text} <span className="under">{dayText(lastAction.at)}</span>
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
