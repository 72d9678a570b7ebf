// A breakdown for one period: a bar for each member against its target, or words where there is no figure.
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import { pointing } from "./active-point.ts";
import { tickText, valueTicks } from "./axis-ticks.ts";
import { BarRowDrawing } from "./BarRowDrawing.tsx";
import { type BarLayout, barLayout } from "./bar-layout.ts";
import { type BarRow, oneTarget } from "./bar-rows.ts";
import type { Drawing } from "./ChartFigure.tsx";
import { CONTEXT, FOCUS, QUIET_INK, RULE } from "./colours.ts";
import { OneTargetLabel } from "./OneTargetLabel.tsx";

type Props = {
  rows: readonly BarRow[];
  domain: [number, number];
  unit: string;
  drawing: Drawing;
};

export function BarsAgainstTarget({ rows, domain, unit, drawing: { width, active, onActive } }: Props) {
  const layout: BarLayout = barLayout(width, rows);
  const target = oneTarget(rows);
  const [low, high] = domain;
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={layout.height}
      data={[...rows]}
      margin={{ top: layout.above, right: layout.figures, bottom: 0, left: layout.names }}
      accessibilityLayer={false}
      {...pointing(onActive)}
    >
      <CartesianGrid horizontal={false} stroke={RULE} />
      <XAxis
        type="number"
        domain={domain}
        ticks={valueTicks(low, high, layout.narrow ? 4 : 6)}
        tickFormatter={(value: number) => tickText(value, unit)}
        height={layout.axis}
        stroke={CONTEXT}
        tickSize={4}
        tick={{ fontSize: 13, fill: QUIET_INK }}
      />
      <YAxis type="category" dataKey="id" width={0} hide />
      {/* Reserves each member's place; what is drawn there comes from the rows, so that words can stand for a bar. */}
      <Bar
        dataKey={({ value }: BarRow) => value ?? 0}
        fill={FOCUS}
        isAnimationActive={false}
        shape={() => null}
      />
      {rows.map((row, index) => (
        <BarRowDrawing key={row.id} row={row} layout={layout} active={index === active} />
      ))}
      {target !== null && <OneTargetLabel rows={rows} text={target} />}
    </BarChart>
  );
}
