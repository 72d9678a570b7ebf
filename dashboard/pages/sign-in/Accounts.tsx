// The accounts of the demonstration: anyone may try each, with one press.
import type { Session } from "#api/contract/session.ts";
import { signIn } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { useForm } from "./use-form.tsx";

type Props = NonNullable<Session["demonstration"]> & { onSignedIn: (secondFactor: boolean) => Promise<void> };

export function Accounts({ accounts, password, onSignedIn }: Props) {
  const form = useForm({
    ids: { email: "accounts" },
    send: async (typed) => {
      await onSignedIn((await call(signIn, { body: { email: typed("email"), password } })).secondFactor);
    },
  });
  return (
    <section className="accounts" aria-labelledby="accounts">
      <h2 className="govuk-heading-m" id="accounts" tabIndex={-1}>
        Try the demonstration
      </h2>
      <p className="govuk-body">
        These accounts are for anyone to try. Each shows what people of that role see and may do.
      </p>
      {form.summary}
      <ul className="accounts__list">
        {accounts.map(({ email, roleText, does }) => (
          <li key={email}>
            <form className="accounts__one" onSubmit={form.onSubmit}>
              <div>
                <h3 className="govuk-heading-s">{roleText}</h3>
                <p>{does}</p>
                <p className="accounts__email">{email}</p>
              </div>
              <input type="hidden" name="email" value={email} />
              <button
                type="submit"
                className="govuk-button govuk-button--secondary"
                aria-disabled={form.waits}
              >
                Sign in<span className="govuk-visually-hidden"> as {roleText.toLowerCase()}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        The password of each is <code>{password}</code>
      </p>
    </section>
  );
}
