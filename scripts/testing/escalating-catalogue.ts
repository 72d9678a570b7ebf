// The small catalogue with levels of escalation: one indicator, its owner and deputy, a partnership with a member.
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import type { TrustConfig } from "#indicators/schema.ts";
import { CAF, SHARED } from "./small-catalogue.ts";

export function escalatingCatalogue(escalation: TrustConfig["escalation"]): {
  catalogue: Catalogue;
  indicator: Indicator;
} {
  const { trust, outcomes, owners } = SHARED;
  const built = buildCatalogue({
    ...SHARED,
    indicators: [{ file: "stay-safe/caf-completed.yaml", config: CAF }],
    trust: { ...trust, escalation },
    outcomes: {
      ...outcomes,
      partnerships: outcomes.partnerships.map((each) => ({ ...each, members: ["Chair@partner.example"] })),
    },
    owners: { owners: owners.owners.map((each) => ({ ...each, deputies: ["deputy@b.example"] })) },
  });
  if ("problems" in built) throw new Error(JSON.stringify(built.problems));
  const indicator = built.catalogue.indicators.get(CAF.id);
  if (!indicator) throw new Error("the catalogue lacks its indicator");
  return { catalogue: built.catalogue, indicator };
}
