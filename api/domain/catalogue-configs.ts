// The files of the catalogue as they were read, and what can be wrong between them.
import type {
  AreasConfig,
  DimensionsConfig,
  IndicatorConfig,
  OutcomesConfig,
  OwnersConfig,
  PathwaysConfig,
  TrustConfig,
} from "#indicators/schema.ts";
import { closest } from "./closest.ts";

export type IndicatorFile = {
  /** Within the catalogue's folder: stay-safe/caf-completed.yaml. */
  readonly file: string;
  readonly config: IndicatorConfig;
};

/** Where the wards lie. The drawing is kept as it was made: nothing here looks into it but for codes and names. */
export type Boundaries = {
  readonly topology: { readonly type: "Topology"; readonly [member: string]: unknown };
  readonly wards: readonly { readonly id: string; readonly name: string }[];
  readonly attribution: string;
};

export type CatalogueConfigs = {
  readonly version: string;
  /** Null where areas.yaml names none. */
  readonly boundaries: Boundaries | null;
  readonly trust: TrustConfig;
  readonly outcomes: OutcomesConfig;
  readonly areas: AreasConfig;
  readonly dimensions: DimensionsConfig;
  readonly owners: OwnersConfig;
  readonly pathways: PathwaysConfig;
  readonly indicators: readonly IndicatorFile[];
  /** Ids of indicators whose files cannot be read yet, so that naming them is not called a second fault. */
  readonly unreadable: readonly string[];
};

export type CataloguePath = readonly (string | number)[];

export type CatalogueProblem = {
  readonly file: string;
  /** Where in the file, as keys and positions: ["targets", 0, "area"]. */
  readonly path: CataloguePath;
  readonly sentence: string;
};

/** The sentence for a name that nothing has: where it was looked for, and the nearest there is. */
export function unknownName(what: string, name: string, file: string, known: Iterable<string>): string {
  const meant = closest(name, known);
  return `there is no ${what} "${name}" in ${file}${meant === null ? "" : `; did you mean "${meant}"?`}`;
}

/** A text by which a thing is recognised; `thing` tells apart the names of one thing from those of two. */
export type Name = { readonly text: string; readonly path: CataloguePath; readonly thing: string | number };

/** A problem for each name that something earlier already has. */
export function clashes(
  file: string,
  what: string,
  names: readonly Name[],
  key: (text: string) => string,
): CatalogueProblem[] {
  const seen = new Map<string, string | number>();
  return names.flatMap(({ text, path, thing }) => {
    const first = seen.get(key(text));
    if (first === undefined) seen.set(key(text), thing);
    return first === undefined || first === thing
      ? []
      : [{ file, path, sentence: `two ${what} are called "${text}"` }];
  });
}
