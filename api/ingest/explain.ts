// What a checked return says beside its figures, written on the page: commentary of a figure, and reasons for warnings.
import { record } from "#api/db/queries/audit.ts";
import { keepReasons } from "#api/db/queries/figure-reasons.ts";
import { takeAskingBack } from "#api/db/queries/submission-intake.ts";
import { type Client, inTransaction } from "#api/db/queries/transaction.ts";
import { type FigureRef, putWords, stagedWords, takeBackWords } from "#api/db/queries/words.ts";
import { inTurn } from "#api/db/turns.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { periodLabel } from "#api/domain/period-label.ts";
import { periodKey } from "#api/domain/periods.ts";
import { compareAgain } from "./check-return.ts";
import { explained, figureOf } from "./entries.ts";
import { type Reasons, reasonsWith, refuseUnseen } from "./publishable.ts";
import { refreshed } from "./refresh.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { lockChecked } from "./states.ts";

/** As somebody names it; an empty text takes back what was written before, and what the file says stands again. */
export type Words = { indicator: string; area: string; period: string; text: string };
/** `seen`: the revision that whoever writes looked at, where they are going to publish it. */
type Writing = { words: readonly Words[]; seen?: string; sender: Sender };
type Written = FigureRef & { text: string; name: string };

export async function writeWords(services: IngestServices, id: number, writing: Writing): Promise<void> {
  // It holds one connection and needs another, as publishing does.
  await inTurn(services.pool, "publish", () =>
    inTransaction(services.pool, (client) => write(services, client, id, writing)),
  );
}

async function write(
  services: IngestServices,
  client: Client,
  id: number,
  { words, seen, sender }: Writing,
): Promise<void> {
  const found = await lockChecked(client, id, sender);
  const unseen = refuseUnseen(found, seen);
  if (unseen) throw unseen;
  // First by the catalogue of today, where that has moved: comparing again reads no row anew, and says that it is up to date.
  const submission = await refreshed(services, client, found, sender);
  const written = namedFigures(words, services.catalogue());
  const said = new Map((await stagedWords(client, id, written)).map((one) => [figureOf(one), one]));
  const changed = written.filter((one) => {
    const now = said.get(figureOf(one));
    if (!now?.staged) throw noSuchFigure(one);
    return one.text === "" ? now.written : one.text !== now.text;
  });
  if (changed.length === 0) return;
  const [taken, put] = [changed.filter(({ text }) => text === ""), changed.filter(({ text }) => text !== "")];
  await putWords(client, id, put, { author: sender.name, at: services.now() });
  await takeBackWords(client, id, taken);
  await takeAskingBack(client, id);
  await compareAgain(services, client, id, submission);
  const now = new Map((await stagedWords(client, id, changed)).map((one) => [figureOf(one), one.text]));
  const figures = changed.map((one) => figureOf(one));
  const before = figures.map((figure) => ({ figure, text: said.get(figure)?.text ?? null }));
  const after = figures.map((figure) => ({ figure, text: now.get(figure) ?? null }));
  await record(client, explained(sender, id, { words: before }, { words: after }));
}

/** @throws Refused where one is not in the catalogue, or stands twice */
function namedFigures(words: readonly Words[], catalogue: Catalogue): Written[] {
  const seen = new Set<string>();
  return words.map(({ text, ...named }) => {
    const indicator = catalogue.findIndicator(named.indicator);
    if (!indicator) throw unusable(`There is no indicator called ${named.indicator}.`);
    const area = catalogue.findArea(named.area);
    if (!area) throw unusable(`There is no area called ${named.area}.`);
    const period = parsePeriod(named.period, indicator.frequency);
    if (!period) throw unusable(`${named.period} is not a period of ${indicator.title}.`);
    const figure = { indicator: indicator.id, area: area.code, period: periodKey(period) };
    const name = `${indicator.title}, ${area.name}, ${periodLabel(period)}`;
    if (seen.has(name)) throw unusable(`There are two commentaries of ${name}. Send one.`);
    seen.add(name);
    return { ...figure, text, name };
  });
}

const unusable = (detail: string) => new Refused(422, "The commentary could not be kept", detail);
const noSuchFigure = ({ name }: Written) =>
  unusable(
    `This return has no figure for ${name} that could be read. Correct its row first, or write of another figure.`,
  );

export async function saveReasons(
  services: IngestServices,
  id: number,
  { reasons, sender }: { reasons: Reasons; sender: Sender },
): Promise<void> {
  // Whoever checks the return meanwhile is waited for with a connection in hand.
  await inTurn(services.pool, "publish", () =>
    inTransaction(services.pool, async (client) => {
      const submission = await lockChecked(client, id, sender);
      const before = submission.reasons ?? {};
      const after = reasonsWith(submission, reasons);
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      await keepReasons(client, id, after);
      await record(client, explained(sender, id, { reasons: before }, { reasons: after }));
    }),
  );
}
