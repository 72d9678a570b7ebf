// One outcome: a line to read aloud, its counts, which way it moves, its worst aim, and its indicators one press away.

import type { z } from "zod";
import type { OutcomeSummary } from "#api/contract/overview.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { StatusBar } from "#dashboard/ui/StatusBar.tsx";
import { IndicatorList } from "./IndicatorList.tsx";

export function OutcomeLine({ outcome }: { outcome: z.infer<typeof OutcomeSummary> }) {
  const { better, worse, same } = outcome.direction;
  const { worstAim } = outcome;
  const page = `/outcomes/${outcome.id}`;
  return (
    <article className="outcome-line keep-together">
      <div className="outcome-line__words">
        <h3 className="govuk-heading-m">
          <Link to={page}>{outcome.title}</Link>
        </h3>
        <p>{outcome.sentence}</p>
      </div>
      <div className="outcome-line__figures">
        <StatusBar counts={outcome.counts} />
        <dl className="facts">
          {worstAim && (
            <div>
              <dt>Worst aim</dt>
              <dd>
                <Link to={`${page}#aim-${worstAim.id}`}>{worstAim.title}</Link>: {worstAim.missed} of{" "}
                {plural(worstAim.of, "indicator")} off target
              </dd>
            </div>
          )}
          <div>
            <dt>Since a year ago</dt>
            <dd>
              {better} better, {worse} worse, {same} the same
            </dd>
          </div>
        </dl>
      </div>
      <Details
        summary={
          <>
            Show {plural(outcome.total, "indicator")}
            <span className="govuk-visually-hidden"> of {outcome.title}</span>
          </>
        }
      >
        <IndicatorList title={outcome.title} lines={outcome.indicators} />
      </Details>
    </article>
  );
}
