// Why a figure that looked unusual is right, as whoever published it said. The same words for several rules stand once.
import "./remark.scss";
import type { FigureReason } from "#api/contract/values.ts";
import { dayText } from "./dates.ts";

export function FigureReasons({ reasons }: { reasons: readonly FigureReason[] }) {
  const alike = Map.groupBy(reasons, ({ text, by, at }) => JSON.stringify([text, by, at]));
  return [...alike].map(([key, group]) => {
    const [first] = group;
    if (!first) return null;
    const about = group.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join("; ");
    return (
      <p key={key} className="figure-reason">
        An unusual value, explained: “{first.text}”
        <span className="figure-reason__by">
          {first.by}, {dayText(first.at)}, about {about}
        </span>
      </p>
    );
  });
}
