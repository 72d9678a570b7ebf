// A second pair of eyes: whether a performance lead has to publish a return.
import type { Catalogue } from "./catalogue.ts";

/** @param indicators ids of those that the return has figures of
 * @returns true where the trust's configuration, or that of any of these indicators, says `approval: required` */
export const needsApproval = (indicators: readonly string[], catalogue: Catalogue): boolean =>
  catalogue.trust.approval === "required" ||
  indicators.some((id) => catalogue.indicators.get(id)?.returns.approval === "required");
