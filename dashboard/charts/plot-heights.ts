// How high each chart is at a width, known before the drawing library has come.

export const trendHeight = (width: number) => (width < 500 ? 300 : 380);

export const comparatorHeight = (width: number) => (width < 500 ? 300 : 340);

export type PanelLayout = { columns: number; width: number; gap: number; head: number; plot: number };

/** Small multiples side by side; few of them do not stretch over the whole page. */
export function panelLayout(width: number, count: number): PanelLayout {
  const gap = 24;
  const fits = Math.max(1, Math.floor((width + gap) / (LEAST_PANEL + gap)));
  const columns = Math.min(fits, Math.max(count, Math.min(fits, 3)), 5);
  return {
    columns,
    width: Math.floor((width - gap * (columns - 1)) / columns),
    gap,
    head: 52,
    plot: columns > 3 ? 140 : 168,
  };
}

const LEAST_PANEL = 190;

export const panelsHeight = (count: number) => (width: number) => {
  const { columns, head, plot } = panelLayout(width, count);
  return Math.ceil(count / columns) * (plot + head + 16);
};
