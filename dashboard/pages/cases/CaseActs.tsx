// What whoever may act on a case can do: hold the checkpoint of a week, close the case with its outcome.
import { useState } from "react";
import {
  CASE_OUTCOME_WORDS,
  type CaseOutcome,
  closeCase,
  holdCheckpoint,
  type SolutionCase,
} from "#api/contract/cases.ts";
import type { Standing } from "#api/contract/risk-areas.ts";
import { call } from "#dashboard/api-client/call.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { ActForm } from "#dashboard/pages/risk/forms/ActForm.tsx";
import { trimmed } from "#dashboard/pages/risk/forms/act.ts";
import type { Told } from "#dashboard/pages/risk/forms/RiskForms.tsx";
import { StandingField } from "#dashboard/pages/risk/forms/StandingField.tsx";
import { Radios } from "#dashboard/ui/Choices.tsx";
import { FieldSet, TextArea, TextField } from "#dashboard/ui/Field.tsx";
import { takeFocus } from "#dashboard/ui/take-focus.ts";
import { checkpointFaults, closingFaults, weeksWithout } from "./checkpoint.ts";

type Done = (page: SolutionCase, told: Told) => void;
type FormProps = { page: SolutionCase; onDone: Done; onCancel: () => void };

export function CaseActs({ page, onDone }: { page: SolutionCase; onDone: Done }) {
  const { may, weeks } = page;
  const [open, setOpen] = useState<"checkpoint" | "close" | null>(null);
  const [left, setLeft] = useState<typeof open>(null);
  const mayHold = may.checkpoint && weeksWithout(weeks).length > 0;
  const form = {
    page,
    onDone: (answer: SolutionCase, told: Told) => {
      setOpen(null);
      setLeft(null);
      onDone(answer, told);
    },
    onCancel: () => {
      setOpen(null);
      setLeft(open);
    },
  };
  if (open === "checkpoint") return <CheckpointForm {...form} />;
  if (open === "close") return <CloseForm {...form} />;
  if (!mayHold && !may.close) return null;
  return (
    <div className="button-row no-print">
      {mayHold && (
        <button
          type="button"
          className="govuk-button"
          ref={left === "checkpoint" ? takeFocus : undefined}
          onClick={() => setOpen("checkpoint")}
        >
          Hold a checkpoint
        </button>
      )}
      {may.close && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          ref={left === "close" ? takeFocus : undefined}
          onClick={() => setOpen("close")}
        >
          Close the case
        </button>
      )}
    </div>
  );
}

function CheckpointForm({ page: { id, weeks }, onDone, onCancel }: FormProps) {
  const today = useSite().data?.today ?? "";
  const without = weeksWithout(weeks);
  return (
    <ActForm
      id="checkpoint"
      about={id}
      title="Hold a checkpoint"
      action="Save the checkpoint"
      waiting="Saving…"
      begin={{ week: String(without.at(-1)?.week ?? ""), held: today }}
      faultsOf={(words) => checkpointFaults(words, without, today)}
      ask={(words) =>
        call(holdCheckpoint, {
          params: { id },
          body: {
            week: Number(words.week),
            held: words.held ?? "",
            standing: words.standing as Standing,
            text: trimmed(words, "text"),
            next: trimmed(words, "next"),
          },
        })
      }
      onDone={(answer) =>
        onDone(answer, { title: "The checkpoint is saved", text: "It stands with its week in the table." })
      }
      onCancel={onCancel}
    >
      {(field) => (
        <>
          <WeekField field={field("week")} weeks={without} />
          <TextField {...field("held")} label="Day on which it was held" type="date" max={today} />
          <StandingField field={field} label="How does the case go?" />
          <TextArea {...field("text")} label="What the checkpoint found" />
          <TextArea {...field("next")} label="What comes next (optional)" rows={2} />
        </>
      )}
    </ActForm>
  );
}

type WeekProps = {
  field: { id: string; value: string; error: string | null; onChange: (text: string) => void };
  weeks: SolutionCase["weeks"];
};

function WeekField({ field: { id, value, error, onChange }, weeks }: WeekProps) {
  return (
    <div className={`govuk-form-group ${error ? "govuk-form-group--error" : ""}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        Week
      </label>
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <select
        className="govuk-select"
        id={id}
        value={value}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {weeks.map(({ week, fromText }) => (
          <option key={week} value={week}>
            Week {week}, from {fromText}
          </option>
        ))}
      </select>
    </div>
  );
}

function CloseForm({ page: { id, exit }, onDone, onCancel }: FormProps) {
  return (
    <ActForm
      id="close-case"
      about={id}
      title="Close the case"
      action="Close the case"
      waiting="Closing…"
      faultsOf={(words) => closingFaults(words, exit.passed)}
      ask={(words) =>
        call(closeCase, {
          params: { id },
          body: { outcome: words.outcome as CaseOutcome, learned: trimmed(words, "learned") },
        })
      }
      onDone={(answer) =>
        onDone(answer, { title: "The case is closed", text: "What came of it stays on this page." })
      }
      onCancel={onCancel}
    >
      {(field) => {
        const { id: name, value, onChange } = field("outcome");
        return (
          <>
            <FieldSet
              id={name}
              label="What came of it?"
              hint={
                exit.passed
                  ? undefined
                  : `“${CASE_OUTCOME_WORDS.recovered}” asks for the exit test: ${exit.text}`
              }
              error={field("outcome-recovered").error}
            >
              <Radios
                name={name}
                choices={Object.entries(CASE_OUTCOME_WORDS).map(([one, text]) => ({ id: one, text }))}
                chosen={value}
                onChoose={onChange}
              />
            </FieldSet>
            <TextArea
              {...field("learned")}
              label="What was learned"
              hint="What worked, what did not, and what others can take from it."
            />
          </>
        );
      }}
    </ActForm>
  );
}
