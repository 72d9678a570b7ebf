// The forms of one risk, one of which is open at a time: a plan, its progress, a deviation and its end, a decision.
import {
  acknowledgeRisk,
  agreeDeviation,
  endDeviation,
  recordDecision,
  reportProgress,
} from "#api/contract/risk-acts.ts";
import type { RiskPage, Standing } from "#api/contract/risk-areas.ts";
import { call } from "#dashboard/api-client/call.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { TextArea, TextField } from "#dashboard/ui/Field.tsx";
import { ActForm } from "./ActForm.tsx";
import { trimmed } from "./act.ts";
import {
  daysOn,
  decisionFaults,
  deviationFaults,
  endFaults,
  planFaults,
  progressFaults,
  yearsOn,
} from "./answers.ts";
import { StandingField } from "./StandingField.tsx";

/** What to tell once it is done. */
export type Told = { title: string; text: string };
export type FormProps = {
  id: string;
  page: RiskPage;
  onDone: (page: RiskPage, told: Told) => void;
  onCancel: () => void;
};

const useToday = () => useSite().data?.today ?? "";

export function PlanForm({ id, page, onDone, onCancel }: FormProps) {
  const today = useToday();
  const replaces = page.plans.length > 0;
  return (
    <ActForm
      id="plan"
      about={id}
      title={replaces ? "Put a new plan in its place" : "Acknowledge with a plan"}
      action="Save the plan"
      waiting="Saving…"
      faultsOf={(words) => planFaults(words, today)}
      ask={(words) =>
        call(acknowledgeRisk, {
          params: { id },
          body: { action: trimmed(words, "action"), person: trimmed(words, "person"), due: words.due ?? "" },
        })
      }
      onDone={(answer) =>
        onDone(answer, {
          title: "The plan is saved",
          text: "Everybody who reads this page sees it. Say here how it goes.",
        })
      }
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <TextArea
            {...field("action")}
            label="What will be done"
            hint={
              replaces
                ? "The earlier plan stays on the time line."
                : "What will bring the figure back, in a sentence or two."
            }
          />
          <TextField
            {...field("person")}
            label="Who will do it"
            hint="One person’s name, so that everybody knows whom to ask"
            autoComplete="off"
          />
          <TextField
            {...field("due")}
            label="By when"
            type="date"
            min={today}
            max={today && yearsOn(today, 2)}
          />
        </>
      )}
    </ActForm>
  );
}

export function ProgressForm({ id, onDone, onCancel }: FormProps) {
  return (
    <ActForm
      id="progress"
      about={id}
      title="Report progress"
      action="Save the report"
      waiting="Saving…"
      faultsOf={progressFaults}
      ask={(words) =>
        call(reportProgress, {
          params: { id },
          body: { standing: words.standing as Standing, text: trimmed(words, "text") },
        })
      }
      onDone={(answer) =>
        onDone(answer, {
          title: "The report is saved",
          text: "It stands with the plan and on the time line.",
        })
      }
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <StandingField field={field} label="How does the plan go?" />
          <TextArea
            {...field("text")}
            label="What has been done"
            hint="And what stands in the way, if anything does."
          />
        </>
      )}
    </ActForm>
  );
}

export function DeviationForm({ id, page, onDone, onCancel }: FormProps) {
  const today = useToday();
  return (
    <ActForm
      id="deviation"
      about={id}
      title="Agree a deviation"
      action="Agree the deviation"
      waiting="Saving…"
      faultsOf={(words) => deviationFaults(words, today)}
      ask={(words) =>
        call(agreeDeviation, {
          params: { id },
          body: { reason: trimmed(words, "reason"), until: words.until ?? "" },
        })
      }
      onDone={(answer) =>
        onDone(answer, {
          title: `Agreed until ${answer.risk.deviation?.untilText ?? "that day"}`,
          text: "It is shown in grey until then, and lapses by itself.",
        })
      }
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <p className="govuk-body">
            The board accepts for a time that this is off target. It stays in the register, in grey and after
            the others, and counts as a risk area again from the day after the last one.
            {page.risk.deviation && " What was agreed before ends with this."}
          </p>
          <TextArea {...field("reason")} label="Why it is accepted" />
          <TextField
            {...field("until")}
            label="Last day on which it is accepted"
            hint="Within a year."
            type="date"
            min={today && daysOn(today, 1)}
            max={today && yearsOn(today, 1)}
          />
        </>
      )}
    </ActForm>
  );
}

export function EndDeviationForm({ id, onDone, onCancel }: FormProps) {
  return (
    <ActForm
      id="end-deviation"
      about={id}
      title="End the deviation"
      action="End the deviation"
      waiting="Saving…"
      faultsOf={endFaults}
      ask={(words) => call(endDeviation, { params: { id }, body: { reason: trimmed(words, "reason") } })}
      onDone={(answer) =>
        onDone(answer, { title: "The deviation has ended", text: "It counts as a risk area again." })
      }
      onCancel={onCancel}
    >
      {(field) => <TextArea {...field("reason")} label="Why it is no longer accepted" />}
    </ActForm>
  );
}

export function DecisionForm({ id, onDone, onCancel }: FormProps) {
  const today = useToday();
  return (
    <ActForm
      id="decision"
      about={id}
      title="Record a decision"
      action="Save the decision"
      waiting="Saving…"
      begin={{ day: today }}
      faultsOf={(words) => decisionFaults(words, today)}
      ask={(words) =>
        call(recordDecision, { params: { id }, body: { text: trimmed(words, "text"), day: words.day ?? "" } })
      }
      onDone={(answer) =>
        onDone(answer, {
          title: "The decision is recorded",
          text: "It stands on the time line for everybody.",
        })
      }
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <TextArea {...field("text")} label="What was decided" />
          <TextField {...field("day")} label="Day of the decision" type="date" max={today} />
        </>
      )}
    </ActForm>
  );
}
