// What looks unusual: whoever sends it says why it is right, or mends it here.
import { useState } from "react";
import type { Submission } from "#api/contract/submissions.ts";
import { CheckAgain } from "#dashboard/pages/returns/mending/CheckAgain.tsx";
import { RuleGrid } from "#dashboard/pages/returns/mending/Mend.tsx";
import { Details } from "#dashboard/ui/Details.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { RuleFindings } from "./RuleFindings.tsx";
import { reasonFault } from "./reason-fault.ts";
import { countOf } from "./rule-kinds.ts";
import { useKeptReasons } from "./use-kept-reasons.ts";
import type { Work } from "./use-work.ts";

type Rule = Submission["rules"][number];
type Props = { submission: Submission; rules: readonly Rule[]; work: Work; faults: boolean };

export function Warnings({ submission, rules, work, faults }: Props) {
  useKeptReasons(work);
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 className="govuk-heading-m" id="warnings">
        Explain {countOf(rules) === 1 ? "the warning" : "the warnings"}
      </h2>
      <p className="govuk-body">
        Look at each. If a figure is wrong, mend it. If it is right, say why: your reason is kept with the
        figures.
      </p>
      {rules.map((rule) => (
        <RuleFindings key={rule.rule} submission={submission} rule={rule}>
          {submission.may.mend && <MendInstead submission={submission} rule={rule} work={work} />}
          <ReasonField
            id={`reason-${rule.rule}`}
            label={rule.count === 1 ? "Why is it right?" : "Why are they right?"}
            value={work.reasonFor(rule.rule)}
            error={faults ? reasonFault(work.reasonFor(rule.rule), rule.title) : null}
            onChange={(text) => work.setReason(rule.rule, text)}
            onLeave={work.keepReasons}
          />
        </RuleFindings>
      ))}
      <p role="status" className="govuk-body-s">
        {KEEPING[work.keeping]}
      </p>
    </section>
  );
}

const KEEPING = {
  no: "",
  kept: "Your reasons are saved.",
  failed: "Your reasons could not be saved yet. They are kept in this tab, and publishing sends them.",
};

function MendInstead({ submission, rule, work }: { submission: Submission; rule: Rule; work: Work }) {
  const [open, setOpen] = useState(false);
  return (
    <Details summary="Mend the figures here" onToggle={setOpen}>
      {open && (
        <>
          <RuleGrid submission={submission} rule={rule} work={work} quiet />
          <CheckAgain work={work} />
        </>
      )}
    </Details>
  );
}
