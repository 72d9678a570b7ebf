// Starts a new indicator: npm run new-indicator -- stay-safe my-indicator
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type FileProblem, readCatalogue } from "#api/read-catalogue.ts";

const USAGE = "npm run new-indicator -- stay-safe my-indicator";

/** Writes the file and returns its name, or says in a sentence why not. */
export function newIndicator(
  directory: string,
  outcome: string | undefined,
  id: string | undefined,
): { file: string } | { refusal: string } {
  if (outcome === undefined || id === undefined)
    return { refusal: `Give the outcome and an id, like this: ${USAGE}` };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length < 3 || id.length > 80)
    return {
      refusal: `The id "${id}" must be 3 to 80 lower-case letters, digits and single hyphens.`,
    };
  const read = readCatalogue(directory);
  if ("problems" in read)
    return { refusal: `The catalogue must be whole first:\n${read.problems.map(asLine).join("\n")}` };
  const { catalogue } = read;
  const home = catalogue.outcomes.find((each) => each.id === outcome);
  if (!home) {
    const ids = catalogue.outcomes.map((each) => each.id).join(", ");
    return { refusal: `There is no outcome "${outcome}". The outcomes are ${ids}.` };
  }
  const taken = catalogue.findIndicator(id);
  const file = join(directory, outcome, `${id}.yaml`);
  if (taken || existsSync(file)) return { refusal: `There is an indicator "${taken?.id ?? id}" already.` };

  const [aim] = home.aims;
  const [owner] = catalogue.owners.keys();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    starter({
      id,
      aim: aim?.id ?? "",
      aimTitle: aim?.title ?? "",
      owner: owner ?? "",
      partnership: home.partnership,
    }),
  );
  return { file };
}

const asLine = ({ file, line, sentence }: FileProblem) => `${file}:${line}: ${sentence}`;

type Start = { id: string; aim: string; aimTitle: string; owner: string; partnership: string };

const starter = ({ id, aim, aimTitle, owner, partnership }: Start) => `\
# yaml-language-server: $schema=../.schema/indicator.json
id: ${id} # the name of this file
title: ${titleFrom(id)}
# reference: NI 62                # national reference, if it has one; also accepted in a return
aims: ["${aim}"] # ${aimTitle}. Its home comes first; see outcomes.yaml for the others

kind: proportion # proportion, rate (then add per: 10000), count or mean
unit: "%" # as printed after a number
decimals: 1
polarity: higher # which way is better: higher, lower, range, or none for context only
frequency: month # month, quarter, financial-year, academic-year, term or calendar-year
counting: flow # flow adds up over time; snapshot, such as children in care today, does not
accumulation: none # none, year-to-date or rolling-12-months

owner: ${owner} # see owners.yaml
partnership: ${partnership} # see outcomes.yaml

# In words that a board member can read aloud.
numerator: What is counted, and when
denominator: What it is counted out of # leave out for a count
# cases: { one: assessment completed, many: assessments completed } # what is counted, after "15 more"
why: Why it matters for children, in one or two sentences.
source: Where the figures come from.
# caveats: What a reader must know before trusting them.

levels: [trust, locality] # trust, locality, cluster, school, centre, comparator
dimensions: [] # what it may be cut by: see dimensions.yaml
# suppression: { below: 6 }       # counts of 1 to 5 are hidden; this is so without saying
returns: { due: 10, from: 2026-04 } # due so many working days after each period ends
# comparators: [england]          # needs comparator among levels; see areas.yaml
# priorities: [early-help]        # see outcomes.yaml
# groups: [looked-after]          # see outcomes.yaml
# about: looked-after             # when everybody it counts belongs to one of them

targets:
  - from: 2026-04
    goal: 80
    tolerance: { points: 5 } # or percent of the goal
    basis: demonstration # published, when a source set it
`;

const titleFrom = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;

if (import.meta.main) {
  const started = newIndicator("indicators", process.argv[2], process.argv[3]);
  if ("refusal" in started) {
    console.error(started.refusal);
    process.exitCode = 1;
  } else {
    console.log(`Wrote ${started.file}. Fill it in, then: npm run check:indicators`);
  }
}
