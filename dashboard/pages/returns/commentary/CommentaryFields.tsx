// Commentary on one figure: the figure against its target, the prompts, and what was said before.
import { PROMPTS, type WantedWords } from "#api/contract/explaining.ts";
import { ReasonField } from "#dashboard/pages/returns/submission/ReasonField.tsx";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { CommentaryCount } from "./CommentaryCount.tsx";
import { answersFor, fieldName, withAnswers } from "./draft.ts";
import { SaidBefore } from "./SaidBefore.tsx";
import { compose, lengthFault, takeApart } from "./text.ts";

type Props = { wanted: WantedWords; work: Work; faults: boolean; headed?: boolean };

/** `headed` where nothing above it says which figure it is. */
export function CommentaryFields({ wanted, work, faults, headed = true }: Props) {
  const { words, setWords } = work;
  const { value, target, status, compulsory } = wanted;
  const name = fieldName(wanted);
  const answers = answersFor(words, wanted);
  const text = compose(answers);
  // Too long is told at once; too short only to those who are done.
  const fault = lengthFault(text, compulsory && faults);
  const write = (next: typeof answers) => setWords((now) => withAnswers(now, wanted, next));

  return (
    <fieldset
      className={`govuk-fieldset commentary ${fault ? "commentary--fault" : ""}`}
      aria-describedby={`${name}-figure ${name}-count`}
    >
      <legend
        className={headed ? "govuk-fieldset__legend govuk-fieldset__legend--s" : "govuk-visually-hidden"}
      >
        {figureTitle(wanted)}
      </legend>
      <p className="commentary__figure" id={`${name}-figure`}>
        <ValueText value={value} parts /> <StatusTag status={status} />
        {target && (
          <span className="commentary__target">
            Target {target.text}, {target.toleranceText}
          </span>
        )}
      </p>
      <SaidBefore wanted={wanted} onStart={(said) => write(takeApart(said))} />
      <div className="commentary__fields">
        {PROMPTS.map(({ id, title }) => (
          <ReasonField
            key={id}
            id={`${name}-${id}`}
            label={title}
            value={answers[id]}
            error={id === "happened" ? fault : null}
            rows={id === "happened" || id === "doing" ? 4 : 2}
            onChange={(said) => write({ ...answers, [id]: said })}
          />
        ))}
      </div>
      <CommentaryCount id={`${name}-count`} text={text} compulsory={compulsory} />
    </fieldset>
  );
}

/** @example "Common assessments completed, South, October 2026" */
export function figureTitle({ indicator, area, periodText }: WantedWords): string {
  return [indicator.title, area.name, periodText].join(", ");
}
