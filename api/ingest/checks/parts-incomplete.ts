// A numerator means nothing without its denominator, nor the other way round.
import type { RowRule } from "./row-rule.ts";

export const partsIncomplete: RowRule = {
  rule: "parts-incomplete",
  find({ numerator, denominator }) {
    const [given, absent] = numerator.text === "" ? [denominator, numerator] : [numerator, denominator];
    if (given.number === null || absent.text !== "") return null;
    const [column, other] = given === numerator ? ["denominator", "numerator"] : ["numerator", "denominator"];
    return { column, found: null, message: `There is a ${other} but no ${column}. Fill in both.` };
  },
};
