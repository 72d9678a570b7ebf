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

test.each([
  ["0.0.0.0", "every address of the machine"],
  ["192.168.1.4", "an address on the network"],
  ["127.evil.example", "a name that begins like loopback"],
  ["::", "every address in IPv6"],
])("HOST=%s is refused until people can sign in", (host, _reason) => {
  expect(() => readEnv({ HOST: host })).toThrow(/HOST must be a loopback address/);
});
