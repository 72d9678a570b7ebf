// One member of a bar chart: its name, its bar with target and tolerance or the words in place of one, its figures.
import type { ReactNode } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusShape } from "#dashboard/ui/StatusShape.tsx";
import { type BarLayout, besideValue, NAME_SIZE, PARTS_SIZE } from "./bar-layout.ts";
import { type BarRow, OUTSIDE_WORDS } from "./bar-rows.ts";
import { ChanceBracket, OUTSIDE_ARROWS } from "./ChanceBracket.tsx";
import { FOCUS, INK, QUIET_INK, TOLERANCE } from "./colours.ts";
import { textWidth, wrapWords } from "./label-places.ts";

type Props = { row: BarRow; layout: BarLayout; active: boolean };
type Place = { left: number; width: number; middle: number; at: (value: number) => number };

export function BarRowDrawing({ row, layout, active }: Props) {
  const plot = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!plot || !x || !y) return null;
  const centre = y(row.id, { position: "middle" }) ?? 0;
  const middle = layout.narrow ? centre + layout.row / 2 - 20 - layout.under : centre;
  const at = (value: number) => Math.min(Math.max(x(value) ?? 0, plot.x), plot.x + plot.width);
  const place = { left: plot.x, width: plot.width, middle, at };
  return (
    <g className={active ? "chart-row chart-row--active" : "chart-row"}>
      {active && (
        <rect
          className="chart-row__active"
          x={1}
          y={centre - layout.row / 2 + 1}
          width={plot.x + plot.width + layout.figures - 2}
          height={layout.row - 2}
          fill="none"
          stroke={INK}
          strokeWidth={2}
        />
      )}
      <RowName row={row} layout={layout} centre={centre} />
      {row.value === null ? (
        <text className="chart-row__none" x={at(0) + 6} y={middle + 5} fontSize={14} fill={QUIET_INK}>
          {row.text}
        </text>
      ) : (
        <RowBar row={row} layout={layout} place={place} value={row.value} />
      )}
      <RowFigures row={row} layout={layout} place={place} centre={centre} />
    </g>
  );
}

function RowName({ row, layout, centre }: { row: BarRow; layout: BarLayout; centre: number }) {
  const lines = wrapWords(row.name, layout.nameRoom, NAME_SIZE, layout.lines);
  const top = layout.narrow ? nameLine(centre, layout) : centre - (lines.length * 18) / 2 + 14;
  const name = (
    <text className="chart-row__name" fontSize={NAME_SIZE} fill={INK}>
      {lines.map((line, index) => (
        <tspan key={line} x={layout.narrow ? layout.names : 4} y={top + index * 18}>
          {`${line} `}
        </tspan>
      ))}
    </text>
  );
  if (row.href === null) return name;
  return (
    <Link
      to={row.href}
      className="chart-link"
      aria-label={lines.at(-1)?.endsWith("…") ? row.name : undefined}
    >
      {name}
    </Link>
  );
}

/** On a phone: the first line of the name, and the status beside it. */
const nameLine = (centre: number, { row }: BarLayout) => centre - row / 2 + 20;

type RowPartProps = { row: BarRow; layout: BarLayout; place: Place };

function RowBar({ row, layout, place, value }: RowPartProps & { value: number }) {
  const { at, middle } = place;
  const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
  const tall = layout.narrow ? layout.bar + 10 : layout.row;
  return (
    <>
      {[row.below, row.above].map(
        (band) =>
          band && (
            <rect
              key={band[0]}
              className="chart-target__band"
              x={at(band[0])}
              width={at(band[1]) - at(band[0])}
              y={middle - tall / 2}
              height={tall}
              fill={TOLERANCE}
            />
          ),
      )}
      <BarLink href={row.href}>
        <rect
          className="chart-row__bar"
          x={from}
          width={Math.max(to - from, 1)}
          y={middle - layout.bar / 2}
          height={layout.bar}
          fill={FOCUS}
        />
      </BarLink>
      {[row.goal, row.otherGoal].map(
        (goal) =>
          goal !== null && (
            <path
              key={goal}
              className="chart-target__line"
              d={`M${at(goal)} ${middle - tall / 2}v${tall}`}
              stroke={INK}
              strokeWidth={1.5}
              strokeDasharray="6 4"
            />
          ),
      )}
      {row.limits && (
        <ChanceBracket
          from={at(row.limits.low)}
          to={at(row.limits.high)}
          middle={middle}
          half={layout.bar / 2 + 3}
        />
      )}
    </>
  );
}

/** A bar leads where its name does; the name is the one for keys and screen readers. */
function BarLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return children;
  return (
    <Link to={href} className="chart-bar-link" tabIndex={-1} aria-hidden="true">
      {children}
    </Link>
  );
}

/** Figures stand in columns, so that they can be read down; on a phone the status goes up beside the name. */
function RowFigures({ row, layout, place, centre }: RowPartProps & { centre: number }) {
  if (row.value === null) return null;
  const { narrow } = layout;
  const edge = place.left + place.width;
  const baseline = place.middle + 5;
  const wordRoom = 20 + textWidth(row.statusWord, PARTS_SIZE) * 1.04;
  const statusAt = narrow ? edge + layout.figures - 4 - wordRoom : edge + layout.status;
  const outside = row.limits?.outside ?? null;
  // Two words on one row share its height.
  const lift = outside === null || narrow || row.status === "no-target" ? 0 : 8;
  const statusLine = (narrow ? nameLine(centre, layout) : baseline) - lift;
  return (
    <>
      <text
        className="chart-row__value"
        x={edge + layout.values}
        y={baseline}
        fontSize={NAME_SIZE}
        fontWeight={700}
        fill={INK}
        textAnchor="end"
      >
        {row.text}
      </text>
      {!narrow && (
        <text x={edge + layout.parts} y={baseline} fontSize={PARTS_SIZE} fill={QUIET_INK}>
          {besideValue(row)}
        </text>
      )}
      {narrow && (row.small || outside) && (
        <text x={edge + layout.values} y={baseline + 17} fontSize={12} fill={INK} textAnchor="end">
          {[outside && `${OUTSIDE_ARROWS[outside]} ${OUTSIDE_WORDS[outside]}`, row.small && "small"]
            .filter(Boolean)
            .join(", ")}
        </text>
      )}
      {!narrow && outside && (
        <text x={edge + layout.status} y={baseline + lift} fontSize={PARTS_SIZE} fill={INK}>
          <tspan textAnchor="start">{OUTSIDE_ARROWS[outside]}</tspan>
          <tspan dx={7} fontWeight={700}>
            {OUTSIDE_WORDS[outside]}
          </tspan>
        </text>
      )}
      {row.status !== "no-target" && (
        <>
          <svg x={statusAt} y={statusLine - 12} width={14} height={14} fontSize={14} aria-hidden="true">
            <StatusShape status={row.status} />
          </svg>
          <text x={statusAt + 20} y={statusLine} fontSize={PARTS_SIZE} fill={INK}>
            {row.statusWord}
          </text>
        </>
      )}
    </>
  );
}
