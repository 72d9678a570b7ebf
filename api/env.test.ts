// Settings: defaults, what is taken, and what is refused in a sentence.
import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

test.each([
  [{}, "PORT", 3000, "nothing set: the default"],
  [{ PORT: "" }, "PORT", 3000, "an empty setting is no setting"],
  [{ PORT: "  " }, "PORT", 3000, "nor is a blank one"],
  [{ PORT: "0" }, "PORT", 0, "0 asks for a free port"],
  [{ PORT: "65535" }, "PORT", 65_535, "the last port there is"],
  [{}, "HOST", "127.0.0.1", "this machine alone by default"],
  [{ HOST: "::1" }, "HOST", "::1", "loopback in IPv6"],
  [{ HOST: "localhost" }, "HOST", "localhost", "loopback by name"],
  [{ HOST: "127.8.9.10" }, "HOST", "127.8.9.10", "all of 127/8 is loopback"],
  [{}, "MAX_UPLOAD_BYTES", 67_108_864, "64 MiB by default"],
  [{ MAX_UPLOAD_BYTES: "1000" }, "MAX_UPLOAD_BYTES", 1000, "a smaller limit"],
  [{}, "LOG_LEVEL", "info", "the default level"],
  [{}, "REMINDERS", true, "owners are reminded by default"],
  [{ REMINDERS: "no" }, "REMINDERS", false, "and are not, where that is said"],
  [{}, "ALERTS", true, "news of risk areas goes out by default"],
  [{ ALERTS: "no" }, "ALERTS", false, "and does not, where that is said"],
  [{}, "DATABASE_URL", undefined, "none set means the embedded server"],
  [{ DATA_DIR: "/srv/outcomes/../data" }, "DATA_DIR", "/srv/data", "paths are made whole"],
] as const)("%j gives %s %j", (source, name, expected, _reason) => {
  expect(readEnv(source)[name]).toBe(expected);
});

test.each([
  [{ PORT: "http" }, 'PORT must be a number from 0 to 65535 (0 picks a free one), not "http".', "a word"],
  [
    { PORT: "65536" },
    'PORT must be a number from 0 to 65535 (0 picks a free one), not "65536".',
    "past the end",
  ],
  [
    { PORT: "-1" },
    'PORT must be a number from 0 to 65535 (0 picks a free one), not "-1".',
    "below the beginning",
  ],
  [
    { PORT: "3e3" },
    'PORT must be a number from 0 to 65535 (0 picks a free one), not "3e3".',
    "no clever notations",
  ],
  [
    { LOG_LEVEL: "loud" },
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".',
    "not a level",
  ],
  [
    { MAX_UPLOAD_BYTES: "0" },
    'MAX_UPLOAD_BYTES must be a whole number of bytes above 0, not "0".',
    "nothing could be sent",
  ],
  [
    { DATABASE_URL: "mysql://root:secret@db/x" },
    "DATABASE_URL must look like postgres://user:password@host:5432/database, not what is set.",
    "another database, and its password is not repeated",
  ],
  [
    { PORT: "x", MAX_UPLOAD_BYTES: "x" },
    'PORT must be a number from 0 to 65535 (0 picks a free one), not "x". MAX_UPLOAD_BYTES must be a whole number of bytes above 0, not "x".',
    "every wrong setting is told at once",
  ],
])("%j is refused", (source, sentence, _reason) => {
  expect(() => readEnv(source)).toThrow(sentence);
});

const https = { PUBLIC_URL: "https://outcomes.example", TRUST_PROXY: "1" };
test.each([
  ["0.0.0.0", {}, "every address of the machine"],
  ["192.168.1.4", {}, "an address on the network"],
  ["127.evil.example", {}, "a name that begins like loopback"],
  ["::", {}, "every address in IPv6"],
  ["0.0.0.0", { PUBLIC_URL: "http://localhost:3000" }, "without encryption, only this machine"],
])("HOST=%s with %j is refused, since passwords would travel in the open", (host, others, _reason) => {
  expect(() => readEnv({ HOST: host, ...others })).toThrow(/PUBLIC_URL must be the https address/);
});

test("HOST may be any address where people come by https", () => {
  expect(readEnv({ HOST: "0.0.0.0", ...https })).toMatchObject({
    HOST: "0.0.0.0",
    PUBLIC_URL: "https://outcomes.example",
  });
});

