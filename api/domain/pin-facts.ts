// A view that somebody keeps on a page of their own.

export type Pin = { id: number; title: string; address: string; pinnedAt: Date };

/** More than anybody looks through. */
export const MOST_PINS = 100;
