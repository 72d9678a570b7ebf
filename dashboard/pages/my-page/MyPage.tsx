// The views that a person has pinned, each with its figure of today.
import "./my-page.scss";
import { listPins } from "#api/contract/pins.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { PinCard } from "./PinCard.tsx";

export default function MyPage() {
  const { data, error, refetch } = useAnswer(listPins);
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/explore", text: "Explore" }]} />
      <PageHeading title="My page" />
      {data ? (
        data.pins.length > 0 ? (
          <>
            <p className="govuk-body">
              What you have pinned, newest first. Figures are read anew each time. Nobody else sees this page.
            </p>
            <ul className="pins">
              {data.pins.map((pin) => (
                <PinCard key={pin.id} pin={pin} />
              ))}
            </ul>
          </>
        ) : (
          <NothingPinned />
        )
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  );
}

const NothingPinned = () => (
  <Empty title="You have not pinned anything yet">
    <p>
      Open a view that you come back to, and press “Pin to my page”. It is kept here with its filters, and its
      figure is always the newest.
    </p>
    <p>
      <Link to="/explore">Choose something to explore</Link>
    </p>
  </Empty>
);
