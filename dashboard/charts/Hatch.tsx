// Slanted lines for what is hidden: seen without colours, too.
import { PAPER, QUIET_INK } from "./colours.ts";

export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={PAPER} />
        <rect width={1.5} height={6} fill={QUIET_INK} fillOpacity={0.6} />
      </pattern>
    </defs>
  );
}

/** A fill that names it. */
export const hatched = (id: string) => `url(#${id})`;
