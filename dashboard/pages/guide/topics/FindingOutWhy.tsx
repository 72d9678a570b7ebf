// Guide: from a figure to the reason for it.
import { Hatch, hatched } from "#dashboard/charts/Hatch.tsx";
import { Link } from "#dashboard/ui/Link.tsx";

export function FindingOutWhy() {
  return (
    <>
      <p>
        A figure tells that something changed. To find out why, look at what it is made of: where, who led,
        how old the children are. <Link to="/explore">Explore</Link> is the place to start; every indicator’s
        page has “Why did it change?” beside its figure.
      </p>
      <h2>Why did it change?</h2>
      <p>
        The figure before stands on the left, the figure after on the right. Each bar between them is a part
        of the trust, and its length is what that part added or took away. All of them together are the whole
        change, never more and never less.
      </p>
      <dl>
        <dt>Its own rate</dt>
        <dd>The part itself did better or worse than before.</dd>
        <dt>The mix</dt>
        <dd>
          There are more or fewer cases from a part that was always higher or lower than the rest. Nobody did
          better or worse, and the figure still moves.
        </dd>
        <dt>Within chance</dt>
        <dd>
          A change of this size comes up by itself where there are so few cases. Do not look for its cause.
        </dd>
      </dl>
      <p>
        Press the largest bar, and then the next: after two or three presses you see the area, who led, and
        the month in which it began.
      </p>
      <h2>Is this one different?</h2>
      <p>
        A team with 20 cases goes up and down far more than one with 500. The bracket on each bar, the chance
        limits, is where a figure with as many cases can lie although the team is like all the others. Only
        what lies outside the bracket is marked. Nearly everybody lies inside: about 3 in 1,000 fall outside
        by chance alone.
      </p>
      <h2>The views</h2>
      <dl>
        <dt>Heat map</dt>
        <dd>
          Every part in every month. The figure stands in each cell, and its colour says how it stands to
          target.
        </dd>
        <dt>Trend</dt>
        <dd>The whole, and each part as a small chart on the same scale.</dd>
        <dt>Bars and table</dt>
        <dd>One month, with chance limits; the table has the counts behind each figure.</dd>
        <dt>Map</dt>
        <dd>
          One month by locality or cluster.{" "}
          <svg width={22} height={14} viewBox="0 0 22 14" aria-hidden="true">
            <Hatch id="guide-hatch" />
            <rect
              x={0.5}
              y={0.5}
              width={21}
              height={13}
              fill={hatched("guide-hatch")}
              stroke="currentColor"
            />
          </svg>{" "}
          is hidden.
        </dd>
      </dl>
      <p>
        Press a cell, a bar or an area to look inside it. Each view has its own address: send it to somebody,
        or pin it to <Link to="/my-page">your page</Link>. Who opens it sees what they may see.
      </p>
      <h2>One group, one area</h2>
      <p>
        A vulnerable group beside all children, or a locality or cluster beside the rest of the trust, across
        all five outcomes on one page. The gap is told with whether it is more than chance, and whether it
        closes. What nobody returns for the group is listed too: that silence is worth asking about.
      </p>
    </>
  );
}
