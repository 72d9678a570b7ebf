// Whole numbers as people read them: 12,345.
const format = new Intl.NumberFormat("en-GB");

export const number = (value: number): string => format.format(value);

/** @example plural(1, "return") // "1 return" */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
