// PostgreSQL's words, and the sentence that a person gets instead.
import { expect, test } from "vitest";
import { explainLog } from "./explain.ts";

test.each([
  [
    "FATAL:  could not write lock file: No space left on device",
    "The disk is full: make room, then start again.",
    "a full disk, wherever it shows first",
  ],
  [
    'FATAL:  could not extend file "base/1/2691": wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.\nPANIC:  cannot abort transaction 1',
    "The disk is full: make room, then start again.",
    "a disk that fills in the middle of a page is told by the hint alone",
  ],
  [
    'FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster running?',
    "The data directory is in use by another run; stop that one, or set DATA_DIR to another directory.",
    "a server that is not ours to stop",
  ],
  [
    "FATAL:  database files are incompatible with server\nDETAIL:  initialized by PostgreSQL version 17",
    "The database was made by another version of PostgreSQL; set DATA_DIR to a new directory, or go back to the version that made it.",
    "an upgrade",
  ],
  [
    'LOG:  starting\n2026-01-01 UTC [7] FATAL:  could not load "x.conf"\nLOG:  shut down',
    'It failed: could not load "x.conf"',
    "words that nobody foresaw are passed on, without the rest of the log",
  ],
  ["", "It failed: it said nothing.", "killed before it could speak"],
])("%j", (log, sentence, _reason) => {
  expect(explainLog(log, "It failed").message).toBe(sentence);
});
