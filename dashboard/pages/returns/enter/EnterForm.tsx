// The form of one return: what is asked, what is typed, and the way to have it checked.
import { type SyntheticEvent, useEffect, useState } from "react";
import type { ReturnForm } from "#api/contract/templates.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { useDraft } from "#dashboard/pages/returns/submission/use-draft.ts";
import { UploadList } from "#dashboard/pages/returns/upload/UploadList.tsx";
import { useSend } from "#dashboard/pages/returns/upload/use-send.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { FiguresTable } from "./FiguresTable.tsx";
import { FillTrust } from "./FillTrust.tsx";
import { standsPublished } from "./fill-trust.ts";
import { HowItStands } from "./HowItStands.tsx";
import { faultsOf, typedRows } from "./typed-figures.ts";
import { typedFile } from "./typed-file.ts";
import { WhatIsCounted } from "./WhatIsCounted.tsx";

export function EnterForm({ form }: { form: ReturnForm }) {
  const { indicator, period, periodText } = form;
  const [typed, setTyped] = useDraft(`typed ${indicator.id} ${period}`);
  const begun = typedRows(form, typed).length > 0;
  // Kept from an earlier visit, and published since.
  const [stale, setStale] = useState(() => begun && standsPublished(form, typed));
  const [wantsCorrection, setWantsCorrection] = useState(useSearch().get("correct") === "yes");
  const [attempts, setAttempts] = useState(0);
  const faults = attempts > 0 ? faultsOf(form, typed) : [];
  const send = useSend();

  useEffect(() => {
    if (!stale) return;
    setTyped({});
    setStale(false);
  }, [stale, setTyped]);

  function clear() {
    setTyped({});
    setAttempts(0);
  }

  function check(event: SyntheticEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (faultsOf(form, typed).length === 0) send([typedFile(form, typed)]);
  }

  const came = form.state === "received" || form.state === "corrected";
  const opened = !came || wantsCorrection || (begun && !stale);
  return (
    <section aria-labelledby="return">
      <h2 className="govuk-heading-m" id="return">
        {indicator.title}, {periodText}
      </h2>
      <HowItStands form={form} opened={opened} onCorrect={() => setWantsCorrection(true)} />
      {opened && (
        <>
          <WhatIsCounted form={form} />
          {faults.length > 0 && <ErrorSummary key={attempts} problems={faults} />}
          <form onSubmit={check} noValidate>
            <FiguresTable form={form} typed={typed} onType={setTyped} faults={faults} />
            <FillTrust form={form} typed={typed} onFill={setTyped} />
            <p className="govuk-body">
              Areas that you leave blank stay as they are. Cells copied from a spreadsheet can be pasted into
              a field: they fill those beside and below it too.
            </p>
            <p className="govuk-body">
              Nothing is published yet. You see next what was found and what will change, and write commentary
              there.
            </p>
            <div className="button-row">
              <button type="submit" className="govuk-button">
                Check the figures
              </button>
              {begun && (
                <button type="button" className="link-button" onClick={clear}>
                  Clear what I typed
                </button>
              )}
            </div>
            {begun && (
              <p className="govuk-hint">
                What you typed is kept in this tab until you clear it or close the tab.
              </p>
            )}
          </form>
          <UploadList />
        </>
      )}
    </section>
  );
}
