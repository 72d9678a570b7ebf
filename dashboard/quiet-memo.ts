// Tells the build that React Router's React.memo calls do nothing by themselves, so that it can leave out the
// components that no page uses: 4 KiB of the overview's JavaScript.
import type { Plugin } from "vite";

const isReactRouter = (id: string) => id.includes("/node_modules/react-router/");

export function quietMemo(): Plugin {
  return {
    name: "quiet-memo",
    apply: "build",
    transform(code, id) {
      if (!isReactRouter(id) || !code.includes(".memo(")) return null;
      return { code: code.replace(/(?<=[=(,]\s*)React\$1\.memo\(/g, "/* @__PURE__ */ $&"), map: null };
    },
  };
}
