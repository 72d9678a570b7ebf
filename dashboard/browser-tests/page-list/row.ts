// One page to be looked at, in one state.

export type Row = {
  path: string;
  title: string;
  /** The reason why it is looked at. */
  why: string;
  /** The status with which the server says that there is no such thing. */
  refusal?: number;
};
