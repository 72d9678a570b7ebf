// Narrows the register to one outcome, by links, so that the choice is an address.

import type { z } from "zod";
import type { RiskArea } from "#api/contract/risk-areas.ts";
import type { NamedRef } from "#api/contract/values.ts";
import { Link } from "#dashboard/ui/Link.tsx";

type Props = {
  outcomes: readonly z.infer<typeof NamedRef>[];
  risks: readonly RiskArea[];
  chosen: string | null;
};

export function OutcomeChoice({ outcomes, risks, chosen }: Props) {
  const choices = [
    { id: null, title: "All outcomes", count: risks.length },
    ...outcomes.map(({ id, title }) => ({
      id,
      title,
      count: risks.filter((risk) => countsTowards(risk, id)).length,
    })),
  ];
  return (
    <nav aria-label="Outcomes" className="choice no-print">
      <ul>
        {choices.map(({ id, title, count }) => (
          <li key={title}>
            <Link
              to={id === null ? "/risk-areas" : `/risk-areas?outcome=${id}`}
              className="choice__link"
              aria-current={id === chosen ? "true" : undefined}
            >
              {title} <span className="choice__count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An indicator may sit under more than one outcome. */
export const countsTowards = (risk: RiskArea, outcome: string): boolean =>
  risk.outcomes.some(({ id }) => id === outcome);
