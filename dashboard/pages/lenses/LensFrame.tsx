// What every lens has: its heading, the way to the others, what it says, and the five outcomes.
import "./lenses.scss";
import "#dashboard/charts/charts.scss";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SMALL_NOTE } from "#api/contract/vocabulary.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { TwoLinesKey } from "#dashboard/charts/TwoLines.tsx";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Breadcrumbs, type Crumb } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { useTitleWithMonth } from "#dashboard/ui/month.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PeriodForm } from "#dashboard/ui/PeriodForm.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { SmallNote } from "#dashboard/ui/SmallMark.tsx";
import type { Lens } from "./lens.ts";
import { OutcomeLines } from "./OutcomeLines.tsx";

type Props = {
  answer: UseQueryResult<Lens, ProblemError>;
  /** Address of this page. */
  path: string;
  caption: string;
  /** What it will be called, before its answer has come. */
  expected: string;
  crumbs: readonly Crumb[];
  switcher: ReactNode;
};

export function LensFrame({ answer, path, caption, expected, crumbs, switcher }: Props) {
  const { data, error, isPlaceholderData, refetch } = answer;
  const refused = error !== null && !data;
  const title = useTitleWithMonth(data?.title ?? expected, data?.periodText);
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/explore", text: "Explore" }, ...crumbs]} />
      <PageHeading title={refused ? "This view cannot be shown" : title} caption={refused ? "" : caption}>
        {!refused && <PeriodForm period={data?.period} />}
      </PageHeading>
      {data ? (
        <div aria-busy={isPlaceholderData}>
          {switcher}
          <Body lens={data} path={path} />
        </div>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Body({ lens, path }: { lens: Lens; path: string }) {
  const notes = lens.notes.filter((note) => note !== SMALL_NOTE);
  return (
    <>
      <AsAtNotice asAt={lens.asAt} now={`${path}?as_at=`} />
      <p className="lead">{lens.headline}</p>
      {lens.partnership && <p className="govuk-body">{lens.partnership.title} leads for this group.</p>}
      {notes.length < lens.notes.length && <SmallNote />}
      <TwoLinesKey own={lens.title} other={lens.otherTitle} />
      {lens.outcomes.map((outcome) => (
        <OutcomeLines key={outcome.id} outcome={outcome} lens={lens} />
      ))}
      <section className="lens-notes" aria-labelledby="lens-notes">
        <h2 className="govuk-heading-m" id="lens-notes">
          How to read this page
        </h2>
        <ul className="govuk-list govuk-list--bullet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        <p className="govuk-body-s">
          {lens.source} Looked at on {lens.todayText}.{" "}
          <Link to="/guide/hidden-numbers">Why some numbers are hidden</Link>
        </p>
      </section>
    </>
  );
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the figures
      </p>
      <Skeleton lines={3} />
      <Skeleton height={900} />
    </>
  );
}
