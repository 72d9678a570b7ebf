// What an owner said of a period: the words, who, when, and the submission they came with.
import type { Commentary } from "#api/contract/values.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { Link } from "#dashboard/ui/Link.tsx";

/** @param here code of the area whose page it is; words about another area say so */
export function Remark({ remark, here }: { remark: Commentary; here: string }) {
  const { text, author, at, submission, area } = remark;
  return (
    <blockquote className="remark">
      {area.code !== here && <p className="remark__about">About {area.name} as a whole:</p>}
      <p className="remark__text">{text}</p>
      <footer className="remark__by">
        {author}, <Link to={`/returns/${submission}`}>{dayText(at)}</Link>
      </footer>
    </blockquote>
  );
}
