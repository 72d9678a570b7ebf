// GOV.UK's password input: hidden as it is typed, and shown on request.
import { useEffect, useRef, useState } from "react";
import { describedBy, FieldGroup, type FieldProps } from "./Field.tsx";

type Props = Pick<FieldProps, "id" | "name" | "label" | "hint" | "error"> & {
  autoComplete: "current-password" | "new-password";
};

export function PasswordField({ id, name, label, hint, error, autoComplete }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);

  // Hidden again before it is sent: browsers remember what was typed into a field of text.
  useEffect(() => {
    const form = input.current?.form;
    const hide = () => setShown(false);
    form?.addEventListener("submit", hide);
    return () => form?.removeEventListener("submit", hide);
  }, []);

  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          ref={input}
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          className={`govuk-input govuk-password-input__input ${error ? "govuk-input--error" : ""}`}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy({ id, hint, error })}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={id}
          aria-label={shown ? "Hide password" : "Show password"}
          onClick={() => setShown(!shown)}
        >
          {shown ? "Hide" : "Show"}
        </button>
      </div>
      <span className="govuk-visually-hidden" role="status">
        {shown ? "Your password is visible" : ""}
      </span>
    </FieldGroup>
  );
}
