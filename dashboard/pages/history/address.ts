// The address of one figure's history.

export type Figure = { indicator: string; period: string; area: string };

/** @param trust code of the area that an address without one means */
export function historyAddress({ indicator, period, area }: Figure, trust?: string): string {
  const query = new URLSearchParams({ period });
  if (area !== trust) query.set("area", area);
  return `/indicators/${indicator}/history?${query}`;
}
