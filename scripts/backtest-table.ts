// A back-test as text for a terminal: the same as its page shows.
import type { Backtest, BacktestResult } from "#api/contract/backtest.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";

const COLUMN = 24;

export function backtestTable({
  indicator,
  area,
  spanText,
  current,
  proposed,
  text,
  doubts,
  periods,
}: Backtest): string {
  const rows: [string, (side: BacktestResult) => string | number][] = [
    ["Target", ({ target }) => target?.text ?? "none"],
    ["Tolerance", ({ target }) => target?.toleranceText.replace("within tolerance ", "") ?? "none"],
    ["Run length", ({ run }) => run],
    ["Periods judged", ({ judged }) => judged],
    ["On target", ({ met }) => met],
    ["Within tolerance", ({ near }) => near],
    ["Off target", ({ missed }) => missed],
    ["Risks raised", ({ risks }) => risks],
    ["Warnings raised", ({ warnings }) => warnings],
    ["Alerts a year", ({ alertsPerYear }) => alertsPerYear.toFixed(1)],
    ["Went back by themselves", ({ byThemselves }) => byThemselves],
  ];
  const judged = ({ status, raised }: Backtest["periods"][number]["current"]) =>
    `${STATUS_WORDS[status]}${raised ? ` (${raised})` : ""}`;
  return [
    [indicator.title, area.name, spanText].filter(Boolean).join(", "),
    "",
    line("", "As it is", "Proposed"),
    ...rows.map(([name, say]) => line(name, say(current), say(proposed))),
    "",
    text,
    ...doubts.map((doubt) => `Is that what you mean? ${doubt}`),
    ...(periods.length === 0 ? [] : ["", line("Period", "Figure", "As it is", "Proposed")]),
    ...periods.map(({ periodText, value, current: is, proposed: would }) =>
      line(periodText, value.text, judged(is), judged(would)),
    ),
  ].join("\n");
}

const line = (...cells: (string | number)[]) =>
  cells
    .map((cell) => String(cell).padEnd(COLUMN))
    .join("  ")
    .trimEnd();
