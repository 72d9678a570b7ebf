// The twelve weeks: what the plan has for each, and what its checkpoint found.
import type { SolutionCase } from "#api/contract/cases.ts";
import { StandingTag } from "#dashboard/pages/risk/PlanText.tsx";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";

const COLUMNS = [{ text: "Week" }, { text: "The plan" }, { text: "Checkpoint" }, { text: "What it found" }];

type Week = SolutionCase["weeks"][number];

const WORDS: Record<Exclude<Week["state"], "held">, string> = {
  due: "Due now",
  missed: "Not held",
  "to-come": "To come",
};

export function WeeksTable({ page: { weeks, week: current } }: { page: SolutionCase }) {
  return (
    <section aria-labelledby="weeks">
      <h2 className="govuk-heading-m" id="weeks">
        Twelve weeks
      </h2>
      <CardTable className="weeks" caption="The plan and its weekly checkpoints" quiet columns={COLUMNS}>
        <tbody>
          {weeks.map((week) => (
            <WeekRow key={week.week} week={week} isNow={week.week === current} />
          ))}
        </tbody>
      </CardTable>
    </section>
  );
}

function WeekRow({
  week: { week, fromText, action, state, checkpoint },
  isNow,
}: {
  week: Week;
  isNow: boolean;
}) {
  return (
    <Row
      head={
        <>
          <strong>Week {week}</strong> {isNow && <strong className="weeks__now">this week</strong>}
          <span className="under">from {fromText}</span>
        </>
      }
    >
      <Cell label="The plan">{action ?? <span className="risk-page__soft">Nothing set down</span>}</Cell>
      <Cell label="Checkpoint">
        {checkpoint ? (
          <>
            <StandingTag standing={checkpoint.standing} text={checkpoint.standingText} />
            <span className="under">{checkpoint.heldText}</span>
          </>
        ) : (
          <span className={state === "missed" ? "weeks__missed" : "risk-page__soft"}>
            {state === "held" ? "" : WORDS[state]}
          </span>
        )}
      </Cell>
      <Cell label="What it found">
        {checkpoint && (
          <>
            <span>{checkpoint.text}</span>
            {checkpoint.next && <span className="under">Next: {checkpoint.next}</span>}
            <span className="under">{checkpoint.by}</span>
          </>
        )}
      </Cell>
    </Row>
  );
}
