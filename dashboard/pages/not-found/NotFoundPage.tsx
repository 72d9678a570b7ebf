// An address that leads nowhere: likely ways on.
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { FindIndicator } from "#dashboard/ui/FindIndicator.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";

export default function NotFoundPage() {
  const outcomes = useSite().data?.outcomes ?? [];
  return (
    <>
      <PageHeading title="Page not found" />
      <p className="govuk-body">
        If you typed the address, check it. If you followed a link, the page may have moved; tell whoever sent
        it to you.
      </p>
      <FindIndicator />
      <h2 className="govuk-heading-m">Or go to</h2>
      <ul className="govuk-list">
        <li>
          <Link to="/">the overview</Link>
        </li>
        {outcomes.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/outcomes/${id}`}>{title}</Link>
          </li>
        ))}
        <li>
          <Link to="/risk-areas">risk areas</Link>
        </li>
        <li>
          <Link to="/returns">returns</Link>
        </li>
      </ul>
    </>
  );
}
