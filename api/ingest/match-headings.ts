// Headings that are not ours: what stands below them, what they most likely mean, and what somebody says they mean.
import type { Arrangement } from "#api/contract/mending.ts";
import { keepArrangement, rememberArrangement, rememberedArrangement } from "#api/db/queries/arrangements.ts";
import { mendsOf } from "#api/db/queries/mends.ts";
import { keptParts } from "#api/db/queries/submission-intake.ts";
import type { SubmissionRecord } from "#api/db/queries/submissions.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { arrangementFault, headingsOf, isPlain, MOST_COLUMNS } from "./arrange/faults.ts";
import { applied, headingLists, toRemember } from "./arrange/remember.ts";
import { type Heading, suggestArrangement } from "./arrange/suggest.ts";
import { changeReading } from "./change-reading.ts";
import { isBlank } from "./check.ts";
import { quoted } from "./finding.ts";
import { unmarked } from "./formula-mark.ts";
import { headingKey } from "./headings.ts";
import { mended, mendsFrom } from "./mends.ts";
import { openFile } from "./open-file.ts";
import { Refused } from "./refused.ts";
import { areOurs, knownMeanings } from "./remembered.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";

export type HeadingFacts = { headings: Heading[]; arrangement: Arrangement };

const SAMPLES = 3;
/** Rows in which different cells are looked for. */
const LOOKED_AT = 200;

/** @throws Refused 422 for a file without headings, or with too many to match */
export async function headingFacts(
  services: IngestServices,
  { id, arrangement }: Pick<SubmissionRecord, "id" | "arrangement">,
  sender: Sender,
): Promise<HeadingFacts> {
  const { pool } = services;
  const catalogue = services.catalogue();
  const { cells, headings } = await headingsIn(pool, id);
  if (arrangement)
    return { headings, arrangement: { columns: arrangement.columns, fixed: arrangement.fixed } };
  return { headings, arrangement: await likeliest(pool, sender, catalogue, cells, headings) };
}

async function likeliest(
  pool: IngestServices["pool"],
  sender: Sender,
  catalogue: Catalogue,
  cells: readonly string[],
  headings: readonly Heading[],
): Promise<Arrangement> {
  const names = headings.map(({ heading }) => heading);
  const remembered = areOurs(cells, catalogue)
    ? null
    : await rememberedArrangement(pool, sender.name, headingLists(names));
  if (remembered) return applied(remembered, names);
  const known = areOurs(cells, catalogue) ? new Map() : await knownMeanings(pool, sender.name);
  return suggestArrangement(headings, { catalogue, may: sender.may }, known);
}

/** The heading row of a kept file, and the first different cells below each. A line that was left out may be of an indicator
 * that is not theirs who look. */
async function headingsIn(
  client: Pick<Client, "query">,
  submission: number,
): Promise<{ cells: string[]; headings: Heading[] }> {
  const mends = mendsFrom(await mendsOf(client, submission));
  let cells: string[] | null = null;
  const samples: string[][] = [];
  let looked = 0;
  reading: for await (const rows of openFile(keptParts(client, submission)).batches) {
    for (const read of rows) {
      const row = mended(read, mends);
      if (row === null || isBlank(row)) continue;
      const texts = row.cells.map(unmarked);
      if (cells === null) {
        cells = texts;
        continue;
      }
      if (++looked > LOOKED_AT) break reading;
      for (const [at, text] of texts.slice(0, MOST_COLUMNS).entries()) {
        const sample = quoted(text, 60);
        samples[at] ??= [];
        if (sample !== "" && samples[at].length < SAMPLES && !samples[at].includes(sample))
          samples[at].push(sample);
      }
    }
  }
  const headings = headingsOf(cells ?? []);
  if (cells === null || headings.length === 0)
    throw new Refused(422, "The file has no headings", "There is no row of headings in it to be matched.");
  if (headings.length > MOST_COLUMNS)
    throw new Refused(
      422,
      "The file has too many columns",
      `It has ${headings.length.toLocaleString("en-GB")} columns, and headings can be matched for ${MOST_COLUMNS}. Delete those that are not part of the return, and send it again.`,
    );
  return { cells, headings: headings.map((heading, at) => ({ heading, samples: samples[at] ?? [] })) };
}

/** Says what the headings of a checked return stand for.
 * @throws Refused */
export async function matchHeadings(
  services: IngestServices,
  id: number,
  { arrangement, remember, sender }: { arrangement: Arrangement; remember: boolean; sender: Sender },
): Promise<void> {
  await changeReading(services, id, sender, async (client, submission) => {
    const catalogue = services.catalogue();
    const { cells, headings } = await headingsIn(client, id);
    const names = headings.map(({ heading }) => heading);
    const fault = arrangementFault(arrangement, names, catalogue);
    if (fault !== null) throw new Refused(422, "The file cannot be read so", fault);
    // The file's own spelling, whatever came back.
    const columns = arrangement.columns.map(({ meaning }, at) => ({ heading: names[at] ?? "", meaning }));
    const said = { columns, fixed: arrangement.fixed };
    const kept = isPlain(said) ? null : said;
    await keepArrangement(client, id, kept);
    const memory = toRemember(said);
    if (remember && memory && !areOurs(cells, catalogue))
      await rememberArrangement(
        client,
        { sender: sender.name, headings: memory.headings, at: services.now() },
        memory.arrangement,
      );
    return {
      submission: { ...submission, arrangement: kept },
      entry: {
        actor: sender.actor,
        action: "return-arranged",
        subject: `submission ${id}`,
        before: submission.arrangement && inShort(submission.arrangement),
        after: inShort(said),
      },
    };
  });
}

/** For the record: each heading and what it stands for. */
const inShort = ({ columns, fixed }: Arrangement) => ({
  headings: Object.fromEntries(
    columns.flatMap(({ heading, meaning }) => {
      if (meaning.is === "nothing") return [];
      const means = meaning.is === "column" ? meaning.column : `${meaning.figure}, ${meaning.period}`;
      return [[headingKey(heading) === "" ? "(blank)" : quoted(heading, 60), means]];
    }),
  ),
  ...(Object.keys(fixed).length > 0 ? { everyRow: fixed } : {}),
});
