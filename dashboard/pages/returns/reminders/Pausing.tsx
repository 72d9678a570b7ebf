// The pauses of reminders and the form for another, on the page of reminders and on an owner's own.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { listReminderPauses, type ReminderPause } from "#api/contract/reminders.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { takeFocus } from "#dashboard/ui/take-focus.ts";
import { PauseForm } from "./PauseForm.tsx";
import { PausesTable } from "./PausesTable.tsx";
import { type Pauses, usePauses } from "./use-pauses.ts";

export function Pausing() {
  const { data, error, refetch } = usePauses();
  if (data) return <Loaded pauses={data} />;
  return error ? <Failed problem={error} retry={refetch} /> : <Skeleton height={160} />;
}

type Shown = { what: "list" | "form" | "list-again" } | { what: "done"; text: string; at: number };

function Loaded({ pauses }: { pauses: Pauses }) {
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown>({ what: "list" });
  const { owners, mayStopAll } = pauses;
  const mayStop = mayStopAll || owners.length > 0;
  const current = pauses.pauses.filter(({ state }) => state === "running" || state === "to-come");

  async function finish(text: string) {
    await queries.invalidateQueries({ queryKey: answerKey(listReminderPauses) });
    setShown({ what: "done", text, at: Date.now() });
  }

  return (
    <>
      {shown.what === "done" && (
        <Banner key={shown.at} title="Done">
          <p className="govuk-notification-banner__heading">{shown.text}</p>
        </Banner>
      )}
      {current.length === 0 && shown.what !== "form" && (
        <p className="govuk-body">
          {mayStopAll ? "Nobody’s reminders are stopped." : "Your reminders are not stopped."}
        </p>
      )}
      <PausesTable pauses={pauses.pauses} onEnded={(pause) => void finish(endedText(pause))} />
      {shown.what === "form" ? (
        <PauseForm
          pauses={pauses}
          onPaused={(pause) => void finish(pausedText(pause))}
          onCancel={() => setShown({ what: "list-again" })}
        />
      ) : (
        mayStop && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary pauses__stop no-print"
            ref={shown.what === "list-again" ? takeFocus : undefined}
            onClick={() => setShown({ what: "form" })}
          >
            {mayStopAll ? "Stop reminders for a while" : "Stop my reminders while I am away"}
          </button>
        )
      )}
    </>
  );
}

const whose = ({ owner }: ReminderPause) => owner?.name ?? "everybody";

const pausedText = (pause: ReminderPause) =>
  `Reminders for ${whose(pause)} stop from ${dayText(pause.from)} to ${dayText(pause.until)}.`;

const endedText = (pause: ReminderPause) => `Reminders for ${whose(pause)} go out again.`;
