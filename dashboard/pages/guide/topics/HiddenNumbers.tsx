// Guide: why some numbers are hidden.
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";

export function HiddenNumbers() {
  return (
    <>
      <p>
        A figure about very few children can point at one of them. So small counts are not shown, and the
        place where such a count would be says “hidden” and why.
      </p>
      <h2>What is hidden</h2>
      <ul>
        <li>A count from 1 up to the indicator’s limit. The limit is usually 5: fewer than 6 children.</li>
        <li>
          A percentage, when the children counted in it, or those left out of it, are so few. “49 of 52” would
          tell about the other 3.
        </li>
        <li>A figure that its owner sent as confidential.</li>
      </ul>
      <p>Zero is shown: it points at nobody.</p>
      <h2>What a hidden figure does to the rest</h2>
      <p>
        It counts as neither on nor off target, and a chart has a gap there. It is part of every total above
        it: a locality’s figure includes its clusters’, hidden or not. Do not try to work a hidden figure out
        from the totals, and do not pass on a guess.
      </p>
      <h2>Figures marked “small”</h2>
      <p>
        Those who work with small numbers see them: an indicator’s owner those of their own indicators,
        analysts those of the places they work for, and the performance lead all. Each is marked
        <SmallMark />, and is a square point on a chart, because the board does not see it. So is a total that
        a small number could be worked out from. Do not read a marked figure out in a meeting, and do not pass
        on a file that has one.
      </p>
      <h2>Where to see the limit</h2>
      <p>Each indicator’s page gives it under its definition.</p>
    </>
  );
}
