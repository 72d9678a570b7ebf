// The catalogue: what is measured, for whom and against what, and how a name in a return is recognised.
import type { AreaLevel } from "#api/contract/vocabulary.ts";
import type {
  AreasConfig,
  DimensionsConfig,
  IndicatorConfig,
  OutcomesConfig,
  OwnersConfig,
  PathwaysConfig,
  TargetConfig,
  TrustConfig,
} from "#indicators/schema.ts";
import type { Boundaries } from "./catalogue-configs.ts";
import type { Period } from "./periods.ts";

export type ComparatorGroup = AreasConfig["comparators"][number]["group"];

export type Area = {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly gss: string | null;
  /** Set for comparators only, which stand outside the trust's tree. */
  readonly group: ComparatorGroup | null;
  readonly parent: string | null;
  readonly children: readonly string[];
  /** Codes from the trust down to the area itself. */
  readonly path: readonly string[];
  readonly wards: readonly string[];
};

export type Target = {
  readonly from: Period;
  /** Last period it is in force for; null while no other target follows. */
  readonly until: Period | null;
  /** Null: the trust, and every area without a target of its own. */
  readonly area: string | null;
  readonly goal: TargetConfig["goal"];
  readonly tolerance: TargetConfig["tolerance"];
  readonly basis: TargetConfig["basis"];
  readonly note: string | null;
};

export type Indicator = Omit<IndicatorConfig, "comparators" | "returns" | "spc" | "targets"> & {
  /** Outcomes its aims lie under, its home first. */
  readonly outcomes: readonly string[];
  /** Codes of areas: groups are already taken apart. */
  readonly comparators: readonly string[];
  /** The indicator whose published annual figure this one is. */
  readonly outturnOf: string | null;
  readonly returns: {
    readonly due: number;
    readonly from: Period;
    readonly until: Period | null;
    readonly ended: string | null;
    /** Whether a performance lead has to publish them. */
    readonly approval: "required" | null;
  };
  readonly spc: { readonly run: number; readonly steps: readonly { from: Period; reason: string }[] };
  /** In order of period. */
  readonly targets: readonly Target[];
};

export type Outcome = OutcomesConfig["outcomes"][number];
export type Aim = Outcome["aims"][number] & { readonly outcome: string };
export type Partnership = OutcomesConfig["partnerships"][number];
export type Priority = OutcomesConfig["priorities"][number];
export type VulnerableGroup = OutcomesConfig["groups"][number];
export type Dimension = DimensionsConfig["dimensions"][number];
export type Member = Dimension["members"][number];
export type Owner = OwnersConfig["owners"][number];
export type Pathway = PathwaysConfig["pathways"][number];

export type Catalogue = {
  /** Changes whenever any file of the catalogue does. */
  readonly version: string;
  readonly trust: TrustConfig;
  /** The trust as an area: the root of the tree. */
  readonly root: Area;
  readonly outcomes: readonly Outcome[];
  readonly aims: ReadonlyMap<string, Aim>;
  readonly partnerships: ReadonlyMap<string, Partnership>;
  readonly priorities: ReadonlyMap<string, Priority>;
  readonly groups: ReadonlyMap<string, VulnerableGroup>;
  readonly owners: ReadonlyMap<string, Owner>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** The trust first, then its tree from the top of the file down, then comparators. */
  readonly areas: ReadonlyMap<string, Area>;
  /** Where the wards lie; null without a map. */
  readonly boundaries: Boundaries | null;
  /** By outcome, aim and line of the researched catalogue. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly pathways: ReadonlyMap<string, Pathway>;

  /** By id, national reference or title, as people type them: caf-completed, NI62, ni 62, Common assessments completed. */
  findIndicator(text: string): Indicator | null;
  /** By code, GSS code or name; a blank means the trust. */
  findArea(text: string): Area | null;
  /** By id or title. */
  findMember(dimension: string, text: string): Member | null;
  ownerOf(indicator: Indicator): Owner;
  /** Indicators that somebody answers for, as owner or deputy, by their address in any case. */
  indicatorsOf(email: string): readonly Indicator[];
  /** Areas of a level under an area, the area itself included when it is of that level. */
  areasUnder(code: string, level: AreaLevel): readonly Area[];
  /** Indicators whose home is an outcome, without published outturns of others, or with aims under it from elsewhere. */
  indicatorsUnder(outcome: string): readonly Indicator[];
};

/** The target in force for an area in a period: its own, or else that of the trust. Comparators have none. */
export function targetInForce(indicator: Indicator, area: Area, period: Period): Target | null {
  if (area.level === "comparator") return null;
  const inForce = (target: Target) =>
    target.from.index <= period.index && (target.until === null || period.index <= target.until.index);
  const targets = indicator.targets.filter(inForce);
  return (
    targets.find((target) => target.area === area.code) ??
    targets.find((target) => target.area === null) ??
    null
  );
}

/** One form for all spellings of a name: case, spaces and the typewriter's apostrophe do not matter. */
export const nameKey = (text: string): string =>
  text.trim().toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");

/** One form for all spellings of a reference: NI 62, NI62, ni-062. */
export const referenceKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^([a-z]+)0+(?=\d)/, "$1");
