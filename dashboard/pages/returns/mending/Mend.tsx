// What to mend: a few mistakes in one grid, many of them rule by rule.
import type { Submission } from "#api/contract/submissions.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { RuleFindings } from "#dashboard/pages/returns/submission/RuleFindings.tsx";
import { countOf, standsInRows, WORDS_RULES } from "#dashboard/pages/returns/submission/rule-kinds.ts";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { LeaveOutAll } from "./LeaveOutAll.tsx";
import { MendGrid } from "./MendGrid.tsx";
import { useSheet, useSheets } from "./use-sheet.ts";

/** About a screenful. */
export const MOST_TOGETHER = 25;

export const MEND = "mend";

type Rule = Submission["rules"][number];
type Props = { submission: Submission; rules: readonly Rule[]; work: Work };

export function Mend({ submission, rules, work }: Props) {
  return (
    <section aria-labelledby={MEND}>
      <h2 className="govuk-heading-m" id={MEND} tabIndex={-1}>
        What to mend
      </h2>
      {rules.some((rule) => standsInRows(submission, rule)) && (
        <p className="govuk-body">
          Mend the marked cells here, as you would in the file, or leave a row out. Then check again. The file
          itself stays as you sent it.
        </p>
      )}
      {countOf(rules) <= MOST_TOGETHER ? (
        <Together submission={submission} rules={rules} work={work} />
      ) : (
        rules.map((rule) => <OneRule key={rule.rule} submission={submission} rule={rule} work={work} />)
      )}
    </section>
  );
}

function Together({ submission, rules, work }: Props) {
  const asked = useSheets(
    submission.id,
    rules.map(({ rule }) => rule),
  );
  const shown = new Set(asked.sheet?.rows.map(({ row }) => row));
  // What speaks of the whole file stands in no row; nor does anything while the rows cannot be had.
  const apart = rules.filter(({ rule }) =>
    submission.findings.some(
      (finding) => finding.rule === rule && (asked.sheet ? !shown.has(finding.row ?? 0) : asked.error),
    ),
  );
  return (
    <>
      {apart.map((rule) => (
        <RuleFindings key={rule.rule} submission={submission} rule={rule} />
      ))}
      <MendGrid name={MEND} caption="Rows to mend" asked={asked} work={work} without={WORDS_RULES} />
      {rules.map((rule) => (
        <LeaveOutAll key={rule.rule} rule={rule} work={work} />
      ))}
    </>
  );
}

type OneProps = { submission: Submission; rule: Rule; work: Work };

/** One rule at a time is opened, so that no row stands on the page twice. */
function OneRule({ submission, rule, work }: OneProps) {
  const opened = useSearch().get("rule") === rule.rule;
  const inRows = standsInRows(submission, rule);
  if (!opened || !inRows)
    return (
      <RuleFindings submission={submission} rule={rule} all={inRows ? "Mend these here" : "Show all"}>
        <LeaveOutAll rule={rule} work={work} />
      </RuleFindings>
    );
  return (
    <section
      className="rule rule--error"
      id={`rule-${rule.rule}`}
      aria-labelledby={`title-${rule.rule}`}
      tabIndex={-1}
    >
      <h3 className="govuk-heading-s rule__title" id={`title-${rule.rule}`}>
        {rule.title} <span className="rule__count">{plural(rule.count, "error")}</span>
      </h3>
      <RuleGrid submission={submission} rule={rule} work={work} />
      <LeaveOutAll rule={rule} work={work} />
      <p className="govuk-body-s">
        <Link to={`/returns/${submission.id}`}>Show the first few only</Link>
      </p>
    </section>
  );
}

/** Every row of one rule, paged. */
export function RuleGrid({ submission, rule, work, quiet = false }: OneProps & { quiet?: boolean }) {
  const asked = useSheet(submission.id, { rule: rule.rule });
  return (
    <MendGrid
      name={`mend-${rule.rule}`}
      caption={rule.title}
      asked={asked}
      work={work}
      without={WORDS_RULES}
      quiet={quiet}
    />
  );
}
