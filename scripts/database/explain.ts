// Turns PostgreSQL's own words into one sentence that says what to do.
import { StartupError } from "#api/startup-error.ts";

const known: readonly [pattern: RegExp, sentence: string][] = [
  [/No space left on device|Check free disk space/, "The disk is full: make room, then start again."],
  [/Disk quota exceeded/, "This user's disk quota is used up: make room, then start again."],
  [
    /lock file "postmaster\.pid" already exists|pre-existing shared memory block/,
    "The data directory is in use by another run; stop that one, or set DATA_DIR to another directory.",
  ],
  [
    /database files are incompatible with server/,
    "The database was made by another version of PostgreSQL; set DATA_DIR to a new directory, or go back to the version that made it.",
  ],
  [
    /Permission denied|has wrong ownership|invalid permissions/,
    "The data directory belongs to another user; start as that user, or set DATA_DIR to another directory.",
  ],
  [
    /could not (map|create) .*shared memory|Cannot allocate memory/,
    "There is too little memory to start PostgreSQL.",
  ],
  [
    /error while loading shared libraries: (\S+?):/,
    "A system library that PostgreSQL needs is missing; install it, or set DATABASE_URL to a PostgreSQL 15 or newer.",
  ],
];

export function explainLog(log: string, otherwise: string, cause?: unknown): StartupError {
  const sentence = known.find(([pattern]) => pattern.test(log))?.[1];
  return new StartupError(sentence ?? `${otherwise}: ${lastComplaint(log)}`, { cause });
}

function lastComplaint(log: string): string {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  const complaint = lines.findLast((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1);
  return complaint?.replace(/^.*?(FATAL|PANIC|error): */i, "") ?? "it said nothing.";
}
