// Signing in with an e-mail address and a password.
import { signIn } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { Field } from "./Field.tsx";
import { emailFault, emptyFault } from "./faults.ts";
import { PasswordField } from "./PasswordField.tsx";
import { useForm } from "./use-form.tsx";

const IDS = { email: "email", password: "password" };

/** `onSignedIn` is told whether a code is wanted before anybody is. */
export function PasswordForm({ onSignedIn }: { onSignedIn: (secondFactor: boolean) => Promise<void> }) {
  const form = useForm({
    ids: IDS,
    check: (typed) => [
      ...emailFault("email", typed("email")),
      ...emptyFault("password", typed("password"), "Enter your password"),
    ],
    send: async (typed) => {
      const body = { email: typed("email").trim(), password: typed("password") };
      await onSignedIn((await call(signIn, { body })).secondFactor);
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      {form.summary}
      <Field
        id={IDS.email}
        name="email"
        type="email"
        label="E-mail address"
        error={form.faults.email}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        id={IDS.password}
        name="password"
        label="Password"
        error={form.faults.password}
        autoComplete="current-password"
      />
      <button type="submit" className="govuk-button" aria-disabled={form.waits}>
        Sign in
      </button>
      <p className="govuk-body">
        <Link to="/forgotten-password">I have forgotten my password</Link>
      </p>
    </form>
  );
}
