// Whether the parts of a total add up to it, once a staged return lies over what is published.
import type { Place } from "./compare.ts";
import { SAME_KEY, same } from "./measured.ts";
import type { Client } from "./transaction.ts";

/** `part` is one of the areas, or of the cuts, that together make `whole`; `parts` is how many there are. */
export type Split = { indicator: number; split: string; whole: number; part: number; parts: number };

/** Its place in the file is that of the total, when the return has it, or else of the first part it has. */
export type UnequalTotal = Place & {
  indicator: number;
  cut: number;
  area: number;
  period: number;
  split: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  part_numerator: number | null;
  part_denominator: number | null;
  part_value: number | null;
  /** How many there are in all. */
  all: number;
};

/** Which totals differ from the sum of their parts, where the return moves the total or a part? A part that is absent
 * may hold nothing, so too small a sum counts only when every part is there; too large a one always does. */
export async function unequalTotals(
  client: Client,
  submission: number,
  splitBy: "area" | "cut",
  splits: readonly Split[],
  limit: number,
): Promise<UnequalTotal[]> {
  const [by, rest] = splitBy === "area" ? ["area", "cut"] : ["cut", "area"];
  // Of rows made in this transaction the planner guesses that they are few, and would loop over tens of thousands of
  // them; hashing is right for few and many. The price it then imagines would make it compile a statement of milliseconds.
  await client.query(
    "set local enable_nestloop = off; set local enable_mergejoin = off; set local jit = off",
  );
  const { rows } = await client.query<UnequalTotal>(
    `with split as materialized (
       select * from unnest($2::smallint[], $3::text[], $4::int[], $5::int[], $6::int[])
         as given (indicator, split, whole, part, parts)
     ), place as (
       select indicator, split, whole, part as ${by} from split union select indicator, split, whole, whole from split
     ), moved as materialized (
       select s.* from staged_row s left join observation o on ${SAME_KEY("s", "o")}
       where s.submission = $1 and (o.indicator is null or not ${same("s", "o")})
     ), dated as materialized (
       select distinct indicator, period from moved
     ), merged as materialized (
       select ${SPOT} as spot, indicator, cut, area, period, numerator, denominator, value, missing
       from staged_row join dated using (indicator, period) where submission = $1
       union all
       select null, o.indicator, o.cut, o.area, o.period, o.numerator, o.denominator, o.value, o.missing
       from observation o join dated using (indicator, period)
       where o.indicator = any($7) and not exists (
         select from staged_row s where s.submission = $1 and ${SAME_KEY("s", "o")})
     ), touched as materialized (
       select indicator, split, whole, ${rest}, period, min(${SPOT}) as spot
       from moved join place using (indicator, ${by}) group by 1, 2, 3, 4, 5
     ), added as materialized (
       -- Before it is asked which of them were touched: laid side by side by area and period alone, thousands of cuts would
       -- each meet thousands.
       select split.indicator, split.split, split.whole, merged.${rest}, merged.period,
         min(split.parts) - count(*) filter (where missing = 'z') as parts,
         sum(numerator) as numerator, sum(denominator) as denominator, sum(value) as value,
         count(numerator) as with_numerator, count(denominator) as with_denominator, count(value) as with_value
       from split join merged on merged.indicator = split.indicator and merged.${by} = split.part
       group by 1, 2, 3, 4, 5
     ), summed as (
       select * from touched join added using (indicator, split, whole, ${rest}, period)
     )
     select (coalesce(total.spot, summed.spot) / ${CELLS})::int as "row",
       (coalesce(total.spot, summed.spot) % ${CELLS})::int as cell, total.indicator, total.cut, total.area, total.period,
       summed.split, total.numerator, total.denominator, total.value, summed.numerator as part_numerator,
       summed.denominator as part_denominator, summed.value as part_value, count(*) over ()::int as all
     from summed join merged as total on total.indicator = summed.indicator and total.${by} = summed.whole
       and total.${rest} = summed.${rest} and total.period = summed.period
     where ${["numerator", "denominator", "value"].map(differs).join(" or ")}
     order by 1, 2, summed.split limit $8`,
    [
      submission,
      splits.map(({ indicator }) => indicator),
      splits.map(({ split }) => split),
      splits.map(({ whole }) => whole),
      splits.map(({ part }) => part),
      splits.map(({ parts }) => parts),
      [...new Set(splits.map(({ indicator }) => indicator))],
      limit,
    ],
  );
  await client.query("set local enable_nestloop = on; set local enable_mergejoin = on; set local jit = on");
  return rows;
}

/** Line and cell as one number, so that the first of several is their minimum. */
const CELLS = 65_536;
const SPOT = `"row"::bigint * ${CELLS} + cell`;

/** Sums of scores carry floating-point noise. */
function differs(column: string): string {
  const noise = `1e-6 * greatest(1, abs(total.${column}))`;
  return `summed.${column} > total.${column} + ${noise}
       or (summed.${column} < total.${column} - ${noise} and summed.with_${column} = summed.parts)`;
}
