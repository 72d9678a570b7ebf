// A new password for oneself; the one in use is asked for, so that a screen left open is not enough.
import { useState } from "react";
import { changePassword } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { emptyFault, newPasswordFault, SHORTEST_PASSWORD } from "#dashboard/pages/sign-in/faults.ts";
import { PasswordField } from "#dashboard/pages/sign-in/PasswordField.tsx";
import { useForm } from "#dashboard/pages/sign-in/use-form.tsx";
import { Details } from "#dashboard/ui/Details.tsx";

const IDS = { currentPassword: "change-current", newPassword: "change-new" };

type Props = { email: string; onDone: (said: string) => void };

export function ChangePassword({ email, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const form = useForm({
    ids: IDS,
    check: (typed) => [
      ...emptyFault("currentPassword", typed("currentPassword"), "Enter the password you use now"),
      ...newPasswordFault("newPassword", typed("newPassword")),
    ],
    send: async (typed) => {
      const body = { currentPassword: typed("currentPassword"), newPassword: typed("newPassword") };
      await call(changePassword, { body });
      setOpen(false);
      onDone("Your password is changed. Wherever else you were signed in, you are signed out.");
    },
  });
  return (
    <section aria-labelledby="password">
      <h2 className="govuk-heading-m" id="password">
        Password
      </h2>
      <Details summary="Change your password" open={open} onToggle={setOpen}>
        {open && (
          <form onSubmit={form.onSubmit} className="account__form" noValidate>
            {form.summary}
            {/* Tells a password manager whose password it is. */}
            <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
            <PasswordField
              id={IDS.currentPassword}
              name="currentPassword"
              label="The password you use now"
              error={form.faults.currentPassword}
              autoComplete="current-password"
            />
            <PasswordField
              id={IDS.newPassword}
              name="newPassword"
              label="New password"
              hint={`At least ${SHORTEST_PASSWORD} characters.`}
              error={form.faults.newPassword}
              autoComplete="new-password"
            />
            <button type="submit" className="govuk-button" aria-disabled={form.waits}>
              Change the password
            </button>
          </form>
        )}
      </Details>
    </section>
  );
}
