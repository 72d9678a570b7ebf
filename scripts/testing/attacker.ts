// Whoever works out what they may not see: they know all that is shown, what adds up to what, and that nobody is counted less
// than not at all. The algorithm that hides is no part of this.
import loadHighs from "highs";

export type Term = readonly [unknown: string, times: number];
/** The package says that it is CommonJS, and comes as a module. */
const load = loadHighs as unknown as typeof loadHighs.default;

/** A sum that lies between two numbers. */
export type Fact = { terms: readonly Term[]; low: number; high: number };
export type Reach = { low: number; high: number };

/** The same sum, exactly. */
export const equal = (terms: readonly Term[], sum: number): Fact => ({ terms, low: sum, high: sum });

/** Between what each of these unknowns must lie, by all of the facts together. Every unknown is 0 or more.
 * @param enough of what reaches so far, no more is asked */
export async function workOut(
  facts: readonly Fact[],
  asked: readonly string[],
  enough: Reach = { low: 0, high: Number.POSITIVE_INFINITY },
): Promise<Map<string, Reach>> {
  const highs = await load();
  const columns = new Map<string, number>();
  const column = (unknown: string) => {
    const found = columns.get(unknown) ?? columns.size;
    columns.set(unknown, found);
    return found;
  };
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
  for (const unknown of asked) column(unknown);
  for (const { terms } of facts) {
    for (const [unknown, times] of terms) {
      indices.push(column(unknown));
      values.push(times);
    }
    starts.push(indices.length);
  }
  const [numCols, numRows] = [columns.size, facts.length];
  const model = highs.createModel({
    ...{ numCols, numRows, sense: highs.constants.objectiveSense.minimize, offset: 0 },
    colCost: new Float64Array(numCols),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1e6),
    rowLower: Float64Array.from(facts, ({ low }) => low),
    rowUpper: Float64Array.from(facts, ({ high }) => high),
    matrix: {
      ...{ format: "csr", numRows, numCols },
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  });
  model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
  const reached = new Map<string, Reach>();
  /** Every way in which it could be shows how it could be with all of them. */
  const tryFor = (at: number, sign: number) => {
    model.changeColCost(at, sign);
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error(`what is shown contradicts itself: ${model.getModelStatus()}`);
    const found = model.getSolution().colValue;
    model.changeColCost(at, 0);
    for (const [other, unknown] of asked.entries()) {
      const amount = found[other] ?? 0;
      const { low, high } = reached.get(unknown) ?? { low: amount, high: amount };
      reached.set(unknown, { low: Math.min(low, amount), high: Math.max(high, amount) });
    }
  };
  for (const [at, unknown] of asked.entries()) {
    if ((reached.get(unknown)?.low ?? Number.POSITIVE_INFINITY) > enough.low) tryFor(at, 1);
    if ((reached.get(unknown)?.high ?? 0) < enough.high) tryFor(at, -1);
  }
  model.dispose();
  return reached;
}
