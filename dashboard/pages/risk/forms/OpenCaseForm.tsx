// Opens a Solution Centre case: the problem, who leads, the team from several partners, the start, the plan week by week.
import "./open-case.scss";
import { openCase, type SolutionCase } from "#api/contract/cases.ts";
import { call } from "#dashboard/api-client/call.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { TextArea, TextField } from "#dashboard/ui/Field.tsx";
import { ActForm, type FieldOf } from "./ActForm.tsx";
import { trimmed, type Words } from "./act.ts";
import { daysOn } from "./answers.ts";
import {
  mayAdd,
  mayRemove,
  memberField,
  openingFaults,
  stepsOf,
  teamOf,
  WEEKS,
  weekField,
  withMember,
  withoutMember,
} from "./opening.ts";

type Props = { risk: string; onDone: (opened: SolutionCase) => void; onCancel: () => void };

export function OpenCaseForm({ risk, onDone, onCancel }: Props) {
  const today = useSite().data?.today ?? "";
  return (
    <ActForm
      id="open-case"
      about={risk}
      title="Open a Solution Centre case"
      action="Open the case"
      waiting="Opening…"
      begin={{ starts: today }}
      faultsOf={(words) => openingFaults(words, today)}
      ask={(words) =>
        call(openCase, {
          params: { id: risk },
          body: {
            problem: trimmed(words, "problem"),
            lead: trimmed(words, "lead"),
            team: teamOf(words).map(({ name, organisation, part }) => ({
              name: name.trim(),
              organisation: organisation.trim(),
              part: part.trim(),
            })),
            starts: words.starts ?? "",
            steps: stepsOf(words),
          },
        })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      {(field, words, change) => (
        <>
          <TextArea {...field("problem")} label="The problem to be solved" rows={4} />
          <TextField {...field("lead")} label="Who leads the case" autoComplete="off" />
          <TeamFields field={field} words={words} change={change} />
          <TextField
            {...field("starts")}
            label="First day of its twelve weeks"
            type="date"
            min={today && daysOn(today, -28)}
            max={today && daysOn(today, 28)}
          />
          <WeekFields field={field} />
        </>
      )}
    </ActForm>
  );
}

type TeamProps = { field: FieldOf; words: Words; change: (next: Words) => void };

function TeamFields({ field, words, change }: TeamProps) {
  const team = teamOf(words);
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">The team</legend>
      <p className="govuk-hint">From two partners or more: the effort is theirs together.</p>
      {team.map((_, index) => (
        <fieldset className="team-row" key={memberField(index, "name")}>
          <legend>Member {index + 1}</legend>
          <TextField {...field(memberField(index, "name"))} label="Name" autoComplete="off" />
          <TextField
            {...field(memberField(index, "organisation"))}
            label="Partner they come from"
            autoComplete="off"
          />
          <TextField
            {...field(memberField(index, "part"))}
            label="Part in the case (optional)"
            autoComplete="off"
          />
          {mayRemove(words) && (
            <button type="button" className="link-button" onClick={() => change(withoutMember(words, index))}>
              Remove<span className="govuk-visually-hidden"> member {index + 1}</span>
            </button>
          )}
        </fieldset>
      ))}
      {mayAdd(words) && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => change(withMember(words))}
        >
          Add a member
        </button>
      )}
    </fieldset>
  );
}

function WeekFields({ field }: { field: FieldOf }) {
  return (
    <fieldset className="govuk-fieldset govuk-form-group">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">The plan, week by week</legend>
      <p className="govuk-hint">One thing for a week. A week without one still has its checkpoint.</p>
      <div className="week-rows">
        {Array.from({ length: WEEKS }, (_, index) => (
          <TextField
            key={weekField(index + 1)}
            {...field(weekField(index + 1))}
            label={`Week ${index + 1}`}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  );
}
