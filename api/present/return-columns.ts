// What a column of a return can stand for, in words for somebody who has not seen ours.
import type { Catalogue } from "#api/domain/catalogue.ts";

export type ReturnColumn = { id: string; title: string; about: string };

const COLUMNS: readonly ReturnColumn[] = [
  {
    id: "indicator",
    title: "Indicator",
    about: "Its id, its title or its national reference, such as NI 62",
  },
  { id: "period", title: "Period", about: "The month, quarter or year that a row is for" },
  { id: "area", title: "Area", about: "A code or name; blank for the whole trust" },
  {
    id: "numerator",
    title: "Numerator",
    about: "How many it was so for, such as assessments completed in time",
  },
  { id: "denominator", title: "Denominator", about: "Of how many, such as all assessments due" },
  { id: "value", title: "Value", about: "The figure itself: a count, or a percentage without its parts" },
  { id: "flag", title: "Flag", about: "Provisional, estimated or illustrative" },
  { id: "commentary", title: "Commentary", about: "Your words about the figure" },
];

export const returnColumns = ({ dimensions }: Pick<Catalogue, "dimensions">): ReturnColumn[] => [
  ...COLUMNS,
  ...[...dimensions.values()].map(({ id, title }) => ({
    id,
    title,
    about: `The ${title.toLowerCase()} that a row is for; blank for all`,
  })),
];
