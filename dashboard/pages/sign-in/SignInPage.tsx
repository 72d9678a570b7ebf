// Signing in, at whatever address was opened: that page is shown afterwards.
import "./sign-in.scss";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useSession } from "#dashboard/api-client/use-answer.ts";
import { LEFT } from "#dashboard/app/viewer.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Accounts } from "./Accounts.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { ProviderButton } from "./ProviderButton.tsx";
import { useArrival } from "./use-arrival.ts";

/** `last` was signed in on this page until the session ended. */
export default function SignInPage({ last }: { last: string | null }) {
  const session = useSession().data;
  const { state } = useLocation();
  const [codeWanted, setCodeWanted] = useState(false);
  const arrive = useArrival(last);
  const next = async (secondFactor: boolean) => (secondFactor ? setCodeWanted(true) : arrive());
  if (!session) return null;
  if (codeWanted) return <CodeForm onDone={arrive} onBack={() => setCodeWanted(false)} />;

  const { ways, demonstration, trust } = session;
  return (
    <>
      <PageHeading title="Sign in" />
      {last !== null && <Notice>You have been signed out. Sign in to go on.</Notice>}
      {state === LEFT && <Notice>You have signed out.</Notice>}
      <div className="sign-in">
        <div className="sign-in__form">
          <p className="govuk-body">
            This is the outcomes dashboard of {trust}. It is for people who have been invited to it.
          </p>
          {ways.singleSignOn !== null && <ProviderButton name={ways.singleSignOn} first={!ways.password} />}
          {ways.password && <PasswordForm onSignedIn={next} />}
        </div>
        {demonstration && <Accounts {...demonstration} onSignedIn={next} />}
      </div>
    </>
  );
}

/** Takes the focus: what had it has just gone. */
function Notice({ children }: { children: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p className="govuk-inset-text sign-in__notice" role="status" tabIndex={-1} ref={box}>
      {children}
    </p>
  );
}
