// Checks that the areas make a tree whose levels follow each other, and that no name stands for two of them.
import type { AreaLevel } from "#api/contract/vocabulary.ts";
import type { AreasConfig } from "#indicators/schema.ts";
import { nameKey } from "./catalogue.ts";
import {
  type Boundaries,
  type CataloguePath,
  type CatalogueProblem,
  clashes,
  type Name,
  unknownName,
} from "./catalogue-configs.ts";

const FILE = "areas.yaml";

/** The level that each level of the trust's tree stands directly under. */
const ABOVE: Partial<Record<AreaLevel, AreaLevel>> = {
  locality: "trust",
  cluster: "locality",
  school: "cluster",
  centre: "cluster",
};

type Node = AreasConfig["trust"];
type Placed = { node: Omit<Node, "level" | "areas"> & { level?: AreaLevel }; path: CataloguePath };

export function checkAreas(
  { trust, comparators }: AreasConfig,
  boundaries: Boundaries | null,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const placed: Placed[] = [];
  const walk = (node: Node, path: CataloguePath, above: AreaLevel) => {
    placed.push({ node, path });
    if (ABOVE[node.level] !== above)
      problems.push({
        file: FILE,
        path: [...path, "level"],
        sentence: `a ${node.level} cannot stand directly under a ${above}`,
      });
    node.areas?.forEach((child, index) => {
      walk(child, [...path, "areas", index], node.level);
    });
  };

  if (trust.level !== "trust")
    problems.push({ file: FILE, path: ["trust", "level"], sentence: "the area at the top is the trust" });
  placed.push({ node: trust, path: ["trust"] });
  trust.areas?.forEach((child, index) => {
    walk(child, ["trust", "areas", index], "trust");
  });
  comparators.forEach((node, index) => {
    placed.push({ node, path: ["comparators", index] });
  });

  return [
    ...problems,
    ...clashes(FILE, "areas", placed.flatMap(namesOf), nameKey),
    ...checkWards(placed, boundaries),
  ];
}

/** Each ward in one cluster, so that a figure of an area has one place on the map. */
function checkWards(placed: readonly Placed[], boundaries: Boundaries | null): CatalogueProblem[] {
  const say = (path: CataloguePath, sentence: string) => ({ file: FILE, path, sentence });
  const drawn = boundaries?.wards.map(({ id }) => id);
  const taken = new Map<string, string>();
  const problems = placed.flatMap(({ node, path }) =>
    (node.wards ?? []).flatMap((ward, index) => {
      const place = [...path, "wards", index];
      if (node.level !== "cluster") return [say(place, "only a cluster has wards: move it to the cluster")];
      const first = taken.get(ward);
      taken.set(ward, first ?? node.name);
      if (first !== undefined)
        return [say(place, `the ward ${ward} lies in ${first} already: a ward lies in one cluster`)];
      return drawn && !drawn.includes(ward)
        ? [say(place, unknownName("ward", ward, "the boundaries", drawn))]
        : [];
    }),
  );
  const without = boundaries?.wards.filter(({ id }) => !taken.has(id)) ?? [];
  return [
    ...problems,
    ...without.map(({ id, name }) =>
      say(["boundaries"], `the ward ${id}, ${name}, lies in no cluster: add it to the wards of one`),
    ),
  ];
}

/** An area may have one text as both code and name, as luton and Luton. */
function namesOf({ node, path }: Placed, thing: number): Name[] {
  return (["code", "name", "gss"] as const).flatMap((field) => {
    const text = node[field];
    return text === undefined ? [] : [{ text, path: [...path, field], thing }];
  });
}
