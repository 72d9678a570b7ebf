// How long the commentary is. It is read out once somebody stops writing, not with every letter.
import { useEffect, useState } from "react";
import { countText } from "./text.ts";

const QUIET = 1200;

type Props = { id: string; text: string; compulsory: boolean };

export function CommentaryCount({ id, text, compulsory }: Props) {
  const said = countText(text, compulsory);
  const [heard, setHeard] = useState("");
  const [first] = useState(said);
  useEffect(() => {
    if (said === first && heard === "") return;
    const timer = setTimeout(() => setHeard(said), QUIET);
    return () => clearTimeout(timer);
  }, [said, first, heard]);
  return (
    <>
      <p className="govuk-hint commentary__count" id={id}>
        {said}
      </p>
      <span role="status" className="govuk-visually-hidden">
        {heard}
      </span>
    </>
  );
}
