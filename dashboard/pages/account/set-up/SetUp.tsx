// Sets an authenticator app up: the password, then the picture to scan, the backup codes and a first code.
import { useState } from "react";
import { beginSecondFactor } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { AppStep } from "./AppStep.tsx";
import { PasswordForm } from "./PasswordForm.tsx";

type Begun = { uri: string; backupCodes: string[] };

type Props = { email: string; level: 2 | 3; onDone: () => Promise<void> };

export function SetUp({ email, level, onDone }: Props) {
  const [begun, setBegun] = useState<Begun | null>(null);
  if (begun === null)
    return (
      <PasswordForm
        id="set-up-password"
        email={email}
        action="Begin"
        send={async (password) => setBegun(await call(beginSecondFactor, { body: { password } }))}
      >
        You need an authenticator app on your phone, such as Microsoft Authenticator, Google Authenticator or
        the one built into your phone’s passwords.
      </PasswordForm>
    );
  return <AppStep {...begun} level={level} onConfirmed={onDone} />;
}
