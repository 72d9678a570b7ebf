// What the rules of suppression ask of a solver of linear programs. The solver itself comes from outside: this folder stays pure.

/** Minimise cost over columns within their bounds, with every row's sum within its own. Rows one after another. */
export type Program = {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Where each row begins in `columns` and `values`; one more than there are rows. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
};

/** A program that stays open, so that the next answer starts from the last. */
export type OpenProgram = {
  bound(column: number, lower: number, upper: number): void;
  price(column: number, cost: number): void;
  /** The columns of a cheapest answer; null where there is none. */
  solve(): Float64Array | null;
  close(): void;
};

export type LinearProgramming = { open(program: Program): OpenProgram };
