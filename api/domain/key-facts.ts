// A key of a machine, without the key.
export type KeyFacts = {
  id: string;
  name: string;
  start: string;
  indicators: string[];
  madeBy: string;
  madeAt: Date;
  /** ISO date; the last day it works. */
  expires: string;
  revokedBy: string | null;
  revokedAt: Date | null;
  lastUsed: Date | null;
};
