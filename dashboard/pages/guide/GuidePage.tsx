// The guide's contents.
import "./guide.scss";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { TOPICS } from "./topics.ts";

export default function GuidePage() {
  return (
    <>
      <PageHeading title="Guide" />
      <p className="govuk-body">One short page on each subject.</p>
      <ul className="guide-list">
        {TOPICS.map(({ id, title, about }) => (
          <li key={id}>
            <h2 className="govuk-heading-s">
              <Link to={`/guide/${id}`}>{title}</Link>
            </h2>
            <p className="govuk-body-s">{about}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
