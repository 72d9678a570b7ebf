// A question with one line for its answer, as GOV.UK asks it.
import type { InputHTMLAttributes, ReactNode } from "react";

export type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  id: string;
  name: string;
  label: string;
  hint?: ReactNode;
  error: string | undefined;
};

export function Field({ id, label, hint, error, className = "", ...input }: FieldProps) {
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        className={`govuk-input ${error ? "govuk-input--error" : ""} ${className}`}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </FieldGroup>
  );
}

type GroupProps = Pick<FieldProps, "id" | "label" | "hint" | "error"> & { children: ReactNode };

/** What stands around an answer's field: the question, what helps, what is wrong. */
export function FieldGroup({ id, label, hint, error, children }: GroupProps) {
  return (
    <div className={`govuk-form-group ${error ? "govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
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
      {children}
    </div>
  );
}

export const describedBy = ({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">) =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
