// Risk areas and warnings that are over, a row each: what it was, how long, and what ended it.
import type { RiskArea } from "#api/contract/risk-areas.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { addressOf } from "./RiskEntry.tsx";

const COLUMNS = [
  { text: "Indicator" },
  { text: "Raised" },
  { text: "Lasted" },
  { text: "How it ended" },
  { text: "Last action" },
];

export function ClosedTable({ risks }: { risks: readonly RiskArea[] }) {
  return (
    <CardTable
      className="closed-risks"
      caption="Closed risk areas and warnings, newest first"
      quiet
      columns={COLUMNS}
    >
      <tbody>
        {risks.map((risk) => (
          <Row
            key={risk.id ?? `${risk.indicator.id} ${risk.area.code} ${risk.since}`}
            head={
              <>
                <Link to={addressOf(risk)}>{risk.indicator.title}</Link>
                <span className="under">
                  {risk.kind === "warning" && "Warning · "}
                  {risk.area.name} · {risk.outcome.title}
                </span>
              </>
            }
          >
            <Cell label="Raised">
              <span className="nowrap">{risk.sinceText}</span>
            </Cell>
            <Cell label="Lasted">
              <span className="nowrap">{risk.periodsText}</span>
            </Cell>
            <Cell label="How it ended">{risk.closedText ?? risk.stateText}</Cell>
            <Cell label="Last action">{risk.lastAction?.text ?? "None recorded"}</Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
