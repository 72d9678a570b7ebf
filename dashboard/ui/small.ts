// Whether a figure is a small number: shown to this reader, hidden from the board.
import type { Value } from "#api/contract/values.ts";

export const isSmall = (value: Value): boolean => value.kind === "shown" && value.small === true;
