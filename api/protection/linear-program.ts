// Linear programs solved by HiGHS (Huangfu & Hall 2018), as WebAssembly: no process and no file beside the server.
import loader from "highs";
import type { LinearProgramming, Program } from "#api/domain/protection/linear-programming.ts";

/** Its types speak of CommonJS, where this would be its `default`; Node takes its ES module. */
export const loadHighs = loader as unknown as typeof loader.default;

export async function loadLinearProgramming(): Promise<LinearProgramming> {
  const highs = await loadHighs();
  const { optimal } = highs.constants.modelStatus;
  return {
    open: (program: Program) => {
      const [columns, rows] = [program.cost.length, program.rowLower.length];
      const model = highs.createModel({
        numCols: columns,
        numRows: rows,
        sense: highs.constants.objectiveSense.minimize,
        offset: 0,
        colCost: program.cost,
        colLower: program.lower,
        colUpper: program.upper,
        rowLower: program.rowLower,
        rowUpper: program.rowUpper,
        matrix: {
          format: "csr",
          numRows: rows,
          numCols: columns,
          starts: program.starts,
          indices: program.columns,
          values: program.values,
        },
      });
      // Each answer is a small step from the last: presolve would throw the basis away.
      model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
      return {
        bound: (column, lower, upper) => void model.changeColBounds(column, lower, upper),
        price: (column, cost) => void model.changeColCost(column, cost),
        solve: () => {
          model.run();
          return model.getModelStatus() === optimal ? model.getSolution().colValue : null;
        },
        close: () => model.dispose(),
      };
    },
  };
}
