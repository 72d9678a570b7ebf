// The list of migrations, in order. Written out, not read from the folder: a bundle or a renamed file cannot change it.
import type { Migration } from "kysely/migration";
import * as foundations from "./2026-11-22T1330-foundations.ts";
import * as countedFindings from "./2026-11-22T1400-counted-findings.ts";
import * as submissionKeys from "./2026-11-22T1520-submission-keys.ts";
import * as people from "./2026-11-22T1630-people.ts";
import * as audit from "./2026-11-22T1640-audit.ts";
import * as submissionIndicators from "./2026-11-22T1640-submission-indicators.ts";
import * as mail from "./2026-11-22T1645-mail.ts";
import * as definitionsAndReaders from "./2026-11-22T1810-definitions-and-readers.ts";
import * as returns from "./2026-11-22T1935-returns.ts";
import * as reasonsAndWords from "./2026-11-22T2000-reasons-and-words.ts";
import * as corrections from "./2026-11-22T2005-corrections.ts";
import * as wordsOfTotals from "./2026-11-22T2240-words-of-totals.ts";
import * as risks from "./2026-11-22T2305-risks.ts";
import * as registerTakenUp from "./2026-11-22T2330-register-taken-up.ts";
import * as withheldAndPins from "./2026-11-23T0240-withheld-and-pins.ts";

export const migrations: Record<string, Migration> = {
  "2026-11-22T1330-foundations": foundations,
  "2026-11-22T1400-counted-findings": countedFindings,
  "2026-11-22T1520-submission-keys": submissionKeys,
  "2026-11-22T1630-people": people,
  "2026-11-22T1640-audit": audit,
  "2026-11-22T1640-submission-indicators": submissionIndicators,
  "2026-11-22T1645-mail": mail,
  "2026-11-22T1810-definitions-and-readers": definitionsAndReaders,
  "2026-11-22T1935-returns": returns,
  "2026-11-22T2000-reasons-and-words": reasonsAndWords,
  "2026-11-22T2005-corrections": corrections,
  "2026-11-22T2240-words-of-totals": wordsOfTotals,
  "2026-11-22T2305-risks": risks,
  "2026-11-22T2330-register-taken-up": registerTakenUp,
  "2026-11-23T0240-withheld-and-pins": withheldAndPins,
};
