// An answer of the explorer that is small enough to follow by eye: two localities, two agencies, three months.
import type { ExplorerCell, ExplorerPage } from "#api/contract/explorer.ts";
import type { Status } from "#api/contract/vocabulary.ts";
import { atLeast, month } from "#dashboard/charts/gallery/example-values.ts";

export const LOCALITY: ExplorerPage["axes"][number] = {
  id: "area.locality",
  title: "Locality",
  level: "locality",
  partition: true,
  members: [
    { id: "south", title: "South", within: null },
    { id: "north", title: "North West and Rural", within: null },
  ],
};
export const AGENCY: ExplorerPage["axes"][number] = {
  id: "agency",
  title: "Agency",
  level: null,
  partition: true,
  members: [
    { id: "health", title: "Health", within: null },
    { id: "school", title: "School", within: null },
  ],
};

type Given = { value: ExplorerCell["value"]; status: Status; target?: ExplorerCell["target"] };

/** Against 80, within tolerance from 75, in the month that is `index` after April 2023. */
export const cell = (index: number, members: Record<string, string>, given: Given): ExplorerCell => ({
  period: month(index).period,
  members,
  target: atLeast(80, 5),
  funnel: null,
  ...given,
});

export function examplePage(given: Partial<ExplorerPage>): ExplorerPage {
  return {
    indicator: {
      id: "example",
      title: "Assessments completed",
      kind: "proportion",
      unit: "%",
      decimals: 1,
      polarity: "higher",
      frequency: "month",
      numerator: "Completed",
      denominator: "Due",
    },
    area: {
      code: "trust",
      name: "Peterborough",
      level: "trust",
      path: [{ code: "trust", name: "Peterborough" }],
    },
    by: (given.axes ?? []).map(({ id }) => id),
    where: [],
    axes: [],
    periods: [0, 1, 2].map(month),
    span: { first: "2023-04", last: "2023-06" },
    whole: [],
    margins: [],
    cells: [],
    scale: { low: 0, high: 100 },
    cuts: { levels: [], dimensions: [] },
    disagreements: [],
    notes: [],
    illustrative: false,
    source: "Example figures.",
    asAt: null,
    todayText: "18 November 2026",
    may: { export: true },
    ...given,
  };
}
