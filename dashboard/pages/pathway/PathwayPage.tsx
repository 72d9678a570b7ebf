// A pathway: where on it children wait or drop out, step by step, and who differs from the rest by more than chance.
import "#dashboard/charts/charts.scss";
import "./pathway.scss";
import { getPathway, type PathwayPage as Page } from "#api/contract/pathway.ts";
import { SMALL_NOTE } from "#api/contract/vocabulary.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { useAnswer, useSite } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { SmallMark, SmallNote } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { type Asked, askedFrom, pathwayAddress } from "./address.ts";
import { CutForm } from "./CutForm.tsx";
import { Different } from "./Different.tsx";
import { MembersTable } from "./MembersTable.tsx";
import { PeriodTable } from "./PeriodTable.tsx";
import { StepPanels } from "./StepPanels.tsx";

export default function PathwayPage() {
  const id = useParam("id");
  const search = useSearch();
  const asked = askedFrom(search);
  const { area, by, where, from, to } = asked;
  const { data, error, isPlaceholderData, refetch } = useAnswer(
    getPathway,
    {
      params: { id },
      query: {
        area: area ?? undefined,
        by: by ?? undefined,
        where: [...where],
        from: from ?? undefined,
        to: to ?? undefined,
        as_at: search.get("as_at") ?? undefined,
      },
    },
    { keep: true },
  );
  if (error) return <NoPathway id={id} problem={error} retry={refetch} />;
  if (!data) return <PageSkeleton />;
  return (
    <div className="pathway" aria-busy={isPlaceholderData}>
      <Body page={data} asked={asked} />
    </div>
  );
}

function Body({ page, asked }: { page: Page; asked: Asked }) {
  const { id, title, about, area, where, asAt, headline, notes, source, steps } = page;
  const trust = useSite().data?.areas[0]?.code;
  const search = new URLSearchParams(useSearch());
  search.set("as_at", "");
  const whose = [area.name, ...where.map(({ memberTitle }) => memberTitle)].join(", ");
  const above = area.path.slice(0, -1);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { to: "/explore", text: "Explore" },
          ...above.map(({ code, name }) => ({
            to: pathwayAddress(id, { ...asked, area: code }, trust),
            text: name,
          })),
        ]}
      />
      <PageHeading title={`${title}: ${whose}`} caption={page.spanText} />
      <AsAtNotice asAt={asAt} now={`/pathways/${id}?${search}`} />
      {notes.includes(SMALL_NOTE) && <SmallNote />}
      <p className="lead">
        {headline}
        {steps.some((step) => step.lost && isSmall(step.span.value)) && <SmallMark />}
      </p>
      <p className="govuk-body">{about}</p>
      <CutForm key={search.toString()} page={page} asked={asked} />
      <StepPanels page={page} asked={asked} trust={trust} />
      <Different page={page} trust={trust} />
      <MembersTable page={page} trust={trust} />
      <PeriodTable page={page} asked={asked} trust={trust} />
      <section className="pathway__notes" aria-labelledby="about-figures">
        <h2 className="govuk-heading-m" id="about-figures">
          About these figures
        </h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            Each share is of those who came to its own step in these months, not of all who started: a family
            may be assessed in one month and meet its team in the next.
          </li>
          {notes
            .filter((note) => note !== SMALL_NOTE)
            .map((note) => (
              <li key={note}>{note}</li>
            ))}
          <li>{source}</li>
        </ul>
      </section>
    </>
  );
}

type NoPathwayProps = { id: string; problem: ProblemError; retry: () => unknown };

function NoPathway({ id, problem, retry }: NoPathwayProps) {
  if (problem.status < 400 || problem.status >= 500) return <Failed problem={problem} retry={retry} />;
  return (
    <>
      <PageHeading title="This pathway cannot be shown" />
      <p className="govuk-body">{problem.message}</p>
      <p className="govuk-body">
        <Link to={pathwayAddress(id, {})}>Show it for the whole trust</Link>, or{" "}
        <Link to="/explore">choose what to explore</Link>.
      </p>
    </>
  );
}
