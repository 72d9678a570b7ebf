// Which indicators the register of risk areas looks at.
import type { Indicator } from "#api/domain/catalogue.ts";

/** What is no longer collected can never recover, and the published outturn of another indicator would tell its story twice:
 * neither raises anything. What such an indicator had raised before stays as it was, out of the register. */
export const isRegistered = ({ returns, outturnOf }: Pick<Indicator, "returns" | "outturnOf">): boolean =>
  returns.ended === null && outturnOf === null;
