// Where a return is typed in.

type OneReturn = { indicator: { id: string }; period: string };

/** @example enterAddress(…) // "/returns/enter?indicator=caf-completed&period=2026-10" */
export const enterAddress = ({ indicator, period }: OneReturn): string =>
  `/returns/enter?${new URLSearchParams({ indicator: indicator.id, period })}`;
