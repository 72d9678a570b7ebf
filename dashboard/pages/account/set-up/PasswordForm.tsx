// Asks for the password again before something that must not be done by whoever finds a screen open.
import type { ReactNode } from "react";
import { emptyFault } from "#dashboard/pages/sign-in/faults.ts";
import { PasswordField } from "#dashboard/pages/sign-in/PasswordField.tsx";
import { useForm } from "#dashboard/pages/sign-in/use-form.tsx";

type Props = {
  id: string;
  email: string;
  /** What the button says. */
  action: string;
  send: (password: string) => Promise<void>;
  children: ReactNode;
};

export function PasswordForm({ id, email, action, send, children }: Props) {
  const form = useForm({
    ids: { password: id },
    check: (typed) => emptyFault("password", typed("password"), "Enter your password"),
    send: (typed) => send(typed("password")),
  });
  return (
    <form onSubmit={form.onSubmit} className="account__form" noValidate>
      <p className="govuk-body">{children}</p>
      {form.summary}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        id={id}
        name="password"
        label="Your password"
        error={form.faults.password}
        autoComplete="current-password"
      />
      <button type="submit" className="govuk-button" aria-disabled={form.waits}>
        {action}
      </button>
    </form>
  );
}
