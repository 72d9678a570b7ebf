// A question the server did not answer: what happened, in its words, and what to do next.
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { Link } from "./Link.tsx";

type Props = { problem: ProblemError; retry?: () => unknown };

export function Failed({ problem, retry }: Props) {
  return (
    <div className="failed" role="alert">
      <h2 className="govuk-heading-m">{problem.title}</h2>
      <p className="govuk-body">{problem.message}</p>
      {retry && problem.status !== 404 && problem.status !== 403 ? (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void retry()}>
          Try again
        </button>
      ) : (
        <p className="govuk-body">
          <Link to="/">Go to the overview</Link> or <Link to="/indicators">look through all indicators</Link>.
        </p>
      )}
    </div>
  );
}
