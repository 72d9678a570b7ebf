// What an owner said of a period: the words, who, when, and the submission they came with.
import type { Commentary } from "#api/contract/values.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";

export function Remark({ remark: { text, author, at, submission } }: { remark: Commentary }) {
  return (
    <blockquote className="remark">
      <p className="remark__text">{text}</p>
      <footer className="remark__by">
        {author}, <Link to={`/returns/${submission}`}>{dayText(at)}</Link>
      </footer>
    </blockquote>
  );
}
