// A pinned view: its address and what it is called, never a figure.
import type { Pin as ContractPin } from "#api/contract/pins.ts";
import type { Pin } from "#api/domain/pin-facts.ts";

export const presentPin = ({ id, title, address, pinnedAt }: Pin): ContractPin => ({
  id: String(id),
  title,
  address,
  pinnedAt: pinnedAt.toISOString(),
});
