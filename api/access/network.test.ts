// Which addresses share a count of failed attempts.
import { expect, test } from "vitest";
import { networkOf } from "./network.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"], // one address, however many sit behind it
  ["::ffff:192.0.2.7", "192.0.2.7"], // the same, heard on a socket for both kinds
  ["::FFFF:c000:207", "192.0.2.7"], // and written otherwise
  ["2001:db8:1:2::7f", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"], // the far end of the same network
  ["2001:db8:1:3::7f", "2001:db8:1:3::/64"], // the network beside it
  ["2001:db8::1", "2001:db8:0:0::/64"], // zeros left out
  ["2001:db8:1:2:3:4:5::", "2001:db8:1:2::/64"], // zeros left out at the end
  ["64:ff9b::192.0.2.7", "64:ff9b:0:0::/64"], // an IPv4 address at the end that is none of a socket's
  ["fe80::1%eth0", "fe80:0:0:0::/64"], // with the card it came in by
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["not an address", "not an address"], // what a proxy made up counts as it came
  ["", "unknown"],
  [null, "unknown"],
  [undefined, "unknown"], // the sender hung up
])("%s counts as %s", (address, network) => expect(networkOf(address)).toBe(network));
