// How the return stands, before anything is typed: due, overdue, or here already.
import { useEffect, useRef } from "react";
import type { ReturnForm } from "#api/contract/templates.ts";
import { ReturnShape } from "#dashboard/pages/returns/calendar/ReturnState.tsx";
import { dayText } from "#dashboard/ui/dates.ts";

type Props = {
  form: Pick<ReturnForm, "state" | "due" | "target">;
  opened: boolean;
  onCorrect: () => void;
};

export function HowItStands({ form: { state, due, target }, opened, onCorrect }: Props) {
  const pressed = useRef(false);
  const words = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (opened && pressed.current) words.current?.focus();
  }, [opened]);
  const came = state === "received" || state === "corrected";
  return (
    <>
      <p className={`enter-state return-state--${state}`} ref={words} tabIndex={-1}>
        <ReturnShape state={state} />
        <span>
          <strong>{HEADLINES[state](dayText(due))}</strong>{" "}
          {came &&
            opened &&
            "Type only what should change: each figure that you type replaces the published one."}
          {!came && target !== null && `The target is ${target.text}.`}
        </span>
      </p>
      {came && !opened && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            pressed.current = true;
            onCorrect();
          }}
        >
          Correct its figures
        </button>
      )}
    </>
  );
}

const HEADLINES: Record<ReturnForm["state"], (due: string) => string> = {
  missing: (due) => `Overdue: it was due on ${due}, and so is the return before or after it.`,
  late: (due) => `Overdue: it was due on ${due}.`,
  due: (due) => `Due by ${due}.`,
  "not-due": (due) => `Its period is still running; it will be due on ${due}.`,
  received: () => "This return has been received already.",
  corrected: () => "This return has been received, and corrected since.",
};
