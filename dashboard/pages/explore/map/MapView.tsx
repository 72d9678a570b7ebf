// A period of the explorer as a map: the wards of each area coloured by its figure, and the same figures as a table.
import "./map.scss";
import { useMemo } from "react";
import { type Boundaries, getBoundaries } from "#api/contract/boundaries.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { barSummary, barTable, barTitle } from "#dashboard/charts/bar-rows.ts";
import { ChartFigure } from "#dashboard/charts/ChartFigure.tsx";
import { StepLegend } from "#dashboard/charts/StepLegend.tsx";
import { into } from "#dashboard/pages/explore/drill.ts";
import type { ViewProps } from "#dashboard/pages/explore/view-props.ts";
import { fileStem, notesOf, sourceOf, subtitleOf } from "#dashboard/pages/explore/words.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { levelsOnAMap, mapAxis, mapLegend, mapRows, wardsByArea } from "./map-rows.ts";
import { shapesOf } from "./shapes.ts";
import { WardMap } from "./WardMap.tsx";

export default function MapView(props: ViewProps) {
  const axis = mapAxis(props.page);
  const { data, error, refetch } = useAnswer(getBoundaries);
  if (!axis) return <NothingToDraw {...props} />;
  if (data) return <Drawn {...props} axis={axis} boundaries={data} />;
  return error ? <Failed problem={error} retry={refetch} /> : <Skeleton height={560} />;
}

type DrawnProps = ViewProps & { axis: NonNullable<ReturnType<typeof mapAxis>>; boundaries: Boundaries };

function Drawn({ page, state, at, hrefOf, axis, boundaries }: DrawnProps) {
  const rows = mapRows(page, axis, at.period, (member) => {
    const inside = into(state, page.cuts, [{ axis, member }]);
    // Below a cluster there is nothing to draw.
    return hrefOf(axis.level === "cluster" ? { ...inside, view: "bars" } : inside);
  });
  const wards = useMemo(() => wardsByArea(boundaries, axis), [boundaries, axis]);
  const title = barTitle(rows, axis, at.periodText);
  const subtitle = subtitleOf({ ...page, axes: [axis] }, at.periodText);
  return (
    <ChartFigure
      name={`${fileStem(page)}-map-${at.period}`}
      title={title}
      subtitle={
        <>
          {subtitle}. <b className="no-print">Point at an area for its name, follow it to look inside.</b>
        </>
      }
      subtitleText={subtitle}
      summary={barSummary(rows)}
      notes={[...notesOf(page), boundaries.attribution]}
      source={sourceOf(page)}
      says={rows.map(({ says }) => says)}
      grid={{ columns: 1, rows: rows.length }}
      start={0}
      table={barTable(rows, axis, subtitle, at.period)}
      height={(width) => shapesOf(boundaries, wards, width).height}
    >
      {(drawing) => (
        <>
          {/* Inside, so that a picture has it: without its meaning a colour says nothing. */}
          <StepLegend
            steps={mapLegend(page, axis, rows, at.period)}
            small={rows.some(({ small }) => small)}
          />
          <WardMap boundaries={boundaries} wards={wards} rows={rows} drawing={drawing} />
        </>
      )}
    </ChartFigure>
  );
}

/** Schools, centres and dimensions have no wards. */
function NothingToDraw({ page, state, hrefOf }: ViewProps) {
  const levels = levelsOnAMap(page);
  return (
    <Empty title="There is nothing to draw a map of here">
      <p>The map shows localities and clusters: boundaries are known for them alone.</p>
      {levels.length > 0 ? (
        <ul>
          {levels.map(({ id, title }) => (
            <li key={id}>
              <Link to={hrefOf({ ...state, rows: id, cols: null })}>
                Show the map by {title.toLowerCase()}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          <Link to={hrefOf({ ...state, view: "bars" })}>Look at the bars instead</Link>, or go back up to an
          area that has localities or clusters in it.
        </p>
      )}
    </Empty>
  );
}
