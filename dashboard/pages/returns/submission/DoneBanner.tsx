// Says that it is done, and where to see it.
import type { Submission } from "#api/contract/submissions.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { boardText, takenBackText } from "./standing.ts";
import { useChanges } from "./use-changes.ts";

type Props = { submission: Submission; done: "published" | "withdrawn" };

export function DoneBanner({ submission: { id, changes }, done }: Props) {
  return (
    <Banner key={done} title={done === "published" ? "Published" : "Withdrawn"}>
      <p className="govuk-notification-banner__heading">
        {done === "published" ? `${boardText(changes)} on the board’s pages.` : takenBackText(changes)}
      </p>
      <Changed id={id} />
    </Banner>
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
