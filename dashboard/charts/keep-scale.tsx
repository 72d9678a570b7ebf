// Holds a chart's scale where no figure can be shown: without one number the drawing library draws no axis at all.
import { Line } from "recharts";

export const keepScale = (low: number) => (
  <Line dataKey={() => low} stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
);
