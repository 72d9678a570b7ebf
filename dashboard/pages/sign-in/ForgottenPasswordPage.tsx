// Asks for a letter with a link to set a new password. Nobody learns from it who has an account.
import "./sign-in.scss";
import { useState } from "react";
import { askForReset } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Field } from "./Field.tsx";
import { emailFault } from "./faults.ts";
import { TrustLine } from "./TrustLine.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { useForm } from "./use-form.tsx";

const IDS = { email: "email" };

export default function ForgottenPasswordPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    ids: IDS,
    check: (typed) => emailFault("email", typed("email")),
    send: async (typed) => {
      const email = typed("email").trim();
      await call(askForReset, { body: { email } });
      setSentTo(email);
    },
  });
  if (sentTo !== null) return <Sent to={sentTo} />;
  return (
    <div className="sign-in__form">
      <PageHeading title="Forgotten password" />
      <TrustLine />
      <form onSubmit={form.onSubmit} noValidate>
        {form.summary}
        <Field
          id={IDS.email}
          name="email"
          type="email"
          label="E-mail address"
          hint="The one you sign in with. We send a link to it for setting a new password."
          error={form.faults.email}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <button type="submit" className="govuk-button" aria-disabled={form.waits}>
          Send the link
        </button>
      </form>
      <p className="govuk-body">
        <Link to="/">Go back to signing in</Link>
      </p>
    </div>
  );
}

function Sent({ to }: { to: string }) {
  useFocusOnArrival("sent");
  return (
    <div className="sign-in__form">
      <div id="sent" tabIndex={-1} className="sign-in__done">
        <PageHeading title="Check your e-mail" />
        <p className="govuk-body">
          If <strong className="sign-in__address">{to}</strong> has an account here, a letter with a link is
          on its way to it. The link works once, for one hour.
        </p>
      </div>
      <p className="govuk-body">
        Nothing came? Look among the unwanted mail. Check that this is the address you were invited with; if
        you sign in with your council account, your password is not kept here. Otherwise ask the performance
        lead.
      </p>
      <p className="govuk-body">
        <Link to="/">Go to signing in</Link>
      </p>
    </div>
  );
}
