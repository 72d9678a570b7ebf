// Whose dashboard a page belongs to that somebody reaches from a letter.
import { useSession } from "#dashboard/api-client/use-answer.ts";

export function TrustLine() {
  const trust = useSession().data?.trust;
  return <p className="govuk-body">This is the outcomes dashboard of {trust ?? "the children’s trust"}.</p>;
}
