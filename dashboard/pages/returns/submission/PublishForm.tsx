// The last steps: commentary, a reason for each rule that warned, what will change, and the button.
import { type SyntheticEvent, useState } from "react";
import type { Submission } from "#api/contract/submissions.ts";
import { Commentary, OptionalCommentary } from "#dashboard/pages/returns/commentary/Commentary.tsx";
import { commentaryFaults } from "#dashboard/pages/returns/commentary/faults.ts";
import { SaveCommentary } from "#dashboard/pages/returns/commentary/SaveCommentary.tsx";
import { useWanted } from "#dashboard/pages/returns/commentary/use-wanted.ts";
import { MendedHere } from "#dashboard/pages/returns/mending/MendedHere.tsx";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { Changes } from "./Changes.tsx";
import { PublishBox } from "./PublishBox.tsx";
import { reasonFault } from "./reason-fault.ts";
import { countOf, errorRules } from "./rule-kinds.ts";
import type { Work } from "./use-work.ts";
import { Warnings } from "./Warnings.tsx";

type Props = { submission: Submission; work: Work };

export function PublishForm({ submission, work }: Props) {
  const { id, rules, may, approval } = submission;
  const warned = rules.filter(({ severity }) => severity === "warning");
  const [attempts, setAttempts] = useState(0);
  const asked = useWanted(id);
  const missing = countOf(errorRules(submission).words);
  const faults = [
    ...commentaryFaults([...(asked.compulsory ?? []), ...asked.optional], work.words),
    ...warned.flatMap(({ rule, title }) => {
      const text = reasonFault(work.reasonFor(rule), title);
      return text === null ? [] : [{ at: `reason-${rule}`, text }];
    }),
  ];

  async function confirm(event: SyntheticEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (faults.length > 0) return;
    await (may.publish ? work.publish() : work.ask());
    // What is asked now may not be what was answered: nothing was left out yet.
    setAttempts(0);
  }

  return (
    <form onSubmit={(event) => void confirm(event)} noValidate>
      {(may.publish || !approval?.askedAt) && (
        <p className="lead">{leadText(missing > 0, warned.length > 0, may.publish)}</p>
      )}
      {attempts > 0 && faults.length > 0 && <ErrorSummary key={attempts} problems={faults} />}
      <MendedHere work={work} />
      <Commentary asked={asked} work={work} faults={attempts > 0} expected={missing > 0} />
      <Warnings submission={submission} rules={warned} work={work} faults={attempts > 0} />
      <OptionalCommentary asked={asked} work={work} faults={attempts > 0} />
      <SaveCommentary work={work} />
      <Changes submission={submission} title="What will change" />
      <PublishBox submission={submission} work={work} />
    </form>
  );
}

/** The steps that are left, in their order. */
function leadText(words: boolean, warnings: boolean, publishes: boolean): string {
  const last = publishes ? "publish" : "ask for publication";
  if (words && warnings)
    return `The figures can be read. Explain what is off target and what looks unusual, see what will change, then ${last}.`;
  if (words)
    return `The figures can be read. Explain what is off target, see what will change, then ${last}.`;
  if (warnings)
    return `The file has no errors. Explain what looks unusual, see what will change, then ${last}.`;
  return `Nothing in the file wants mending. See what will change, then ${last}.`;
}
