// Where a risk or a warning stands: the status of its figure, and what has been answered.
import "./risk-tag.scss";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";

type Props = { risk: Pick<RiskArea, "state" | "stateText" | "status"> };

export function RiskTag({ risk: { state, stateText, status } }: Props) {
  if (state === "closed" || state === "corrected") return <strong className="risk-state">{stateText}</strong>;
  if (state === "agreed-deviation") return <StatusTag status={status} agreed={{ text: stateText }} />;
  return (
    <>
      <StatusTag status={status} /> <strong className="risk-state">{stateText}</strong>
    </>
  );
}
