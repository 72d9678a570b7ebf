// Says that the page is read as it stood at an earlier instant, and how to come back to now.
import { momentText } from "./dates.ts";
import { Link } from "./Link.tsx";

export function AsAtNotice({ asAt, now }: { asAt: string | null; now: string }) {
  if (asAt === null) return null;
  return (
    <p className="govuk-inset-text as-at">
      These figures are as they stood on {momentText(asAt)}. Anything received or corrected since is left out.{" "}
      <Link to={now}>Show them as they stand now</Link>
    </p>
  );
}
