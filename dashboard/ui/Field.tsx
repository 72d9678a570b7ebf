// A question of a form: its label, its hint, and what is wrong with the answer.
import "./forms.scss";
import type { InputHTMLAttributes, ReactNode } from "react";

type Asked = { id: string; label: ReactNode; hint?: ReactNode; error?: string | null };

const describedBy = ({ id, hint, error }: Asked) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;

function HintAndError({ id, hint, error }: Asked) {
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}

const groupOf = ({ error }: Asked) => `govuk-form-group ${error ? "govuk-form-group--error" : ""}`;

type TextProps = Asked & { value: string; onChange: (text: string) => void } & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "type" | "autoComplete" | "spellCheck" | "min" | "max"
  >;

/** One line of text, or a date. */
export function TextField({ onChange, label, hint, error, ...input }: TextProps) {
  const asked = { id: input.id, label, hint, error: error ?? null };
  return (
    <div className={groupOf(asked)}>
      <label className="govuk-label govuk-label--s" htmlFor={input.id}>
        {label}
      </label>
      <HintAndError {...asked} />
      <input
        className={`govuk-input ${error ? "govuk-input--error" : ""} ${input.type === "date" ? "govuk-input--width-10" : ""}`}
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(asked)}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

type AreaProps = Asked & { value: string; onChange: (text: string) => void; rows?: number };

/** A few sentences. */
export function TextArea({ onChange, value, rows = 3, ...asked }: AreaProps) {
  const { id, label, error } = asked;
  return (
    <div className={groupOf(asked)}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        {label}
      </label>
      <HintAndError {...asked} />
      <textarea
        className={`govuk-textarea ${error ? "govuk-textarea--error" : ""}`}
        id={id}
        rows={rows}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(asked)}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

/** Several controls that answer one question. What is wrong leads to the first of them: give that one its own id. */
export function FieldSet({ children, ...asked }: Asked & { children: ReactNode }) {
  return (
    <div className={groupOf(asked)}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(asked)}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{asked.label}</legend>
        <HintAndError {...asked} />
        {children}
      </fieldset>
    </div>
  );
}
