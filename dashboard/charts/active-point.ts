// Tells the figure which point the pointer is at.

type Pointed = { activeTooltipIndex?: number | string | null | undefined };

/** Handlers for a chart's pointer; `pointOf` turns a place along the axis into the figure's number for it. */
export function pointing(
  onActive: (point: number | null) => void,
  pointOf: (index: number) => number = (index) => index,
  onPick?: (point: number) => void,
) {
  const onMouseMove = ({ activeTooltipIndex }: Pointed) => {
    const index = Number(activeTooltipIndex ?? Number.NaN);
    if (Number.isInteger(index)) onActive(pointOf(index));
  };
  return {
    onMouseMove,
    onTouchStart: onMouseMove,
    onTouchMove: onMouseMove,
    onMouseLeave: () => onActive(null),
    ...(onPick && {
      onClick: ({ activeTooltipIndex }: Pointed) => {
        const index = Number(activeTooltipIndex ?? Number.NaN);
        if (Number.isInteger(index)) onPick(pointOf(index));
      },
    }),
  };
}
