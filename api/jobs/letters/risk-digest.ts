// To whoever wants to hear once a week: all that is new about the risk areas that concern them. No figure stands in it.
import { addDays } from "#api/domain/due-date.ts";
import { dateLabel } from "#api/domain/period-label.ts";
import { compose, type Words } from "./letter.ts";
import { listed, type RiskAlert } from "./risk-alert.ts";

/** @param before the first day that it tells nothing of */
export function riskDigest({ name, trust, origin, news }: RiskAlert, before: string): Words {
  const changes = news.length === 1 ? "1 change" : `${news.length} changes`;
  return compose(`Risk areas this week: ${changes}`, [
    `Hello ${name},`,
    `This is what is new about risk areas on the outcomes dashboard of ${trust}, up to ${dateLabel(addDays(before, -1))}.`,
    ...listed(news, origin),
    "You get a letter like this once a week, when something is new. You can hear at once instead, or not at all:",
    { link: `${origin}/alerts` },
  ]);
}
