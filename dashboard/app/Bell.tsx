// How much is new about risk areas, beside the link to it. It comes after the page, and is asked for again while that is open.
import "./bell.scss";
import { useQuery } from "@tanstack/react-query";
import { type AlertsPage, getAlerts } from "#api/contract/alerts.ts";
import { call } from "#dashboard/api-client/call.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

export const BELL_KEY = answerKey(getAlerts, { bell: true });
const ASKED_AGAIN = 120_000;
/** More would not fit into the room that is kept. */
const MOST = 99;

export default function Bell() {
  const unseen =
    useQuery<AlertsPage>({
      queryKey: BELL_KEY,
      queryFn: ({ signal }) => call(getAlerts, { query: { limit: 1 }, signal }),
      refetchInterval: ASKED_AGAIN,
    }).data?.unseen ?? 0;
  if (unseen === 0) return null;
  return (
    <>
      <span className="bell" aria-hidden="true">
        {unseen > MOST ? `${MOST}+` : unseen}
      </span>
      <span className="govuk-visually-hidden"> {unseen} new about risk areas</span>
    </>
  );
}
