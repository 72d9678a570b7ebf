// Tells the build which scales charts use. Recharts looks scales up by their names, so that a build has to take every one that D3
// has, with the calendars of those for dates; charts here leave the choice to Recharts, which takes one of these three.
import type { Plugin } from "vite";

const USED = ["scaleBand", "scaleLinear", "scalePoint"];

export function usedScales(): Plugin {
  return {
    name: "used-scales",
    apply: "build",
    load(id) {
      if (!id.endsWith("/node_modules/victory-vendor/es/d3-scale.js")) return null;
      return `export { ${USED.join(", ")} } from "d3-scale";`;
    },
  };
}
