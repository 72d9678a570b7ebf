// A change as a waterfall: where it began, a step for each part, where it ended. No browser needed.
import type { ChangePage } from "#api/contract/change.ts";
import { roundEnds } from "#dashboard/charts/axis-ticks.ts";
import type { ChartTable } from "#dashboard/charts/chart-table.ts";
import { tableCell } from "#dashboard/charts/chart-table.ts";
import { partsText, sentenceCase, splitUnit } from "#dashboard/charts/value-words.ts";

type Part = ChangePage["parts"][number];

export type WaterfallRow = {
  id: string;
  kind: "end" | "part" | "together";
  name: string;
  /** Where it starts, where its own rate has brought it, and where it ends; all the same for an end. */
  from: number;
  middle: number;
  to: number;
  /** "−7.0", or the value of an end. */
  text: string;
  chance: boolean | null;
  hidden: boolean;
  href: string | null;
  says: string;
};

/** More steps than this are no picture: the small ones are drawn as one, and the table has them all. */
const MOST_STEPS = 10;

export function waterfallRows(page: ChangePage, hrefOf: (part: Part) => string | null): WaterfallRow[] {
  const { before, after, change, parts, indicator } = page;
  if (change === null || before.value.kind !== "shown" || after.value.kind !== "shown") return [];
  const start = before.value.value;
  const shown = parts.filter(({ rate }) => rate !== null);
  const rest = parts.filter(({ rate }) => rate === null);
  const steps = shown.length > MOST_STEPS ? shown.slice(0, MOST_STEPS - 1) : shown;
  const small = shown.slice(steps.length);
  let at = start;
  const step = (row: Omit<WaterfallRow, "from" | "middle" | "to" | "text">, rate: number, total: number) => {
    const from = at;
    at += total;
    return { ...row, from, middle: from + rate, to: at, text: signed(total, indicator.decimals) };
  };
  const end = (id: string, { title, value }: ChangePage["before"], to: number): WaterfallRow => ({
    ...{ id, kind: "end", name: title, from: to, middle: to, to, text: splitUnit(value.text).figure },
    ...{ chance: null, hidden: false, href: null, says: `${title}: ${value.text}.` },
  });
  return [
    end("before", before, start),
    ...steps.map((part) => step({ ...stepOf(part, "part"), href: hrefOf(part) }, part.rate ?? 0, part.total)),
    ...(small.length > 0 ? [step(others(small, indicator.decimals), 0, sum(small))] : []),
    ...rest.map((part) => step(stepOf(part, "together"), 0, part.total)),
    end("after", after, start + change),
  ];
}

const sum = (parts: readonly Part[]) => parts.reduce((all, { total }) => all + total, 0);

const stepOf = (part: Part, kind: WaterfallRow["kind"]) => ({
  id: idOf(part),
  kind,
  name: part.title,
  chance: part.chance,
  hidden: part.hidden,
  href: null,
  says: part.says,
});

const idOf = ({ members, title }: Part) =>
  Object.entries(members)
    .map((pair) => pair.join("="))
    .join(" ") || title;

function others(parts: readonly Part[], decimals: number) {
  const name = `${parts.length} smaller parts, together`;
  return {
    ...{ id: "smaller", kind: "together" as const, name, chance: null, hidden: false, href: null },
    says: `${name}: ${signed(sum(parts), decimals)}. The table has each of them.`,
  };
}

/** −7.0; +0.7; 0.0. */
export function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const nothing = Number(Math.abs(value).toFixed(decimals)) === 0;
  return `${nothing ? "" : value < 0 ? "−" : "+"}${text}`;
}

/** Room around every step: a small change of a large figure would be lost on an axis from zero. */
export function waterfallDomain(rows: readonly WaterfallRow[]): { low: number; high: number } {
  const values = rows.flatMap(({ from, middle, to }) => [from, middle, to]);
  return roundEnds(Math.min(...values), Math.max(...values));
}

export function waterfallTable(page: ChangePage, caption: string): ChartTable {
  const { indicator, before, after, parts, rate, mix, change, chance } = page;
  const split = mix !== null;
  const points = (value: number | null) => (value === null ? "" : signed(value, indicator.decimals));
  const whole = { title: "The whole", before: before.value, after: after.value, rate, mix, chance };
  const lines = [
    ...parts,
    {
      ...whole,
      total: change,
      rate: parts.some((one) => one.rate === null) ? null : rate,
      mix: parts.some((one) => one.rate === null) ? null : mix,
    },
  ];
  return {
    caption,
    head: [
      { title: sentenceCase(page.byText || "part"), numeric: false },
      { title: before.title, numeric: true },
      { title: after.title, numeric: true },
      ...(split
        ? [
            { title: "From its own rate", numeric: true },
            { title: "From its share of cases", numeric: true },
          ]
        : []),
      { title: split ? "Together" : "Change", numeric: true },
      { title: "Chance", numeric: false },
    ],
    rows: lines.map((line, index) => ({
      id: `${index} ${line.title}`,
      cells: [
        line.title,
        line.before === null ? "" : tableCell(line.before, withParts(line.before)),
        line.after === null ? "" : tableCell(line.after, withParts(line.after)),
        ...(split ? [points(line.rate), points(line.mix)] : []),
        points(line.total),
        chanceWords(line.chance),
      ],
    })),
    csv: {
      head: ["part", "before", "after", "rate", "mix", "total", "share", "chance", "note"],
      rows: lines.map((line) => [
        line.title,
        line.before === null || line.before.kind !== "shown" ? null : line.before.value,
        line.after === null || line.after.kind !== "shown" ? null : line.after.value,
        line.rate,
        line.mix,
        line.total,
        "share" in line ? line.share : null,
        chanceWords(line.chance),
        [line.before, line.after].some((value) => value?.kind === "shown" && value.small)
          ? "small number, hidden from the board"
          : null,
      ]),
    },
  };
}

const withParts = (value: ChangePage["before"]["value"]) =>
  [value.text, partsText(value)].filter(Boolean).join(", ");

const chanceWords = (chance: boolean | null) =>
  chance === null ? "" : chance ? "Within chance" : "Beyond chance";
