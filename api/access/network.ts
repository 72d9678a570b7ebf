// Whose attempts count together: those from one network, as far as an address tells.
import { isIPv6 } from "node:net";

/** A home or an office has a whole IPv6 network of 2^64 addresses (RFC 6177) and could guess from another one each time.
 * @example networkOf("2001:db8:1:2::7f") // "2001:db8:1:2::/64" */
export function networkOf(address: string | null | undefined): string {
  const [plain = ""] = (address ?? "").split("%");
  if (plain === "") return "unknown";
  if (!isIPv6(plain)) return plain;
  const groups = groupsOf(plain);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join(".");
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":")}::/64`;
}

function groupsOf(address: string): number[] {
  // A URL writes the last four bytes as groups too, where they came as an IPv4 address.
  const [head = "", tail = ""] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const read = (text: string) => (text ? text.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [first, last] = [read(head), read(tail)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}
