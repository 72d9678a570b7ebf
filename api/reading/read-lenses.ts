// Reads every indicator for a vulnerable group beside all children, or for an area against the rest of the trust.
import type { Area, Indicator, VulnerableGroup } from "#api/domain/catalogue.ts";
import { cutKey } from "#api/domain/cut.ts";
import { statusOf } from "#api/domain/judge.ts";
import { groupsDimension, judgeLens, type LensFacts, type LensPoint } from "#api/domain/lens.ts";
import { addPeriods, type Period, periodsBetween } from "#api/domain/periods.ts";
import { hasParts, restOf } from "#api/domain/rest.ts";
import { isDisclosive, type SafeResult, suppress } from "#api/domain/suppress.ts";
import { type Cells, readCells } from "./cells.ts";
import { lastEnded, ruleOf, type Viewpoint } from "./viewpoint.ts";

const PERIODS = 24;

type Asked = {
  indicators: readonly Indicator[];
  /** The last day looked at. */
  upTo: string;
};

export async function readGroupLens(
  viewpoint: Viewpoint,
  { id }: VulnerableGroup,
  asked: Asked,
): Promise<LensFacts[]> {
  const { catalogue } = viewpoint;
  const dimension = groupsDimension(catalogue);
  const cut = dimension ? cutKey({ [dimension.id]: id }) : "";
  const whole = { area: catalogue.root, cut: "" };
  return readByFrequency(
    viewpoint,
    { ...asked, areas: [catalogue.root], cuts: ["", cut] },
    (indicator, periods, cells) => {
      const everyone = { ...whole, indicator };
      const about = indicator.about === id;
      return judgeLens({
        indicator,
        beside: about ? "nobody" : "everyone",
        points: sinceFirst(
          periods.map((period) => ({
            period,
            own: cells.at(about ? everyone : { ...everyone, cut }, period),
            other: about ? null : cells.at(everyone, period),
          })),
        ),
      });
    },
  );
}

export async function readAreaLens(viewpoint: Viewpoint, area: Area, asked: Asked): Promise<LensFacts[]> {
  const { root } = viewpoint.catalogue;
  return readByFrequency(
    viewpoint,
    { ...asked, areas: [root, area], cuts: [""] },
    (indicator, periods, cells) => {
      const pairs = periods.map((period) => ({
        period,
        own: cells.at({ indicator, area, cut: "" }, period),
        whole: cells.at({ indicator, area: root, cut: "" }, period),
      }));
      const both = pairs.filter(
        ({ own, whole }) => own.value.kind === "shown" && whole.value.kind === "shown",
      );
      const apart = both.some(({ own }) => hasParts(own.value, indicator)) || both.length === 0;
      return judgeLens({
        indicator,
        beside: apart ? "rest" : "whole",
        points: sinceFirst(
          pairs.map(({ period, own, whole }) => ({
            period,
            own,
            other: apart ? safeRest(viewpoint, indicator, { own, whole }) : whole,
          })),
        ),
      });
    },
  );
}

async function readByFrequency(
  viewpoint: Viewpoint,
  { indicators, upTo, ...asked }: Asked & { areas: readonly Area[]; cuts: readonly string[] },
  toFacts: (indicator: Indicator, periods: readonly Period[], cells: Cells) => LensFacts,
): Promise<LensFacts[]> {
  const groups = Map.groupBy(indicators, ({ frequency }) => frequency);
  const read = await Promise.all(
    [...groups].map(async ([frequency, group]) => {
      const last = lastEnded(frequency, upTo);
      const periods = periodsBetween(addPeriods(last, 1 - PERIODS), last);
      const cells = await readCells(viewpoint, { ...asked, indicators: group, periods });
      return group.map((indicator) => toFacts(indicator, periods, cells));
    }),
  );
  return read.flat();
}

/** From the first period of which anything is known. */
function sinceFirst(points: readonly LensPoint[]): readonly LensPoint[] {
  const known = (safe: SafeResult | null) => safe !== null && safe.value.kind !== "missing";
  const first = points.findIndex(({ own, other }) => known(own) || known(other));
  return first < 0 ? points.slice(-1) : points.slice(first);
}

/** What the trust's and the area's figure say of the rest is known to whoever sees both; as a figure of its own it is held to
 * the rule of small numbers like any other, and marked where one of the two is. */
function safeRest(
  viewpoint: Viewpoint,
  indicator: Indicator,
  { own, whole }: { own: SafeResult; whole: SafeResult },
): SafeResult {
  const rule = ruleOf(viewpoint, indicator, viewpoint.catalogue.root);
  const result = restOf(whole.value, own.value, indicator);
  const small = result.kind === "number" && isDisclosive(result, rule);
  const telling = [own, whole].some(({ value }) => value.kind === "shown" && value.small);
  return suppress(
    { result, target: whole.target, status: statusOf(result, whole.target, indicator), telling },
    { ...rule, seesSmall: small ? (rule.seesSmall ?? false) : true },
  );
}
