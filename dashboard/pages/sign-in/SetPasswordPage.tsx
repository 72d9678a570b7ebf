// Where the link of an invitation or of a reset leads: a new password is set with the token in its address.
import "./sign-in.scss";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { getSession } from "#api/contract/session.ts";
import { setPassword } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { newPasswordFault, SHORTEST_PASSWORD } from "./faults.ts";
import { PasswordField } from "./PasswordField.tsx";
import { TrustLine } from "./TrustLine.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { useForm } from "./use-form.tsx";

const IDS = { newPassword: "new-password" };

export default function SetPasswordPage() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const [token] = useState(() => new URLSearchParams(search).get("token"));
  const [done, setDone] = useState(false);

  // Out of the address bar, the history and whatever the page might send on.
  useEffect(() => {
    if (search !== "") navigate("/set-password", { replace: true });
  }, [search, navigate]);

  if (done) return <Done />;
  return (
    <div className="sign-in__form">
      <PageHeading title="Set your password" />
      <TrustLine />
      {token ? <NewPassword token={token} onDone={() => setDone(true)} /> : <NoToken />}
    </div>
  );
}

function NewPassword({ token, onDone }: { token: string; onDone: () => void }) {
  const queries = useQueryClient();
  const form = useForm({
    ids: IDS,
    check: (typed) => newPasswordFault("newPassword", typed("newPassword")),
    send: async (typed) => {
      await call(setPassword, { body: { token, newPassword: typed("newPassword") } });
      onDone();
      // Every session of that person has ended, perhaps the one in this browser.
      await queries.invalidateQueries({ queryKey: answerKey(getSession) });
    },
  });
  return (
    <>
      <form onSubmit={form.onSubmit} noValidate>
        {form.summary}
        <PasswordField
          id={IDS.newPassword}
          name="newPassword"
          label="New password"
          hint={`At least ${SHORTEST_PASSWORD} characters. Three words that do not belong together are good, and easy to remember.`}
          error={form.faults.newPassword}
          autoComplete="new-password"
        />
        <button type="submit" className="govuk-button" aria-disabled={form.waits}>
          Set the password
        </button>
      </form>
      <p className="govuk-body">
        If you are told that the link has expired, <AnotherLink />
      </p>
    </>
  );
}

const NoToken = () => (
  <p className="govuk-body">
    The link that leads here is in a letter that was sent to you. Open it from the letter, all of it. If it
    does not work any more, <AnotherLink />
  </p>
);

const AnotherLink = () => (
  <>
    <Link to="/forgotten-password">ask for another link</Link>. If it came with an invitation, ask the
    performance lead to send the invitation again.
  </>
);

function Done() {
  useFocusOnArrival("done");
  return (
    <div className="sign-in__form">
      <div id="done" tabIndex={-1} className="sign-in__done">
        <PageHeading title="Your password is set" />
        <p className="govuk-body">You can sign in with it now.</p>
      </div>
      <Link to="/" className="govuk-button" role="button">
        Sign in
      </Link>
    </div>
  );
}
