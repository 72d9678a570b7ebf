// What goes wrong between a page and the server, as one error with words for a person.
import type { Problem } from "#api/contract/endpoint.ts";
import { tellIfRefused } from "./signed-out.ts";

/** A refusal as RFC 9457 words it, or a sentence of ours where the server gave none. */
export class ProblemError extends Error {
  readonly status: number;
  readonly title: string;
  readonly errors: NonNullable<Problem["errors"]>;
  readonly body: unknown;

  constructor(problem: Problem, body: unknown = problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.status = problem.status;
    this.title = problem.title;
    this.errors = problem.errors ?? [];
    this.body = body;
  }
}

/** Status 0 says that no answer came at all. */
export function unreachable(): ProblemError {
  return new ProblemError({
    type: "about:blank",
    title: "The server cannot be reached",
    status: 0,
    detail: "Check your connection, then try again.",
  });
}

export async function problemFrom(answer: Response): Promise<ProblemError> {
  tellIfRefused(answer.status);
  const body: unknown = await answer.json().catch(() => null);
  if (isProblem(body)) return new ProblemError(body);
  return new ProblemError(
    {
      type: "about:blank",
      title: "The server could not answer",
      status: answer.status,
      detail: `It answered ${answer.status} ${answer.statusText}. Try again in a minute.`.replace("  ", " "),
    },
    body,
  );
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "title" in body && "detail" in body && "status" in body;
}
