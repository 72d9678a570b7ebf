// The counts of a back-test: what is in force and what is proposed, line by line.
import type { Backtest, BacktestResult } from "#api/contract/backtest.ts";

export function SideBySide({ found }: { found: Backtest }) {
  const { current, proposed, spanText } = found;
  const rows: readonly [string, (side: BacktestResult) => string | number][] = [
    ["Target", ({ target }) => target?.text ?? "None"],
    ["Tolerance", ({ target }) => target?.toleranceText.replace("within tolerance ", "") ?? "None"],
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
  return (
    <table className="table backtest__table">
      <caption className="govuk-table__caption">{spanText}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="numeric">
            As it is
          </th>
          <th scope="col" className="numeric">
            Proposed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, say]) => {
          const [is, would] = [say(current), say(proposed)];
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numeric">{is}</td>
              <td className="numeric">{is === would ? would : <strong>{would}</strong>}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
