// Keeps on record which definitions are in force: they say what every figure means, and who answers for it.
import { createHash } from "node:crypto";
import type pg from "pg";
import { record } from "#api/db/queries/audit.ts";
import {
  type Digests,
  keepCatalogueVersion,
  lastCatalogueVersion,
  takeCatalogueTurn,
} from "#api/db/queries/catalogue-versions.ts";
import { inTransaction } from "#api/db/queries/transaction.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";

const SYSTEM = { kind: "system", id: null, name: "system", role: null, address: null } as const;

/** Records a catalogue that differs from the last one recorded: once, however many processes take it up together. */
export async function recordCatalogue(pool: pg.Pool, catalogue: Catalogue): Promise<void> {
  await inTransaction(pool, async (client) => {
    await takeCatalogueTurn(client);
    const last = await lastCatalogueVersion(client);
    if (last?.version === catalogue.version) return;
    const { version } = catalogue;
    const digests = digestsOf(catalogue);
    await keepCatalogueVersion(client, { version, digests });
    await record(client, {
      actor: SYSTEM,
      action: "catalogue-changed",
      subject: `catalogue ${version}`,
      before: last && { version: last.version },
      after: { version, ...differences(last?.digests ?? {}, digests) },
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

function digestsOf(catalogue: Catalogue): Digests {
  const { trust, outcomes, partnerships, priorities, groups, owners, dimensions, areas } = catalogue;
  const digest = (what: unknown) =>
    createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 16);
  const all = <Item>(items: ReadonlyMap<string, Item>) => [...items.values()];
  return {
    "areas.yaml": digest(all(areas)),
    "dimensions.yaml": digest(all(dimensions)),
    "outcomes.yaml": digest([outcomes, all(partnerships), all(priorities), all(groups)]),
    "owners.yaml": digest(all(owners)),
    "trust.yaml": digest(trust),
    ...Object.fromEntries(all(catalogue.indicators).map((indicator) => [indicator.id, digest(indicator)])),
  };
}
