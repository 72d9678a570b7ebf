// The state of a case in one word.
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { Tag, type TagColour } from "#dashboard/ui/Tag.tsx";

type State = RiskPage["cases"][number]["state"];

const TAGS: Record<State, [TagColour, string]> = {
  open: ["blue", "Open"],
  overdue: ["red", "Past its twelve weeks"],
  closed: ["grey", "Closed"],
};

export function CaseTag({ state }: { state: State }) {
  const [colour, text] = TAGS[state];
  return <Tag colour={colour}>{text}</Tag>;
}
