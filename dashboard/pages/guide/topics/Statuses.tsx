// Guide: what the statuses mean.
import type { Status } from "#api/contract/vocabulary.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";

const MEANINGS: readonly (readonly [Status, string])[] = [
  [
    "missed",
    "Worse than the target by more than its tolerance. This raises a risk area, and the owner must explain it.",
  ],
  [
    "near",
    "Worse than the target, but by no more than its tolerance. The edge of the tolerance counts as within it.",
  ],
  ["met", "On the target or better than it. A target that is a range is met anywhere inside the range."],
  ["late", "The return is overdue, and the next one is not due yet."],
  [
    "missing",
    "The return never came and the next one is overdue too, or the owner says that there is no figure.",
  ],
  ["suppressed", "There is a figure, but it counts so few children that it is not shown."],
  ["not-due", "The return is not due yet."],
  ["no-target", "The figure is there to give context. No target is set for it, so it is not judged."],
];

export function Statuses() {
  return (
    <>
      <p>
        A status compares one figure with the target that was in force for its period, at the precision at
        which the figure is published. It always has a word and a shape; colour only repeats them.
      </p>
      <dl className="guide__meanings">
        {MEANINGS.map(([status, meaning]) => (
          <div key={status}>
            <dt>
              <StatusTag status={status} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>Tolerance</h2>
      <p>
        How much worse than its target a figure may be before it counts as off target. It is set with each
        target, in points or as a percentage of the target, and shown beside it: “80% or more, within
        tolerance down to 75%”.
      </p>
      <h2>Risk areas</h2>
      <p>
        An indicator whose newest figure is off target is a <Link to="/risk-areas">risk area</Link>. After one
        period it is with its owner, after two with the outcome’s partnership, after three with the board, and
        it may then go to the Solution Centre.
      </p>
      <h2>How counts are made</h2>
      <p>
        Statuses are counted, never averaged. A figure for several areas or months is made from its parts: all
        the numerators added up, divided by all the denominators added up.
      </p>
    </>
  );
}
