// Something was refused, or the answer never came: what that means and what to do.
import { useEffect, useRef } from "react";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import type { Doing } from "./use-work.ts";

export type Refused = { doing: Doing; problem: ProblemError };

/** Each refusal takes the focus, the same one twice included. */
export function Refusal({ refused }: { refused: Refused }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  const { doing, problem } = refused;
  return (
    <div className="failed" role="alert" tabIndex={-1} ref={box}>
      <h2 className="govuk-heading-m">{problem.status === 409 ? NOT_DONE[doing] : problem.title}</h2>
      <p className="govuk-body">{advice(refused)}</p>
    </div>
  );
}

const NOT_DONE: Record<Doing, string> = {
  check: "It was not checked again",
  match: "The headings were not matched",
  save: "Your commentary was not saved",
  publish: "It was not published",
  ask: "Publication was not asked for",
};

const AGAIN: Record<Doing, string> = {
  check: "What you changed is kept in this tab. It is safe to press Check again once more.",
  match: "What you chose is kept in this tab. It is safe to press Check again once more.",
  save: "What you wrote is kept in this tab. It is safe to press Save commentary again.",
  publish:
    "Nobody can tell from here whether it was published. It is safe to press Publish again: the same return is never published twice.",
  ask: "Nobody can tell from here whether it was asked for. It is safe to ask again.",
};

function advice({ doing, problem: { status, title, message, errors } }: Refused): string {
  if (status === 409)
    return doing === "publish"
      ? `${title}. Something has changed since you looked, so the file was checked again. Below is how it stands now.`
      : `${message} Below is how the return stands now.`;
  if (status === 0 || status >= 500) return `${message} ${AGAIN[doing]}`;
  return [message, ...errors.map(({ detail }) => detail)].join(" ");
}
