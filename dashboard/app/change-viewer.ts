// How people come and go: whatever belongs to one is not left to the next.
import type { QueryClient } from "@tanstack/react-query";
import { getSession, type Session, type Viewer } from "#api/contract/session.ts";
import { getSite } from "#api/contract/site.ts";
import { call } from "#dashboard/api-client/call.ts";
import { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { PERSON_CHANGED } from "./viewer.ts";

const SESSION = answerKey(getSession, {});

/** After somebody has signed in.
 * @param last who was signed in on this page before: drafts are kept for nobody else
 * @param go goes to the page they shall see, before any is shown to them */
export async function arrive(
  queries: QueryClient,
  last: string | null,
  go: (viewer: Viewer) => void,
): Promise<void> {
  const session = await call(getSession);
  if (session.viewer === null) throw noCookie();
  // Asked for beforehand, so that the page they see next stands there at once.
  const site = session.viewer.may.includes("view-figures") ? await call(getSite) : null;
  if (session.viewer.id !== last) forgetPerson();
  forgetAnswers(queries);
  if (site) queries.setQueryData(answerKey(getSite, {}), site);
  go(session.viewer);
  queries.setQueryData(SESSION, session);
}

/** After somebody has signed out. */
export function leave(queries: QueryClient): void {
  forgetPerson();
  forgetAnswers(queries);
  const session = queries.getQueryData<Session>(SESSION);
  if (session) queries.setQueryData(SESSION, { ...session, viewer: null });
}

function forgetAnswers(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== getSession.path });
}

/** What this tab keeps for a person outside the answers: drafts, files on their way. */
function forgetPerson(): void {
  try {
    sessionStorage.clear();
  } catch {
    // A browser that refuses the storage has kept nothing in it.
  }
  dispatchEvent(new Event(PERSON_CHANGED));
}

const noCookie = () =>
  new ProblemError({
    type: "about:blank",
    title: "Your browser did not keep the sign-in",
    status: 401,
    detail:
      "Your browser refused the cookie that keeps you signed in. Allow cookies for this site, then try again.",
  });
