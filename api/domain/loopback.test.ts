// Which names and addresses are this machine, and which only look like it.
import { expect, test } from "vitest";
import { isLoopback } from "./loopback.ts";

test.each([
  ["localhost", true],
  ["Localhost", true], // as somebody types it
  ["127.0.0.1", true],
  ["127.8.9.10", true], // the whole of 127.0.0.0/8
  ["::1", true],
  ["[::1]", true], // as it stands in an address
  ["::ffff:127.0.0.1", true], // a caller over IPv4, where the socket speaks IPv6
  ["", false],
  ["0.0.0.0", false], // every address of this machine, also those that others reach
  ["::", false],
  ["128.0.0.1", false],
  ["::ffff:192.0.2.1", false],
  ["10.127.0.1", false],
  ["127.0.0.1.elsewhere.example", false], // a name of another machine that begins alike
  ["localhost.elsewhere.example", false],
  ["elsewhere.localhost", false],
  ["127.1", false], // a short form that not every program reads alike
])("%s: %s", (host, own) => {
  expect(isLoopback(host)).toBe(own);
});
