// Guide: why some numbers are hidden.
import { Hatch, hatched } from "#dashboard/charts/Hatch.tsx";
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
        <li>A figure from which one of these could be worked out.</li>
        <li>A figure that its owner sent as confidential.</li>
      </ul>
      <p>Zero is shown: it points at nobody.</p>
      <h2>Why a figure that is not small may be hidden</h2>
      <table className="table guide__table">
        <caption>Assessments not completed, an example</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="numeric">
              Counted
            </th>
            <th scope="col" className="numeric">
              Shown
            </th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLE.map(([name, counted, shown]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="numeric">{counted}</td>
              <td className="numeric">{shown ?? <Hidden />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        With West’s 2 alone hidden, anybody could take 14 and 9 from 25. So one more is hidden, here East, and
        each of the two could be large or small. As little as will do is hidden, the same on every page, in
        every file and for every earlier date. The trust’s own total stays.
      </p>
      <p>
        Both kinds say “hidden” in the same words: what is small, and what only protects it, cannot be told
        apart.
      </p>
      <h2>What a hidden figure does to the rest</h2>
      <p>
        It counts as neither on nor off target. A chart has a gap there, a map and a heat map have slanted
        lines. It is part of every total above it: a locality’s figure includes its clusters’, hidden or not.
        Do not try to work a hidden figure out, and do not pass on a guess.
      </p>
      <h2>Figures marked “small”</h2>
      <p>
        Those who work with small numbers see them: an indicator’s owner those of their own indicators,
        analysts those of the places they work for, and the performance lead all. Each is marked
        <SmallMark />, and is a square point on a chart, because the board does not see it. So is a figure
        that a small number could be worked out from. Do not read a marked figure out in a meeting, and do not
        pass on a file that has one.
      </p>
      <h2>Where to see the limit</h2>
      <p>Each indicator’s page gives it under its definition.</p>
    </>
  );
}

const EXAMPLE: readonly (readonly [string, number, number | null])[] = [
  ["Trust", 25, 25],
  ["North", 14, 14],
  ["East", 9, null],
  ["West", 2, null],
];

function Hidden() {
  return (
    <>
      <svg width={22} height={14} viewBox="0 0 22 14" aria-hidden="true">
        <Hatch id="guide-hidden" />
        <rect x={0.5} y={0.5} width={21} height={13} fill={hatched("guide-hidden")} stroke="currentColor" />
      </svg>{" "}
      hidden
    </>
  );
}
