// Looks every cell of a row up in the catalogue, without judging: what is not recognised stays null beside its text.
import { Flag } from "#api/contract/vocabulary.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import type { Period } from "#api/domain/periods.ts";
import type { Columns, FixedColumn } from "./headings.ts";
import type { RawRow } from "./parse.ts";
import { type Figure, readFigure } from "./read-figure.ts";

export type ReadRow = {
  line: number;
  texts: { indicator: string; period: string; area: string; flag: string; commentary: string };
  indicator: Indicator | null;
  period: Period | null;
  area: Area | null;
  /** Cells of dimensions that are not blank: blank means all. */
  cut: { dimension: string; text: string; member: string | null }[];
  numerator: Figure;
  denominator: Figure;
  value: Figure;
  flag: Flag | null;
};

const FLAGS = new Map<string, Flag>(
  Flag.options.flatMap((flag) => [
    [flag, flag],
    [flag.slice(0, 1), flag],
  ]),
);

export function openReader(
  catalogue: Catalogue,
  columns: Columns,
  delimiter: string,
): (row: RawRow) => ReadRow {
  const indicator = remembered((text) => catalogue.findIndicator(text));
  const area = remembered((text) => catalogue.findArea(text));
  const member = remembered((text) => {
    const [dimension = "", name = ""] = text.split("\n");
    return catalogue.findMember(dimension, name)?.id ?? null;
  });
  const periods = new Map<string, (text: string) => Period | null>();
  const readPeriod = (text: string, { frequency }: Indicator) => {
    let reader = periods.get(frequency);
    if (!reader) {
      reader = remembered((typed) => parsePeriod(typed, frequency));
      periods.set(frequency, reader);
    }
    return reader(text);
  };
  const part = { percent: false, groupedByComma: delimiter === "," };
  const whole = { percent: true, groupedByComma: delimiter === "," };

  return ({ line, cells }) => {
    const cell = (column: FixedColumn) => cells[columns.at[column] ?? -1]?.trim() ?? "";
    const texts = {
      indicator: cell("indicator"),
      period: cell("period"),
      area: cell("area"),
      flag: cell("flag"),
      commentary: cell("commentary"),
    };
    const found = texts.indicator === "" ? null : indicator(texts.indicator);
    const cut: ReadRow["cut"] = [];
    for (const { id, at } of columns.dimensions) {
      const text = cells[at]?.trim() ?? "";
      if (text !== "") cut.push({ dimension: id, text, member: member(`${id}\n${text}`) });
    }
    return {
      line,
      texts,
      indicator: found,
      period: found && texts.period !== "" ? readPeriod(texts.period, found) : null,
      area: area(texts.area),
      cut,
      numerator: readFigure(cell("numerator"), part),
      denominator: readFigure(cell("denominator"), part),
      value: readFigure(cell("value"), whole),
      flag: FLAGS.get(texts.flag.toLowerCase()) ?? null,
    };
  };
}

/** Returns say the same few names over and over; looked up once each, as long as they are few. */
function remembered<Answer>(look: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = look(text);
    if (answers.size >= 10_000) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
