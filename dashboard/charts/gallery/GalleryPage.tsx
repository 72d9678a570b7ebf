// Every chart in every state, in development alone: /gallery, or one of them at /gallery?example=trend-gap.
import { useSearch } from "#dashboard/app/search.ts";
import "#dashboard/charts/charts.scss";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { barExamples } from "./bars.tsx";
import { comparatorExamples } from "./comparators.tsx";
import { panelExamples } from "./panels.tsx";
import { spcExamples } from "./spc.tsx";
import { trendExamples } from "./trend.tsx";

const EXAMPLES = [...trendExamples, ...spcExamples, ...barExamples, ...panelExamples, ...comparatorExamples];

export default function GalleryPage() {
  const wanted = useSearch().get("example");
  return (
    <>
      <PageHeading title="Chart gallery" />
      {EXAMPLES.filter(({ id }) => wanted === null || id === wanted).map(({ id, about, drawn }) => (
        <section key={id} data-example={id} aria-label={about}>
          <p className="govuk-body-s">
            <b>{id}</b>: {about}
          </p>
          {drawn}
        </section>
      ))}
    </>
  );
}
