// Turns the second factor off, with the password.
import { useQueryClient } from "@tanstack/react-query";
import { getSession } from "#api/contract/session.ts";
import { endSecondFactor } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { PasswordForm } from "./set-up/PasswordForm.tsx";

type Props = { email: string; onDone: (said: string) => void };

export function EndSecondFactor({ email, onDone }: Props) {
  const queries = useQueryClient();
  return (
    <PasswordForm
      id="end-password"
      email={email}
      action="Turn it off"
      send={async (password) => {
        await call(endSecondFactor, { body: { password } });
        await queries.invalidateQueries({ queryKey: answerKey(getSession) });
        onDone(
          "Your second factor is off. Take this account out of the app: its codes are of no use any more.",
        );
      }}
    >
      From then on your password alone is enough to sign in. The codes of the app and the backup codes stop
      working.
    </PasswordForm>
  );
}
