// Who is signed in, as what, and what they answer for.
import type { ReactNode } from "react";
import type { Viewer } from "#api/contract/session.ts";
import { Link } from "#dashboard/ui/Link.tsx";

export function WhoIAm({ viewer }: { viewer: Viewer }) {
  const { name, email, role, roleText, indicators, localities } = viewer;
  return (
    <>
      <dl className="govuk-summary-list account__facts">
        <Fact title="Name">{name}</Fact>
        <Fact title="E-mail address">{email}</Fact>
        <Fact title="Role">{roleText}</Fact>
        {role === "analyst" && (
          <Fact title="Localities">
            {localities.length === 0 ? (
              "The whole trust"
            ) : (
              <>
                {localities.join(", ")}
                <span className="under">Elsewhere you see what the board sees.</span>
              </>
            )}
          </Fact>
        )}
        {(role === "owner" || indicators.length > 0) && (
          <Fact title="Indicators you answer for">
            {indicators.length === 0 ? (
              "None yet. The performance lead can put your e-mail address beside those that are yours."
            ) : (
              <ul className="govuk-list account__list">
                {indicators.map(({ id, title }) => (
                  <li key={id}>
                    <Link to={`/indicators/${id}`}>{title}</Link>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
        )}
      </dl>
      {viewer.may.includes("view-figures") && (
        <p className="govuk-body account__text">
          <Link to="/alerts">Alerts about risk areas</Link>: what is new, and whether it comes by e-mail.
        </p>
      )}
      <p className="govuk-body account__text">
        If any of this is not right, tell the performance lead: it cannot be changed here.
      </p>
    </>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{title}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
