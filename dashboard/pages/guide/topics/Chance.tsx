// Guide: how to tell a real change from chance.
import {
  ASSURANCE_WORDS,
  type Assurance,
  FEWEST_FOR_LIMITS,
  VARIATION_WORDS,
  type VariationIcon,
} from "#api/contract/variation.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { AssuranceMark, VariationMark } from "#dashboard/ui/VariationMark.tsx";
import { ChanceExample } from "./ChanceExample.tsx";

const CHANGES: readonly (readonly [VariationIcon, string])[] = [
  ["concern", "A real change for the worse. Ask what changed, and when."],
  ["improvement", "A real change for the better. Ask what worked, so that it lasts."],
  ["neither", "A real change in a figure of which no side is better, or whose target is a range."],
  [
    "common",
    "Ups and downs as always. Do not ask why one month is worse than the last: there is no cause to find.",
  ],
];

const RELIANCE: readonly (readonly [Assurance, string])[] = [
  ["fails", "All of the usual swing lies on the wrong side. Trying harder will not do it."],
  ["hit-or-miss", "The target lies inside the usual swing. Praise or blame for one month would be for luck."],
  ["passes", "All of the usual swing lies on the right side. Even a poor month meets it."],
];

export function Chance() {
  return (
    <>
      <p>
        Every figure goes up and down, even where nothing has changed. Each indicator has a second chart,
        “Against its own history”, which tells that usual swing from a change that has a cause. The method is
        the one that NHS boards use (Making Data Count).
      </p>
      <ChanceExample />
      <p>
        The line through the middle is the average. The band is the usual swing: as long as nothing changes,
        nearly every figure falls between its two limits. Here the last six months are marked: all lie below
        the average, and the newest lies outside. That is not chance.
      </p>
      <h2>What counts as a real change</h2>
      <ul>
        <li>a run of figures that all rise, or all fall</li>
        <li>a run of figures on the same side of the average</li>
        <li>two of three figures in a row close to the same limit</li>
        <li>one figure outside the limits</li>
      </ul>
      <p>
        How many figures make a run is set for each indicator, 6 to 8, and stands under its chart. The table
        of the chart names the rule beside each figure.
      </p>
      <h2>The marks</h2>
      <dl className="guide__meanings">
        {CHANGES.map(([icon, meaning]) => (
          <div key={icon}>
            <dt>
              <VariationMark icon={icon} /> {VARIATION_WORDS[icon]}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>Whether a target can be relied on</h2>
      <dl className="guide__meanings">
        {RELIANCE.map(([level, meaning]) => (
          <div key={level}>
            <dt>
              <AssuranceMark level={level} /> {ASSURANCE_WORDS[level]}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/grid">What can be relied on</Link> sets both side by side for the whole trust.
      </p>
      <h2>When there are no limits</h2>
      <p>
        Limits need {FEWEST_FOR_LIMITS} figures. After a known change, such as a new way of recording, they
        are worked out anew from there. Figures that add up from April and start again have none. Where each
        figure covers twelve months, neighbours share most of their months: the limits are narrower than
        chance would make them, and the chart says so. Hidden figures take no part.
      </p>
    </>
  );
}
