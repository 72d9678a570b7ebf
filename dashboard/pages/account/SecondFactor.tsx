// Whether a code is asked for besides the password; how to begin and how to end that.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getSession, type Viewer } from "#api/contract/session.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { EndSecondFactor } from "./EndSecondFactor.tsx";
import { SetUp } from "./set-up/SetUp.tsx";

type Props = { viewer: Viewer; onDone: (said: string) => void };

export function SecondFactor({ viewer: { secondFactor, email }, onDone }: Props) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const finish = (said: string) => {
    setOpen(false);
    onDone(said);
  };
  async function turnedOn() {
    await queries.invalidateQueries({ queryKey: answerKey(getSession) });
    finish("Your second factor is on.");
  }
  return (
    <section aria-labelledby="second-factor">
      <h2 className="govuk-heading-m" id="second-factor">
        Second factor
      </h2>
      <p className="govuk-body account__text">
        {secondFactor.on
          ? "It is on: when you sign in, a code from your authenticator app is asked for after your password."
          : "It is off. With it on, nobody can sign in as you who knows your password but does not have your phone: a code from an app on it is asked for as well."}
      </p>
      <Details
        // What was open belongs to the other state.
        key={String(secondFactor.on)}
        summary={secondFactor.on ? "Turn it off" : "Set it up"}
        open={open}
        onToggle={setOpen}
      >
        {open &&
          (secondFactor.on ? (
            <EndSecondFactor email={email} onDone={finish} />
          ) : (
            <SetUp email={email} level={3} onDone={turnedOn} />
          ))}
      </Details>
    </section>
  );
}
