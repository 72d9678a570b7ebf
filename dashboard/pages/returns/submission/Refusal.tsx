// Publishing was refused, or the answer never came: what that means and what to do.
import { useEffect, useRef } from "react";
import type { ProblemError } from "#dashboard/api-client/problem.ts";

/** Each refusal takes the focus, the same one twice included. */
export function Refusal({ problem }: { problem: ProblemError }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  const { status, title, message } = problem;
  return (
    <div className="failed" role="alert" tabIndex={-1} ref={box}>
      <h2 className="govuk-heading-m">{status === 409 ? "It was not published" : title}</h2>
      <p className="govuk-body">{advice(status, title, message)}</p>
    </div>
  );
}

function advice(status: number, title: string, message: string): string {
  if (status === 409)
    return `${title}. Something has changed since you looked, so the file was checked again. Below is how it stands now.`;
  if (status === 0 || status >= 500)
    return `${message} Nobody can tell from here whether it was published. It is safe to press Publish again: the same return is never published twice.`;
  return message;
}
