// The register with nothing to show: why that is, for each way in which it is narrowed, and where to look next.
import type { RiskAreasPage } from "#api/contract/risk-areas.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { type RegisterView, registerAddress } from "./address.ts";

const TITLES: Record<string, string> = {
  open: "Nothing is off target",
  raised: "Every risk area has been answered",
  acknowledged: "No open risk area has a plan",
  "agreed-deviation": "The board accepts no risk area for a time",
  closed: "No risk area was closed in the last two years",
};

type Props = { register: RiskAreasPage; view: RegisterView };

export function NothingHere({ register: { counts, periodText }, view }: Props) {
  const { state = "open", kind, outcome } = view;
  const title = useSite().data?.outcomes.find(({ id }) => id === outcome)?.title ?? outcome;
  const narrowed = outcome !== undefined || kind !== undefined;
  const what = kind === "warning" ? "warning" : kind === "risk" ? "risk area" : "risk area or warning";
  if (narrowed)
    return (
      <Empty title={`There is no such ${what}${outcome === undefined ? "" : ` for “${title}”`}`}>
        {outcome !== undefined && (
          <>
            <Link to={registerAddress({ ...view, outcome: "" })}>Show all outcomes</Link>.{" "}
          </>
        )}
        {kind !== undefined && (
          <>
            <Link to={registerAddress({ ...view, kind: "" })}>Show risk areas and warnings</Link>.{" "}
          </>
        )}
        A return that is late or missing raises none: <Link to="/returns">see the returns</Link>.
      </Empty>
    );
  return (
    <Empty title={TITLES[state] ?? "There is none"}>
      {state === "open" ? (
        <>
          Nothing is below its target by more than its tolerance in {periodText}, and nothing heads there. A
          return that is late or missing raises no risk area: <Link to="/returns">see the returns</Link>.
        </>
      ) : (
        <Link to={registerAddress({ ...view, state: "open" })}>
          Show all that are open ({counts.risk + counts.warning})
        </Link>
      )}
    </Empty>
  );
}
