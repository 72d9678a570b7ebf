// Owners whom the catalogue names and who cannot sign in: their returns have nobody to send them.
import { useState } from "react";
import type { PeoplePage } from "#api/contract/people.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import type { Invitation } from "./invitation.ts";

type Owner = PeoplePage["withoutAccount"][number];
type Props = { owners: readonly Owner[]; onInvite: (invitation: Invitation) => void };

const AT_FIRST = 5;

export function WithoutAccount({ owners, onInvite }: Props) {
  const [all, setAll] = useState(false);
  if (owners.length === 0) return null;
  const shown = all ? owners : owners.slice(0, AT_FIRST);
  return (
    <section className="without-account" aria-labelledby="without-account">
      <h2 className="govuk-heading-m" id="without-account">
        {plural(owners.length, "owner has", "owners have")} no account
      </h2>
      <p className="govuk-body">
        The catalogue names them, and they cannot sign in to send their figures. Invite them.
      </p>
      <ul className="without-account__list">
        {shown.map((owner) => (
          <li key={owner.email}>
            <div className="without-account__who">
              <strong>{owner.name}</strong>, {owner.job}
              <span className="under">{owner.email}</span>
              <IndicatorNames indicators={owner.indicators} />
            </div>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() =>
                onInvite({ name: owner.name, email: owner.email, role: "owner", localities: new Set() })
              }
            >
              Invite<span className="govuk-visually-hidden"> {owner.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < owners.length && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => setAll(true)}>
          Show all {owners.length}
        </button>
      )}
    </section>
  );
}

/** How many, and their names one press away. */
export function IndicatorNames({ indicators }: { indicators: Owner["indicators"] }) {
  if (indicators.length === 0) return null;
  return (
    <Details summary={plural(indicators.length, "indicator")}>
      <ul className="govuk-list">
        {indicators.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Details>
  );
}
