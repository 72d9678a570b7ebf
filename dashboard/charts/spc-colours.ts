// The colours of statistical process control, as NHS boards know them (NHS England, Making Data Count), and a sign for each:
// nothing is told by colour alone.
import type { VariationIcon } from "#api/contract/variation.ts";

type Look = { colour: string; sign: string; on: string };

/** Signs are drawn in a square of 2 around the middle of the mark. */
export const SPC_LOOKS: Record<VariationIcon, Look> = {
  improvement: { colour: "#00B0F0", sign: "M-.55 0H.55M0 -.55V.55", on: "#0b0c0c" },
  concern: { colour: "#E46C0A", sign: "M-.55 0H.55", on: "#0b0c0c" },
  neither: { colour: "#490092", sign: "M0 -.55V.55", on: "#ffffff" },
  common: { colour: "#A6A6A6", sign: "", on: "#0b0c0c" },
};
