// To whoever wants to hear at once: what is new about the risk areas that concern them, each with a link. No figure stands in it.
import { compose, type Paragraph, type Words } from "./letter.ts";

/** One piece of news, in words. */
export type Told = {
  title: string;
  /** How long, and who has it now; null where the figures say something else by now. */
  standing: string | null;
  risk: number;
};

export type RiskAlert = {
  name: string;
  trust: string;
  /** Scheme, host and port of the pages that a link leads to. */
  origin: string;
  /** Newest first. */
  news: readonly Told[];
};

/** The page has the rest. */
const LISTED = 30;

export function riskAlert({ name, trust, origin, news }: RiskAlert): Words {
  const [first] = news;
  const subject = news.length === 1 && first ? first.title : `${news.length} changes in risk areas`;
  return compose(subject, [
    `Hello ${name},`,
    `There is news of ${news.length === 1 ? "a risk area" : "risk areas"} on the outcomes dashboard of ${trust}.`,
    ...listed(news, origin),
    "You get a letter like this at once because it concerns you. You can have all of it once a week instead, or none:",
    { link: `${origin}/alerts` },
  ]);
}

/** Each with its link, as far as a letter goes. */
export function listed(news: readonly Told[], origin: string): Paragraph[] {
  const more = news.length - LISTED;
  return [
    ...news
      .slice(0, LISTED)
      .flatMap(({ title, standing, risk }): Paragraph[] => [
        `${title}.${standing === null ? "" : ` ${standing}`}`,
        { link: `${origin}/risk-areas/${risk}` },
      ]),
    ...(more > 0
      ? [`There ${more === 1 ? "is 1 more" : `are ${more} more`}. The page of alerts has all of them.`]
      : []),
  ];
}
