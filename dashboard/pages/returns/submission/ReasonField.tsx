// A question that is answered in a few sentences.
type Props = {
  id: string;
  label: string;
  hint?: React.ReactNode;
  value: string;
  error: string | null;
  onChange: (text: string) => void;
  onLeave?: () => void;
  rows?: number;
};

export function ReasonField({ id, label, hint, value, error, onChange, onLeave, rows = 3 }: Props) {
  return (
    <div className={`govuk-form-group ${error ? "govuk-form-group--error" : ""}`}>
      <label className="govuk-label govuk-label--s" htmlFor={id}>
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
      <textarea
        className={`govuk-textarea ${error ? "govuk-textarea--error" : ""}`}
        id={id}
        rows={rows}
        value={value}
        aria-invalid={error !== null}
        aria-describedby={
          [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined
        }
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
    </div>
  );
}
