// When reminders stop: those that run and are to come, with a way to end each; past ones behind a press.
import { useMutation } from "@tanstack/react-query";
import { endReminderPause, type ReminderPause } from "#api/contract/reminders.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Details } from "#dashboard/ui/Details.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { Tag } from "#dashboard/ui/Tag.tsx";
import { STATE_WORDS } from "./pause-wanted.ts";

const COLUMNS = [{ text: "Whose" }, { text: "Days" }, { text: "Why" }, { text: "State" }, { text: "Change" }];

type Props = { pauses: readonly ReminderPause[]; onEnded: (pause: ReminderPause) => void };

export function PausesTable({ pauses, onEnded }: Props) {
  const current = pauses.filter(({ state }) => state === "running" || state === "to-come");
  const past = pauses.filter((pause) => !current.includes(pause));
  const end = useMutation<ReminderPause, ProblemError, string>({
    mutationFn: (id) => call(endReminderPause, { params: { id }, body: {} }),
    onSuccess: onEnded,
  });
  return (
    <>
      {end.error && (
        <ErrorSummary key={end.submittedAt} title={end.error.title} problems={[]}>
          {end.error.message}
        </ErrorSummary>
      )}
      {current.length > 0 && (
        <Pauses
          caption="Reminders stop"
          pauses={current}
          waiting={end.isPending}
          onEnd={(id) => end.mutate(id)}
        />
      )}
      {past.length > 0 && (
        <Details summary={`Past: ${plural(past.length, "pause")}`}>
          <Pauses caption="Reminders stopped" pauses={past} waiting onEnd={null} />
        </Details>
      )}
    </>
  );
}

type PausesProps = {
  caption: string;
  pauses: readonly ReminderPause[];
  waiting: boolean;
  onEnd: ((id: string) => void) | null;
};

function Pauses({ caption, pauses, waiting, onEnd }: PausesProps) {
  return (
    <CardTable className="pauses" caption={caption} quiet columns={onEnd ? COLUMNS : COLUMNS.slice(0, -1)}>
      <tbody>
        {pauses.map((pause) => {
          const whose = pause.owner?.name ?? "Everybody";
          const { text, colour } = STATE_WORDS[pause.state];
          return (
            <Row key={pause.id} head={whose}>
              <Cell label="Days">
                {pause.from === pause.until
                  ? dayText(pause.from)
                  : `${dayText(pause.from)} to ${dayText(pause.until)}`}
              </Cell>
              <Cell label="Why">
                <span>{pause.reason}</span>
                <span className="under">by {pause.by}</span>
              </Cell>
              <Cell label="State">
                <Tag colour={colour}>{text}</Tag>
              </Cell>
              {onEnd && (
                <Cell label="Change">
                  {pause.may.end ? (
                    <button
                      type="button"
                      className="link-button row-button"
                      aria-disabled={waiting}
                      onClick={() => waiting || onEnd(pause.id)}
                    >
                      Let them go out again
                      <span className="govuk-visually-hidden">
                        : {whose}, {dayText(pause.from)}
                      </span>
                    </button>
                  ) : (
                    <span className="under">A performance lead may end it</span>
                  )}
                </Cell>
              )}
            </Row>
          );
        })}
      </tbody>
    </CardTable>
  );
}
