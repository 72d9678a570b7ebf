// Keys of machines, without the keys.
import type { Key } from "#api/contract/keys.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { KeyFacts } from "#api/domain/key-facts.ts";

export function presentKey(key: KeyFacts, today: string, catalogue: Catalogue): Key {
  const { id, name, start, madeBy, madeAt, expires, revokedBy, revokedAt, lastUsed } = key;
  return {
    id,
    name,
    start,
    indicators: key.indicators.map((code) => ({
      id: code,
      title: catalogue.indicators.get(code)?.title ?? `${code} (no longer in the catalogue)`,
    })),
    state: revokedAt ? "revoked" : expires < today ? "expired" : "active",
    madeBy,
    madeAt: madeAt.toISOString(),
    expires,
    revokedBy,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsed: lastUsed?.toISOString() ?? null,
  };
}
