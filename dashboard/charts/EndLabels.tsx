// Words at the ends of lines, in place of a legend; moved apart where they would meet.
import { usePlotArea, useYAxisScale } from "recharts";
import { spreadLabels, wrapWords } from "./label-places.ts";

export type LineEnd = {
  id: string;
  value: number;
  text: string;
  colour: string;
  bold?: boolean;
  size?: number;
};

export function EndLabels({ ends, room }: { ends: readonly LineEnd[]; room: number }) {
  const plot = usePlotArea();
  const y = useYAxisScale();
  if (!plot || !y) return null;
  const labels = ends.map((end) => {
    const size = end.size ?? 13;
    const lines = wrapWords(end.text, room - 10, size, 4);
    const at = Math.min(Math.max(y(end.value) ?? 0, plot.y), plot.y + plot.height);
    return { ...end, size, lines, at, height: lines.length * size * 1.2 + 4 };
  });
  const places = spreadLabels(labels, plot.y - 8, plot.y + plot.height + 8);
  return (
    <g className="chart-ends">
      {labels.map(({ id, lines, height, size, colour, bold, at }) => {
        const top = (places.get(id) ?? at) - height / 2 + 2;
        return (
          <text key={id} fill={colour} fontSize={size} fontWeight={bold ? 700 : 400}>
            {lines.map((line, index) => (
              <tspan key={line} x={plot.x + plot.width + 10} y={top + size * (0.95 + index * 1.2)}>
                {line}
              </tspan>
            ))}
          </text>
        );
      })}
    </g>
  );
}
