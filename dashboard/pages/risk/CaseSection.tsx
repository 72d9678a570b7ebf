// The Solution Centre: the cases there are, what opening one asks for, and the form for whoever may open one.
import { useState } from "react";
import { useNavigate } from "react-router";
import type { RiskPage } from "#api/contract/risk-areas.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { takeFocus } from "#dashboard/ui/take-focus.ts";
import { CaseTag } from "./CaseTag.tsx";
import { OpenCaseForm } from "./forms/OpenCaseForm.tsx";
import { Tests } from "./Tests.tsx";

export function CaseSection({ id, page }: { id: string; page: RiskPage }) {
  const { risk, cases, entry, may } = page;
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  const running = cases.some(({ state }) => state !== "closed");
  if (risk.kind === "warning" && cases.length === 0) return null;
  return (
    <section aria-labelledby="case-section">
      <h2 className="govuk-heading-m" id="case-section">
        Solution Centre
      </h2>
      {cases.map((one) => (
        <p key={one.id} className="case-line">
          <CaseTag state={one.state} /> <Link to={`/cases/${one.id}`}>Case {one.id}</Link>: {one.text}
        </p>
      ))}
      {!running && risk.state !== "closed" && entry.length > 0 && (
        <>
          <p className="govuk-body">
            A case is a twelve-week effort across partners.{" "}
            {entry.every(({ passed }) => passed)
              ? "Everything that opening one asks for is there:"
              : "Opening one asks for all of these:"}
          </p>
          <Tests tests={entry} />
        </>
      )}
      {open ? (
        <OpenCaseForm
          risk={id}
          onDone={(opened) => navigate(`/cases/${opened.id}?opened=yes`)}
          onCancel={() => {
            setOpen(false);
            setLeft(true);
          }}
        />
      ) : (
        may.openCase && (
          <div className="button-row no-print">
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              ref={left ? takeFocus : undefined}
              onClick={() => setOpen(true)}
            >
              Open a case
            </button>
          </div>
        )
      )}
    </section>
  );
}
