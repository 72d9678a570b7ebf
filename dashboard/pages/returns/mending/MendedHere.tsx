// Rows that were mended on the page, so that it can be seen and taken back.
import { useState } from "react";
import { WORDS_RULES } from "#dashboard/pages/returns/submission/rule-kinds.ts";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { CheckAgain } from "./CheckAgain.tsx";
import { MendGrid } from "./MendGrid.tsx";
import { useSheet } from "./use-sheet.ts";

export function MendedHere({ work }: { work: Work }) {
  const { id, mends } = work.submission;
  const [open, setOpen] = useState(false);
  if (mends === 0) return null;
  return (
    <Details
      summary={`${number(mends)} ${mends === 1 ? "cell or row was" : "cells or rows were"} mended here; the file stays as you sent it`}
      onToggle={setOpen}
    >
      {open && <Rows id={id} work={work} />}
    </Details>
  );
}

function Rows({ id, work }: { id: string; work: Work }) {
  const asked = useSheet(id, { only: "mended" });
  return (
    <>
      <MendGrid
        name="mended"
        caption="Rows mended here"
        asked={asked}
        work={work}
        without={WORDS_RULES}
        show={({ mended, leftOut }) => leftOut || mended.length > 0}
      />
      <CheckAgain work={work} />
    </>
  );
}
