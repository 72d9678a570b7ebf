// Returns of a day: the shape and word of each state, the indicator and who answers for it.
import type { Return } from "#api/contract/returns.ts";
import { enterAddress } from "#dashboard/pages/returns/calendar/enter-address.ts";
import { RETURN_WORDS, ReturnShape } from "#dashboard/pages/returns/calendar/ReturnState.tsx";
import { Link } from "#dashboard/ui/Link.tsx";

export function ReturnList({ returns }: { returns: readonly Return[] }) {
  return (
    <ul className="month__returns">
      {returns.map((one) => (
        <li key={`${one.indicator.id} ${one.period}`} className={`return-state--${one.state}`}>
          <ReturnShape state={one.state} />
          <div>
            <Link to={one.submission ? `/returns/${one.submission}` : enterAddress(one)}>
              {one.indicator.title}
            </Link>
            <span className="under">
              {RETURN_WORDS[one.state]}, {one.owner.name}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
