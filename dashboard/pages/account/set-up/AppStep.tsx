// The app learns the secret, the backup codes are put away, and a first code shows that it worked.
import { lazy, Suspense } from "react";
import { verifyCode } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { Field } from "#dashboard/pages/sign-in/Field.tsx";
import { codeFault } from "#dashboard/pages/sign-in/faults.ts";
import { useFocusOnArrival } from "#dashboard/pages/sign-in/use-focus-on-arrival.ts";
import { useForm } from "#dashboard/pages/sign-in/use-form.tsx";
import { BackupCodes } from "./BackupCodes.tsx";
import { secretOf } from "./secret.ts";

const QrCode = lazy(() => import("./QrCode.tsx"));
const IDS = { code: "first-code" };

type Props = {
  /** Of its headings. */
  level: 2 | 3;
  uri: string;
  backupCodes: readonly string[];
  onConfirmed: () => Promise<void>;
};

export function AppStep({ level, uri, backupCodes, onConfirmed }: Props) {
  const Title = level === 2 ? "h2" : "h3";
  useFocusOnArrival("scan");
  const form = useForm({
    ids: IDS,
    check: (typed) => codeFault("code", typed("code"), true),
    send: async (typed) => {
      await call(verifyCode, { body: { code: typed("code").replace(/[\s-]/g, "") } });
      await onConfirmed();
    },
  });
  return (
    <div className="account__form set-up">
      <Title className="govuk-heading-s" id="scan" tabIndex={-1}>
        1. Scan this with the app
      </Title>
      <Suspense fallback={<div className="skeleton set-up__picture" />}>
        <QrCode text={uri} />
      </Suspense>
      <p className="govuk-body">
        If you cannot scan it, add an account by hand and type this key:{" "}
        <code className="set-up__secret">{secretOf(uri)}</code>
      </p>
      <Title className="govuk-heading-s">2. Keep the backup codes</Title>
      <BackupCodes codes={backupCodes} />
      <Title className="govuk-heading-s">3. Enter the code that the app shows now</Title>
      <form onSubmit={form.onSubmit} noValidate>
        {form.summary}
        <Field
          id={IDS.code}
          name="code"
          label="Code from the app"
          hint="6 numbers. The second factor is on once this code is right."
          error={form.faults.code}
          className="govuk-input--width-10 govuk-input--extra-letter-spacing"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
        />
        <button type="submit" className="govuk-button" aria-disabled={form.waits}>
          Turn it on
        </button>
      </form>
    </div>
  );
}
