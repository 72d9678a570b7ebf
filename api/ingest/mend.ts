// Mends a checked return on the page: cells, and lines left out. The file stays as it came, and is checked again under its mends.
import type { Mend } from "#api/contract/mending.ts";
import { dropMends, keepMends, mendsOf } from "#api/db/queries/mends.ts";
import { keptParts } from "#api/db/queries/submission-intake.ts";
import { headingsOf } from "./arrange/faults.ts";
import { changeReading } from "./change-reading.ts";
import { quoted } from "./finding.ts";
import { WHOLE_LINE } from "./mends.ts";
import { type Lines, readLines } from "./read-lines.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";

/** As long as a mend can be, and more than any cell of a return needs. */
const LONGEST_CELL = 2000;
const MOST_MENDS = 5000;
/** So many are told in the record, with what stood there; of more, the number. */
const TOLD = 50;

/** A null text lets a place be as the file has it. Of a whole line any text says that it is left out. */
type Place = { row: number; column: number; text: string | null };
const keyOf = ({ row, column }: Omit<Place, "text">) => `${row} ${column}`;

/** @throws Refused */
export async function mendReturn(
  services: IngestServices,
  id: number,
  { mends, sender }: { mends: readonly Mend[]; sender: Sender },
): Promise<void> {
  await changeReading(services, id, sender, async (client, submission) => {
    const lines = await readLines(keptParts(client, id), () => mends.map(({ row }) => row));
    const wanted = new Map(mends.map((mend) => placeOf(mend, lines)).map((place) => [keyOf(place), place]));
    const standing = new Map((await mendsOf(client, id)).map((mend) => [keyOf(mend), mend]));
    const before = (place: Place) => standing.get(keyOf(place))?.text ?? null;
    const changed = [...wanted.values()].filter((place) => place.text !== before(place));
    if (changed.length === 0) return null;

    const kept = changed.flatMap(({ text, ...place }) => (text === null ? [] : [{ ...place, text }]));
    const dropped = changed.filter(({ text }) => text === null);
    const added = kept.filter((place) => !standing.has(keyOf(place))).length;
    if (standing.size + added - dropped.length > MOST_MENDS) throw tooManyMends();
    await dropMends(client, id, dropped);
    await keepMends(client, id, kept, { by: sender.name, at: services.now() });
    const told = changed.slice(0, TOLD);
    return {
      submission,
      entry: {
        actor: sender.actor,
        action: "return-mended",
        subject: `submission ${id}`,
        before: { cells: told.map((place) => inShort({ ...place, text: before(place) }, lines)) },
        after: { mended: changed.length, cells: told.map((place) => inShort(place, lines)) },
      },
    };
  });
}

/** @throws Refused 422 where there is nothing to be mended */
function placeOf(mend: Mend, { heading, rows }: Lines): Place {
  const found = rows.get(mend.row);
  if (mend.row === heading?.line)
    throw cannot(
      `Row ${mend.row} has the headings. Match them, or rename them in the file and send it again.`,
    );
  if (!found) throw cannot(`The file has no row ${mend.row}, or it is blank. Load the page again.`);
  if ("leaveOut" in mend) return { row: mend.row, column: WHOLE_LINE, text: mend.leaveOut ? "" : null };
  if (found.fault)
    throw cannot(
      `Row ${mend.row} could not be taken apart into cells, so they cannot be mended here. Leave it out, or mend it in the file and send it again.`,
    );
  const width = Math.max(headingsOf(heading?.cells ?? []).length, found.cells.length);
  if (mend.column >= width)
    throw cannot(
      `Row ${mend.row} has ${width} ${width === 1 ? "cell" : "cells"}, and no cell ${mend.column + 1}.`,
    );
  const original = found.cells[mend.column] ?? "";
  if (original.length > LONGEST_CELL)
    throw cannot(
      `Cell ${mend.column + 1} of row ${mend.row} has ${original.length.toLocaleString("en-GB")} characters, and cells of up to ${LONGEST_CELL.toLocaleString("en-GB")} can be mended here. Leave the row out, or mend it in the file and send it again.`,
    );
  return { row: mend.row, column: mend.column, text: mend.text === original ? null : mend.text };
}

const cannot = (why: string) => new Refused(422, "That cannot be mended here", why);

const tooManyMends = () =>
  new Refused(
    409,
    "Too much has been mended here",
    `One return can have ${MOST_MENDS.toLocaleString("en-GB")} mends. Take the file back with its findings, mend the rest in a spreadsheet, and send it again.`,
  );

/** For the record. */
function inShort({ row, column, text }: Place, { heading, rows }: Lines) {
  if (column === WHOLE_LINE) return { row, line: text === null ? "taken in" : "left out" };
  const name = headingsOf(heading?.cells ?? [])[column] ?? `cell ${column + 1}`;
  return { row, column: quoted(name, 60), text: quoted(text ?? rows.get(row)?.cells[column] ?? "", 200) };
}
