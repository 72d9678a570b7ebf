// One topic of the guide.
import "./guide.scss";
import { useParam } from "#dashboard/app/params.ts";
import NotFoundPage from "#dashboard/pages/not-found/NotFoundPage.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { TOPICS } from "./topics.ts";

export default function TopicPage() {
  const id = useParam("topic");
  const topic = TOPICS.find((one) => one.id === id);
  if (topic === undefined) return <NotFoundPage />;
  const { title, Text } = topic;
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/guide", text: "Guide" }]} />
      <PageHeading title={title} />
      <div className="guide">
        <div className="guide__text">
          <Text />
        </div>
        <nav aria-labelledby="also" className="no-print">
          <h2 className="govuk-heading-s" id="also">
            Also in the guide
          </h2>
          <ul className="govuk-list">
            {TOPICS.filter((other) => other.id !== id).map((other) => (
              <li key={other.id}>
                <Link to={`/guide/${other.id}`}>{other.title}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}
