// Says that it is done, and where to see it.
import { useEffect, useRef } from "react";
import type { Submission } from "#api/contract/submissions.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { boardText } from "./standing.ts";
import { useChanges } from "./use-changes.ts";

type Props = { submission: Submission; done: "published" | "withdrawn" };

/** GOV.UK's notification banner of success: told at once, and takes the focus. */
export function DoneBanner({ submission: { id, changes }, done }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) box.current?.focus();
  }, [done]);
  return (
    <div
      className="govuk-notification-banner govuk-notification-banner--success"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id="banner">
          {done === "published" ? "Published" : "Withdrawn"}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">
          {done === "published"
            ? `${boardText(changes)} on the board’s pages.`
            : "What this return had replaced is shown again."}
        </p>
        <Changed id={id} />
      </div>
    </div>
  );
}

function Changed({ id }: { id: string }) {
  const trust = useSite().data?.areas.find(({ parent }) => parent === null);
  const whole = useChanges(id, trust?.code);
  const all = useChanges(id, null, whole.found?.length === 0);
  const changes = whole.found?.length ? whole : all;
  const indicators = [...new Map(changes.found?.map(({ indicator }) => [indicator.id, indicator])).values()];
  if (indicators.length === 0) return null;
  return (
    <>
      <p className="govuk-body">See {indicators.length === 1 ? "it" : `them`} as the board does:</p>
      <ul className="govuk-list done__links">
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            <Link to={`/indicators/${indicator.id}`} className="govuk-notification-banner__link">
              {indicator.title}
            </Link>
          </li>
        ))}
      </ul>
      {changes.more && (
        <button type="button" className="link-button" onClick={changes.more}>
          Show more than these {number(indicators.length)}
        </button>
      )}
    </>
  );
}
