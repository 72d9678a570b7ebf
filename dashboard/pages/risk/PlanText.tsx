// A plan: what, who, by when, and how it has gone since.
import type { RiskPlan, Standing } from "#api/contract/risk-areas.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { Tag, type TagColour } from "#dashboard/ui/Tag.tsx";

const COLOURS: Record<Standing, TagColour> = {
  "on-track": "blue",
  behind: "yellow",
  done: "green",
  stopped: "grey",
};

export const StandingTag = ({ standing, text }: { standing: Standing; text: string }) => (
  <Tag colour={COLOURS[standing]}>{text}</Tag>
);

export function PlanText({ plan }: { plan: RiskPlan }) {
  const { action, person, dueText, overdue, by, at, standing, standingText, progress } = plan;
  return (
    <div className="plan">
      <p className="plan__action">{action}</p>
      <dl className="facts">
        <div>
          <dt>Who</dt>
          <dd>{person}</dd>
        </div>
        <div>
          <dt>By</dt>
          <dd>
            {dueText} {overdue && <Tag colour="red">Overdue</Tag>}
          </dd>
        </div>
        <div>
          <dt>How it goes</dt>
          <dd>
            {standing === null ? standingText : <StandingTag standing={standing} text={standingText} />}
          </dd>
        </div>
        <div>
          <dt>Made by</dt>
          <dd>
            {by}, {dayText(at)}
          </dd>
        </div>
      </dl>
      {progress.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Progress</h3>
          <ol className="plan__progress">
            {progress.map((report) => (
              <li key={`${report.at} ${report.text}`}>
                <StandingTag standing={report.standing} text={report.standingText} />
                <p>{report.text}</p>
                <p className="risk-page__soft">
                  {report.by}, {dayText(report.at)}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
