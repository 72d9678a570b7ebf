// The second factor: the code that the authenticator app shows now, or one of the backup codes.
import { useState } from "react";
import { verifyBackupCode, verifyCode } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Field } from "./Field.tsx";
import { codeFault } from "./faults.ts";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { useForm } from "./use-form.tsx";

const IDS = { code: "code" };

type Props = { onDone: () => Promise<void>; onBack: () => void };

export function CodeForm({ onDone, onBack }: Props) {
  const [ofApp, setOfApp] = useState(true);
  return (
    <div className="sign-in__form">
      <PageHeading title="Enter your code" />
      <Code key={String(ofApp)} ofApp={ofApp} onDone={onDone} />
      <p className="govuk-body">
        <button type="button" className="link-button" onClick={() => setOfApp(!ofApp)}>
          {ofApp ? "Use a backup code instead" : "Use a code from the app instead"}
        </button>
      </p>
      <p className="govuk-body">
        <button type="button" className="link-button" onClick={onBack}>
          Sign in as somebody else
        </button>
      </p>
    </div>
  );
}

function Code({ ofApp, onDone }: { ofApp: boolean; onDone: Props["onDone"] }) {
  useFocusOnArrival(IDS.code);
  const form = useForm({
    ids: IDS,
    check: (typed) => codeFault("code", typed("code"), ofApp),
    send: async (typed) => {
      if (ofApp) await call(verifyCode, { body: { code: typed("code").replace(/[\s-]/g, "") } });
      else await call(verifyBackupCode, { body: { code: typed("code").trim() } });
      await onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      {form.summary}
      {ofApp ? (
        <Field
          id={IDS.code}
          name="code"
          label="Code from your authenticator app"
          hint="6 numbers. A new code is shown every 30 seconds."
          error={form.faults.code}
          className="govuk-input--width-10 govuk-input--extra-letter-spacing"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
        />
      ) : (
        <Field
          id={IDS.code}
          name="code"
          label="Backup code"
          hint="One of those you kept when you set the app up. Each works once. If you have none left, ask the performance lead."
          error={form.faults.code}
          className="govuk-input--width-20"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <button type="submit" className="govuk-button" aria-disabled={form.waits}>
        Go on
      </button>
    </form>
  );
}
