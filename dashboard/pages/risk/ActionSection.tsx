// What is being done about a risk: the plan and how it goes, a deviation, decisions; and the forms for whoever may act.
import { useState } from "react";
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { takeFocus } from "#dashboard/ui/take-focus.ts";
import { Decisions, Deviations } from "./Agreed.tsx";
import {
  DecisionForm,
  DeviationForm,
  EndDeviationForm,
  PlanForm,
  ProgressForm,
  type Told,
} from "./forms/RiskForms.tsx";
import { PlanText } from "./PlanText.tsx";

const FORMS = {
  plan: PlanForm,
  progress: ProgressForm,
  deviation: DeviationForm,
  end: EndDeviationForm,
  decision: DecisionForm,
};
type Act = keyof typeof FORMS;

type Props = { id: string; page: RiskPage; onDone: (page: RiskPage, told: Told) => void };

export function ActionSection({ id, page, onDone }: Props) {
  const { risk, plans, may } = page;
  const [open, setOpen] = useState<Act | null>(null);
  const [left, setLeft] = useState<Act | null>(null);
  const [plan, ...replaced] = plans;
  const Form = open && FORMS[open];

  const button = (act: Act, text: string, allowed: boolean) =>
    allowed && (
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        // Whoever cancels a form is where they opened it.
        ref={left === act ? takeFocus : undefined}
        onClick={() => setOpen(act)}
      >
        {text}
      </button>
    );
  const formOf = (...acts: readonly Act[]) =>
    Form && open !== null && acts.includes(open) ? (
      <Form
        id={id}
        page={page}
        onDone={(answer, told) => {
          setOpen(null);
          setLeft(null);
          onDone(answer, told);
        }}
        onCancel={() => {
          setOpen(null);
          setLeft(open);
        }}
      />
    ) : null;

  return (
    <>
      <section aria-labelledby="plan-section">
        <h2 className="govuk-heading-m" id="plan-section">
          The plan
        </h2>
        {plan ? <PlanText plan={plan} /> : <NoPlan page={page} />}
        {formOf("plan", "progress") ?? (
          <div className="button-row no-print">
            {button("progress", "Report progress", may.report)}
            {button(
              "plan",
              plan ? "Put a new plan in its place" : "Acknowledge with a plan",
              may.acknowledge,
            )}
          </div>
        )}
        {replaced.length > 0 && (
          <p className="risk-page__soft">
            {replaced.length === 1 ? "An earlier plan was" : `${replaced.length} earlier plans were`}{" "}
            replaced, last on {dayText(plan?.at ?? "")}. What has happened tells of{" "}
            {replaced.length === 1 ? "it" : "them"}.
          </p>
        )}
      </section>
      {risk.kind === "risk" && (
        <section aria-labelledby="deviation-section">
          <h2 className="govuk-heading-m" id="deviation-section">
            What the board has agreed
          </h2>
          <Deviations deviations={page.deviations} />
          {formOf("deviation", "end") ?? (
            <div className="button-row no-print">
              {button(
                "deviation",
                risk.deviation ? "Agree another in its place" : "Agree a deviation",
                may.agreeDeviation,
              )}
              {button("end", "End the deviation", may.endDeviation)}
            </div>
          )}
        </section>
      )}
      <section aria-labelledby="decision-section">
        <h2 className="govuk-heading-m" id="decision-section">
          Decisions
        </h2>
        <Decisions decisions={page.decisions} />
        {formOf("decision") ?? (
          <div className="button-row no-print">{button("decision", "Record a decision", may.decide)}</div>
        )}
      </section>
    </>
  );
}

function NoPlan({ page: { risk } }: { page: RiskPage }) {
  return (
    <p className="govuk-body">
      {risk.state === "closed" || risk.state === "corrected"
        ? "Nobody made a plan for it."
        : `Nobody has acknowledged this with a plan yet. ${risk.owner.name}, ${risk.owner.job}, answers for it.`}
    </p>
  );
}
