// The same chart for each member of a breakdown, small, side by side and on one scale.
import { Line, LineChart, XAxis, YAxis } from "recharts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import { StatusShape } from "#dashboard/ui/StatusShape.tsx";
import { pointing } from "./active-point.ts";
import { tickText } from "./axis-ticks.ts";
import type { Drawing } from "./ChartFigure.tsx";
import { FOCUS, QUIET_INK, RULE } from "./colours.ts";
import { keepScale } from "./keep-scale.tsx";
import { PointDot } from "./PointDot.tsx";
import type { Panel } from "./panel-rows.ts";
import { panelLayout } from "./plot-heights.ts";
import { TargetLayer } from "./TargetLayer.tsx";
import { ActivePoint } from "./TimeMarks.tsx";

type Props = {
  panels: readonly Panel[];
  axis: { low: number; high: number };
  unit: string;
  /** The first and last period, as an axis says them. */
  ends: [string, string];
  drawing: Drawing;
  /** Where a press on a point leads, numbered as in the drawing. */
  onPick?: (point: number) => void;
};

export function SmallMultiples({ panels, axis, unit, ends, drawing, onPick }: Props) {
  const { width, active, onActive } = drawing;
  const layout = panelLayout(width, panels.length);
  return (
    <ul className="chart-panels" style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` }}>
      {panels.map((panel, index) => {
        const periods = panel.points.length;
        // The same period is marked in every panel, so that members can be compared at a glance.
        const read = active === null ? undefined : panel.points[active % periods];
        return (
          <li key={panel.id}>
            <PanelHead panel={panel} />
            <LineChart
              width={layout.width}
              height={layout.plot}
              data={[...panel.points]}
              margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
              accessibilityLayer={false}
              {...pointing(onActive, (point) => index * periods + point, onPick)}
            >
              <TargetLayer rows={panel.points} dash="4 3" />
              <XAxis
                dataKey="period"
                ticks={endsOf(panel)}
                tickFormatter={(period: string) => (period === panel.points[0]?.period ? ends[0] : ends[1])}
                interval={0}
                height={22}
                stroke={RULE}
                tickSize={3}
                padding={{ left: 18, right: 18 }}
                tick={{ fontSize: 12, fill: QUIET_INK }}
              />
              <YAxis
                domain={[axis.low, axis.high]}
                ticks={[axis.low, axis.high]}
                tickFormatter={(value: number) => tickText(value, unit)}
                width={42}
                axisLine={false}
                tickLine={false}
                tick={{ fontSize: 12, fill: QUIET_INK }}
              />
              {keepScale(axis.low)}
              <Line
                dataKey="value"
                stroke={FOCUS}
                strokeWidth={2}
                isAnimationActive={false}
                activeDot={false}
                dot={({ cx, cy, index: at }) => <PanelDot key={at} panel={panel} at={at} cx={cx} cy={cy} />}
              />
              {read && <ActivePoint period={read.period} value={read.value} r={5} />}
            </LineChart>
          </li>
        );
      })}
    </ul>
  );
}

function endsOf({ points }: Panel): string[] {
  const [first, last] = [points[0], points.at(-1)];
  return [...new Set([first?.period, last?.period])].filter((period) => period !== undefined);
}

/** A line shows its own course; only lone points, hollow ones and the newest need a dot. */
function PanelDot({
  panel,
  at,
  cx,
  cy,
}: {
  panel: Panel;
  at: number;
  cx: number | undefined;
  cy: number | undefined;
}) {
  const point = panel.points[at];
  if (!point || point.value === null) return null;
  const isShown = (index: number) => (panel.points[index]?.value ?? null) !== null;
  const newest = !panel.points.slice(at + 1).some(({ value }) => value !== null);
  const lone = !isShown(at - 1) && !isShown(at + 1);
  if (!newest && !lone && !point.hollow && !point.small) return null;
  return (
    <PointDot cx={cx} cy={cy} r={newest ? 4 : 2.5} colour={FOCUS} hollow={point.hollow} small={point.small} />
  );
}

function PanelHead({ panel: { name, href, latest } }: { panel: Panel }) {
  return (
    <div className="chart-panels__head">
      <p className="chart-panels__name" data-picture>
        {href === null ? name : <Link to={href}>{name}</Link>}
      </p>
      <p className="chart-panels__latest">
        {latest === null ? (
          <span data-picture>No figure can be shown</span>
        ) : (
          <>
            <b data-picture>{latest.text}</b>
            {latest.small && <SmallMark />} {!latest.newest && <span data-picture>{latest.periodText}</span>}{" "}
            {latest.status !== "no-target" && (
              <>
                <StatusShape status={latest.status} /> <span data-picture>{STATUS_WORDS[latest.status]}</span>
              </>
            )}
          </>
        )}
      </p>
    </div>
  );
}
