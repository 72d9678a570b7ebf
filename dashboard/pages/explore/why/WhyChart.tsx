// The sentence that says where a change comes from, and the waterfall that shows it.
import type { ChangePage } from "#api/contract/change.ts";
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { axisNote } from "#dashboard/charts/axis-ticks.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { sourceOf } from "#dashboard/pages/explore/words.ts";
import { StepLegend } from "./StepMarks.tsx";
import { Waterfall } from "./Waterfall.tsx";
import { waterfallLayout } from "./waterfall-layout.ts";
import { waterfallDomain, waterfallRows, waterfallTable } from "./waterfall-rows.ts";
import { whySubtitle, whySummary, whyTitle } from "./why-words.ts";

type Props = {
  page: ChangePage;
  explorer: ExplorerPage;
  partHref: (part: ChangePage["parts"][number]) => string | null;
};

/** The change is the difference of the published figures; parts are worked out from the cases. */
const ROUNDED = "Each figure is rounded by itself, so the parts may not add up exactly.";

export function WhyChart({ page, explorer, partHref }: Props) {
  const { indicator, sentence, parts, notes, before, after } = page;
  const rows = waterfallRows(page, partHref);
  const subtitle = whySubtitle(page, explorer.where);
  if (rows.length === 0 || parts.length === 0)
    return (
      <section className="why__nothing" aria-label={whyTitle(page)}>
        <h2 className="chart__title">{whyTitle(page)}</h2>
        <p className="chart__subtitle">{subtitle}.</p>
        <p className="why__sentence">{sentence}</p>
        <p className="govuk-body">
          {before.title}: {before.value.text}. {after.title}: {after.value.text}.
        </p>
        {notes.map((note) => (
          <p key={note} className="govuk-body-s">
            {note}
          </p>
        ))}
      </section>
    );
  const domain = waterfallDomain(rows);
  const note = axisNote(domain.low, indicator.unit);
  const steps = rows.filter(({ kind }) => kind === "part");
  return (
    <>
      <p className="why__sentence">{sentence}</p>
      <ChartFigure
        name={`${indicator.id}-${page.area.code}-why`}
        title={whyTitle(page)}
        subtitle={
          <>
            {subtitle}.<b className="no-print"> Follow a name to see it over time.</b>
          </>
        }
        subtitleText={`${subtitle}. ${sentence}`}
        summary={whySummary(page)}
        notes={[...(note ? [note] : []), ...(page.mix === null ? [] : [ROUNDED]), ...notes]}
        source={sourceOf({ ...explorer, asAt: page.asAt, illustrative: page.illustrative })}
        says={rows.map(({ says }) => says)}
        grid={{ columns: 1, rows: rows.length }}
        start={1}
        table={waterfallTable(page, subtitle)}
        height={(width) => waterfallLayout(width, rows).height}
      >
        {(drawing) => (
          <>
            {/* Inside, so that a picture has it: without its meaning a hatching says nothing. */}
            <StepLegend
              rate={steps.some(({ chance }) => chance !== true)}
              chance={steps.some(({ chance }) => chance === true)}
              mix={page.mix !== null && steps.some(({ middle, to }) => middle !== to)}
              together={rows.some(({ kind }) => kind === "together")}
              counts={page.mix === null}
              areas={page.compares === "areas"}
            />
            <Waterfall rows={rows} domain={domain} unit={indicator.unit} drawing={drawing} />
          </>
        )}
      </ChartFigure>
    </>
  );
}
