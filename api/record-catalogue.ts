// Keeps on record which definitions are in force: they say what every figure means, and who answers for it.
import type pg from "pg";
import { record } from "#api/db/queries/audit.ts";
import {
  type CatalogueVersion,
  type Definition,
  type Digests,
  keepCatalogueVersion,
  keepDefinitions,
  keptDefinitions,
  lastCatalogueVersion,
  takeCatalogueTurn,
} from "#api/db/queries/catalogue-versions.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { definitionsOf } from "./catalogue-definitions.ts";
import { fieldDifferences, type Sides } from "./field-differences.ts";

const SYSTEM = { kind: "system", id: null, name: "system", role: null, address: null } as const;

/** Definitions that one entry tells field by field. The files that all share come first: they say who may do what. */
const TOLD = 50;

/** Records a catalogue that differs from the last one recorded: once, however many processes take it up together. */
export async function recordCatalogue(pool: pg.Pool, catalogue: Catalogue): Promise<void> {
  await inTransaction(pool, async (client) => {
    await takeCatalogueTurn(client);
    const definitions = definitionsOf(catalogue);
    // Also where nothing changed: the version may have been recorded before definitions were kept.
    await keepDefinitions(client, definitions);
    const last = await lastCatalogueVersion(client);
    if (last?.version === catalogue.version) return;
    const { version } = catalogue;
    const digests = Object.fromEntries(definitions.map(({ name, digest }) => [name, digest]));
    await keepCatalogueVersion(client, { version, digests });
    const told = last ? await fieldByField(client, last, definitions) : null;
    await record(client, {
      actor: SYSTEM,
      action: "catalogue-changed",
      subject: `catalogue ${version}`,
      before: last && { version: last.version, definitions: told?.before },
      after: { version, ...differences(last?.digests ?? {}, digests), ...told?.after },
    });
  });
}

export type Differences = {
  /** Ids of indicators. */
  added: string[];
  removed: string[];
  changed: string[];
  /** Files that all indicators share, such as owners.yaml. */
  shared: string[];
};

export function differences(before: Digests, after: Digests): Differences {
  const isIndicator = (name: string) => !name.endsWith(".yaml");
  const [old, now] = [Object.keys(before).sort(), Object.keys(after).sort()];
  const changed = now.filter((name) => Object.hasOwn(before, name) && before[name] !== after[name]);
  return {
    added: now.filter((name) => isIndicator(name) && !Object.hasOwn(before, name)),
    removed: old.filter((name) => isIndicator(name) && !Object.hasOwn(after, name)),
    changed: changed.filter(isIndicator),
    shared: changed.filter((name) => !isIndicator(name)),
  };
}

type Told = {
  before: Record<string, unknown>;
  after: { definitions: Record<string, unknown>; further?: string };
};

/** What each definition that changed said before, and says now, in the fields that differ. One that changed before
 * definitions were kept is left out: what it said is not known. */
async function fieldByField(
  client: Client,
  { digests }: CatalogueVersion,
  definitions: readonly Definition[],
): Promise<Told> {
  const now = new Map(definitions.map((one) => [one.name, one]));
  const before = Object.entries(digests).filter(([name, digest]) => now.get(name)?.digest !== digest);
  const was = new Map(
    (await keptDefinitions(client, Object.fromEntries(before))).map((one) => [one.name, one.definition]),
  );
  const added = definitions.filter(({ name }) => !Object.hasOwn(digests, name)).map(({ name }) => name);
  const differing = new Set([...added, ...was.keys()]);
  const names = [...now.keys(), ...Object.keys(digests)].filter((name) => differing.delete(name));
  const told = names.slice(0, TOLD).map((name): [string, Sides] => {
    const sides = fieldDifferences(was.get(name) ?? null, now.get(name)?.definition ?? null);
    return [name, sides ?? { before: null, after: "the same in another order" }];
  });
  const rest = names.length - told.length;
  return {
    before: Object.fromEntries(told.map(([name, sides]) => [name, sides.before])),
    after: {
      definitions: Object.fromEntries(told.map(([name, sides]) => [name, sides.after])),
      ...(rest > 0 && { further: `${rest} more definitions differ; the database keeps what they say` }),
    },
  };
}
