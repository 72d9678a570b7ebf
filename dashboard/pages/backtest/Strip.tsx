// A back-test period by period: two rows of shapes, twelve periods to a line, and the same as a table.
import type { Backtest } from "#api/contract/backtest.ts";
import { VARIATION_WORDS } from "#api/contract/variation.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { StatusShape } from "#dashboard/ui/StatusShape.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

type Period = Backtest["periods"][number];
type Judged = Period["current"];

const PER_LINE = 12;
const RAISED_WORDS = { risk: "Risk raised", warning: "Warning raised" } as const;
const RAISED_LETTERS = { risk: "R", warning: "W" } as const;

export function Strip({ found: { periods } }: { found: Backtest }) {
  const lines = Array.from({ length: Math.ceil(periods.length / PER_LINE) }, (_, line) =>
    periods.slice(line * PER_LINE, (line + 1) * PER_LINE),
  );
  return (
    <>
      <h3 className="govuk-heading-s">Period by period</h3>
      {/* The table below tells the same in words. */}
      <div className="backtest__strip" aria-hidden="true">
        {lines.map((line) => (
          <Line key={line[0]?.period} line={line} />
        ))}
      </div>
      <p className="backtest__key" aria-hidden="true">
        {(["met", "near", "missed"] as const).map((status) => (
          <StatusTag key={status} status={status} />
        ))}
        <span className="status">
          <StatusShape status="no-target" /> Not judged
        </span>
        <span>
          <b>R</b> risk raised
        </span>
        <span>
          <b>W</b> warning raised
        </span>
      </p>
      <Details summary="Show as table">
        <PeriodTable periods={periods} />
      </Details>
    </>
  );
}

function Line({ line }: { line: readonly Period[] }) {
  const [first, last] = [line[0], line.at(-1)];
  return (
    <div className="backtest__line">
      <p>
        {first?.periodText}
        {first !== last && ` to ${last?.periodText}`}
      </p>
      <Marks name="As it is" line={line} of="current" />
      <Marks name="Proposed" line={line} of="proposed" />
    </div>
  );
}

function Marks({ name, line, of }: { name: string; line: readonly Period[]; of: "current" | "proposed" }) {
  return (
    <div className="backtest__marks">
      <span className="backtest__side">{name}</span>
      {line.map(({ period, [of]: { status, raised } }) => (
        <span key={period} className={`backtest__mark status--${status}`}>
          <StatusShape status={status} />
          <span className="backtest__letter">{raised && RAISED_LETTERS[raised]}</span>
        </span>
      ))}
    </div>
  );
}

function PeriodTable({ periods }: { periods: readonly Period[] }) {
  return (
    <div className="backtest__scroll">
      <table className="table">
        <caption className="quiet">Each period as it is, and as proposed, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" className="numeric">
              Figure
            </th>
            <th scope="col">As it is</th>
            <th scope="col">Proposed</th>
          </tr>
        </thead>
        <tbody>
          {periods.toReversed().map(({ period, periodText, value, current, proposed }) => (
            <tr key={period}>
              <th scope="row">{periodText}</th>
              <td className="numeric">
                <ValueText value={value} />
              </td>
              <JudgedCell judged={current} />
              <JudgedCell judged={proposed} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function JudgedCell({ judged: { status, targetText, variation, raised } }: { judged: Judged }) {
  return (
    <td>
      <StatusTag status={status} />
      {raised && <strong className="backtest__under">{RAISED_WORDS[raised]}</strong>}
      {targetText && <span className="backtest__under">Target {targetText}</span>}
      {variation && variation !== "common" && (
        <span className="backtest__under">{VARIATION_WORDS[variation]}</span>
      )}
    </td>
  );
}
