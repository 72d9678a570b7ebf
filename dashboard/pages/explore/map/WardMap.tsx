// The map itself: areas filled by how their figure stands, each a link to the view inside it.
import { useId, useMemo } from "react";
import type { Boundaries } from "#api/contract/boundaries.ts";
import type { Drawing } from "#dashboard/charts/ChartFigure.tsx";
import { FOCUS, INK, PAPER, QUIET_INK, RULE } from "#dashboard/charts/colours.ts";
import { Hatch, hatched } from "#dashboard/charts/Hatch.tsx";
import { STEP_COLOURS } from "#dashboard/charts/steps.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { labelFor, lineHeight, type MapLabel, markAt } from "./labels.ts";
import type { MapRow } from "./map-rows.ts";
import { type Shape, shapesOf } from "./shapes.ts";

type Props = {
  boundaries: Boundaries;
  /** Which wards each area in view is made of. */
  wards: ReadonlyMap<string, ReadonlySet<string>>;
  rows: readonly MapRow[];
  drawing: Drawing;
};

export function WardMap({ boundaries, wards, rows, drawing: { width, active, onActive } }: Props) {
  const hatch = useId();
  const shapes = useMemo(() => shapesOf(boundaries, wards, width), [boundaries, wards, width]);
  const found = shapes.areas.map((shape) => ({
    shape,
    index: rows.findIndex(({ id }) => id === shape.code),
  }));
  const reading = shapes.areas.find(({ code }) => code === rows[active ?? -1]?.id);
  return (
    <svg className="ward-map" width={width} height={shapes.height} viewBox={`0 0 ${width} ${shapes.height}`}>
      <title>Map of the wards</title>
      <Hatch id={hatch} />
      <path d={shapes.around} fill="#f3f2f1" stroke={RULE} />
      {found.map(({ shape, index }) => {
        const row = rows[index];
        return (
          row && (
            <Area
              key={shape.code}
              shape={shape}
              row={row}
              hatch={hatch}
              onPoint={(on) => onActive(on ? index : null)}
            />
          )
        );
      })}
      <path className="ward-map__lines" d={shapes.wardLines} fill="none" stroke={PAPER} strokeWidth={1} />
      <path
        className="ward-map__lines"
        d={shapes.areaLines}
        fill="none"
        stroke={QUIET_INK}
        strokeWidth={1.5}
      />
      {reading && (
        <path className="ward-map__lines" d={reading.path} fill="none" stroke={INK} strokeWidth={4} />
      )}
      <svg aria-hidden="true" focusable="false">
        {found.map(({ shape, index }) => {
          const row = rows[index];
          return row && <AreaLabel key={shape.code} shape={shape} row={row} />;
        })}
      </svg>
    </svg>
  );
}

type AreaProps = { shape: Shape; row: MapRow; hatch: string; onPoint: (on: boolean) => void };

function Area({ shape, row, hatch, onPoint }: AreaProps) {
  return (
    <Link
      to={row.href ?? ""}
      className="ward-map__area"
      aria-label={row.says}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <path d={shape.path} fill={row.step === "hidden" ? hatched(hatch) : STEP_COLOURS[row.step]}>
        <title>{row.says}</title>
      </path>
    </Link>
  );
}

/** The words of a hidden figure are long: on the map the hatching says it, beside it the table. */
const figureOf = (row: MapRow): string =>
  row.value === null ? (row.step === "hidden" ? "hidden" : "no figure") : row.text;

function AreaLabel({ shape, row }: { shape: Shape; row: MapRow }) {
  const figure = figureOf(row);
  const label: MapLabel | null = useMemo(
    () => labelFor(shape.rings, row.name, figure, row.small),
    [shape, row.name, figure, row.small],
  );
  if (!label) return null;
  const [x, y] = label.at;
  const { lines, size } = label;
  const baseline = (line: number) => y + (line - (lines.length - 1) / 2) * lineHeight(size) + size * 0.36;
  return (
    <g pointerEvents="none">
      <text textAnchor="middle" fontSize={size} fill={INK}>
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={baseline(index)} fontWeight={index === lines.length - 1 ? 700 : 400}>
            {line}
          </tspan>
        ))}
      </text>
      {row.small && (
        <rect
          x={x + markAt(figure, size)}
          y={baseline(lines.length - 1) - size * 0.62}
          width={6}
          height={6}
          fill={FOCUS}
        />
      )}
    </g>
  );
}
