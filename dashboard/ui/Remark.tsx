// What an owner said of a period: the words, who, when, and the submission they came with.
import "./remark.scss";
import type { Commentary } from "#api/contract/values.ts";
import { dayText } from "./dates.ts";
import { Link } from "./Link.tsx";
import { StaleTag } from "./StaleTag.tsx";

type Props = { remark: Commentary; here: string; maySend: boolean };

/** `here` is the code of the area whose page it is; words about another area say so. The submission opens to those
 * who may send one. */
export function Remark({ remark, here, maySend }: Props) {
  const { text, author, at, submission, area, stale } = remark;
  return (
    <blockquote className="remark">
      {area.code !== here && <p className="remark__about">About {area.name} as a whole:</p>}
      <p className="remark__text">{text}</p>
      <footer className="remark__by">
        {author}, {maySend ? <Link to={`/returns/${submission}`}>{dayText(at)}</Link> : dayText(at)}{" "}
        {stale && <StaleTag />}
      </footer>
    </blockquote>
  );
}