const provider = {
  OIDC_DISCOVERY_URL: "https://login.example/.well-known/openid-configuration",
  OIDC_CLIENT_ID: "outcomes",
  OIDC_CLIENT_SECRET: "given-by-the-provider",
};
test.each([
  [{ REQUIRE_2FA: "yes" }, { REQUIRE_2FA: true }, "on in words"],
  [{ REQUIRE_2FA: "0" }, { REQUIRE_2FA: false }, "off as a shell says it"],
  [{}, { REQUIRE_2FA: false, PASSWORDS: true }, "passwords, and no second factor, by default"],
  [{ TRUST_PROXY: "1" }, { TRUST_PROXY: 1 }, "how many proxies"],
  [{ TRUST_PROXY: "0" }, { TRUST_PROXY: 0 }, "nobody's word"],
  [{ TRUST_PROXY: "10.0.0.0/8, ::1" }, { TRUST_PROXY: ["10.0.0.0/8", "::1"] }, "which proxies"],
  [{ TRUST_PROXY: "fd00::/8" }, { TRUST_PROXY: ["fd00::/8"] }, "a range in IPv6"],
  [
    { TRUST_PROXY: "loopback,uniquelocal" },
    { TRUST_PROXY: ["loopback", "uniquelocal"] },
    "which proxies, in the words of Express",
  ],
  [
    { PUBLIC_URL: "https://Outcomes.example/", TRUST_PROXY: "1" },
    { PUBLIC_URL: "https://outcomes.example" },
    "an address as a browser writes it in Origin",
  ],
  [
    { PUBLIC_URL: "http://localhost:3000" },
    { PUBLIC_URL: "http://localhost:3000" },
    "in the open no proxy is needed",
  ],
  [{ ...provider, PASSWORDS: "no" }, { PASSWORDS: false }, "single sign-on alone"],
])("%j is read as %j: %s", (source, expected, _reason) => {
  expect(readEnv(source)).toMatchObject(expected);
});

test.each([
  [{ SECRET: "x".repeat(31) }, "SECRET must have 32", "short enough to be guessed"],
  [{ METRICS_TOKEN: "x".repeat(15) }, "METRICS_TOKEN must have 16", "short enough to be guessed"],
  [
    { PUBLIC_URL: "https://outcomes.example/dashboard" },
    "PUBLIC_URL must be",
    "below a path it would not work",
  ],
  [{ PUBLIC_URL: "http://outcomes.example" }, "PUBLIC_URL must be", "cookies would travel in the open"],
  [
    { PUBLIC_URL: "https://me:hunter22@outcomes.example" },
    "PUBLIC_URL must be",
    "a password has no place there",
  ],
  [{ PUBLIC_URL: "https://outcomes.example" }, "set TRUST_PROXY", "somebody before us has the certificate"],
  [{ REQUIRE_2FA: "maybe" }, "REQUIRE_2FA must be yes or no", "a slip must not mean no"],
  [{ PASSWORDS: "no" }, "nobody could sign in", "no way in is left"],
  [{ ...provider, OIDC_CLIENT_SECRET: "" }, "set all three, or none", "two settings of three"],
  [
    { ...provider, OIDC_DISCOVERY_URL: "http://login.example/x" },
    "OIDC_DISCOVERY_URL must be the https",
    "in the open",
  ],
  [{ SMTP_URL: "smtp://relay.example" }, "set MAIL_FROM too", "letters would come from nobody"],
  [{ SMTP_URL: "https://relay.example" }, "SMTP_URL must look like", "not a mail server"],
  [{ MAIL_FROM: "outcomes" }, "MAIL_FROM must be an e-mail address", "a name alone"],
])("%j is refused: %s", (source, sentence, _reason) => {
  expect(() => readEnv(source)).toThrow(sentence);
});

// Express takes none of these, or takes everybody's word.
test.each([
  "yes",
  "10.0.0.0/99",
  "10.0.0.0/0",
  "::/129",
  "10.0.0",
  "fe80::1%eth0",
  "10.0.0.1,",
  "1.5",
  "999",
])("TRUST_PROXY=%s is refused: neither a number nor addresses", (text) => {
  expect(() => readEnv({ TRUST_PROXY: text })).toThrow("TRUST_PROXY must be how many proxies");
});

test.each([
  ["SECRET", "hunter2"],
  ["METRICS_TOKEN", "hunter2"],
  ["SMTP_URL", "relay:hunter2@relay.example"],
  ["DATABASE_URL", "mysql://root:hunter2@db/x"],
])("a wrong %s is not repeated: the sentence goes into a log", (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(/not what is set/);
  expect(() => readEnv({ [name]: value })).not.toThrow(/hunter2/);
});
