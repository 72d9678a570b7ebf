// Where to look next: the parts that did most, month by month, and other cuts that tell more.
import type { ChangePage } from "#api/contract/change.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import type { WhyAsked } from "./why-address.ts";

type Props = {
  page: ChangePage;
  partHref: (part: ChangePage["parts"][number]) => string | null;
  address: (to: Partial<WhyAsked>) => string;
  /** The reader chose the cut. */
  chosen: boolean;
};

/** What somebody reads before they look for themselves. */
const NAMED = 3;

export function WhyNext({ page, partHref, address, chosen }: Props) {
  const largest = page.parts.filter((part) => part.chance === false).slice(0, NAMED);
  if (largest.length === 0 && page.suggestions.length === 0 && !chosen) return null;
  return (
    <section className="why__next" aria-labelledby="why-next">
      <h2 className="govuk-heading-m" id="why-next">
        Where to look next
      </h2>
      <ul className="govuk-list govuk-list--spaced">
        {largest.map((part) => (
          <li key={part.title}>
            <Link to={partHref(part) ?? ""}>{part.title} over time</Link>
            <span className="why__says">{part.says}</span>
          </li>
        ))}
        {page.suggestions.map(({ by, text }) => (
          <li key={by}>
            <Link to={address({ by })}>By {text.toLowerCase()}</Link>
            <span className="why__says">Tells more apart than this cut does.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
