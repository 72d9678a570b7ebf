// Somebody asks for everything that they may, at every moment, and works out from all of it together what they may not see.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMONSTRATION_PASSWORD } from "#api/access/demonstration.ts";
import { addPerson, givePassword } from "#api/access/people.ts";
import { factsOf } from "#scripts/testing/attacked-facts.ts";
import {
  attackedCatalogue,
  type Cell,
  DIMENSIONS,
  drawFigures,
  type Figure,
  K,
  keyOf,
  PERIODS,
  parentOf,
  type Row,
  type Standing,
  toReturn,
} from "#scripts/testing/attacked-trust.ts";
import { everything, type Seen } from "#scripts/testing/attacked-views.ts";
import { type Reach, workOut } from "#scripts/testing/attacker.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

const folder = attackedCatalogue();
let app: RunningApp;
let analyst: Asker;
const standings: Standing[] = [];

beforeAll(async () => {
  app = await startApp({ settings: { CATALOGUE_DIR: folder.path } });
  await app.services.access.scope.run(async (client) => {
    const person = { name: "South", email: "south@trust.example", role: "analyst" as const };
    const added = await addPerson(app.services.access, client, { ...person, localities: ["south"] });
    if (added) await givePassword(app.services.access, added.id, DEMONSTRATION_PASSWORD);
  });
  analyst = app.with({ Cookie: await app.signIn("south@trust.example", DEMONSTRATION_PASSWORD) });

  const first = new Map(PERIODS.flatMap((period, index) => [...drawFigures(period, 100 + index)]));
  await publish("2026-11-10", first);
  // One child more was counted in time in one school, and everywhere above it; then the other way round elsewhere.
  await publish("2026-11-11", corrected("2026-09", "elm", 1));
  const wrong = await publish("2026-11-12", corrected("2026-09", "north", -1));
  await publish("2026-11-13", corrected("2026-10", "hill", 1));
  await withdraw("2026-11-14", wrong);
  app.setClock("2026-11-18T09:00:00Z");
  // Nobody waits for long, but is shown less meanwhile.
  await app.services.protection.settled();
}, 120_000);
afterAll(async () => {
  await app.close();
  folder.remove();
});

const now = (): Standing["rows"] => standings.at(-1)?.rows ?? new Map();

async function publish(day: string, figures: ReadonlyMap<string, Figure>): Promise<string> {
  const at = `${day}T09:00:00Z`;
  app.setClock(at);
  const lead = await app.as("lead");
  const sent = await lead.post("/api/v1/submissions", toReturn(figures), { "Content-Type": "text/csv" });
  const { id, errors, rules } = sent.json() as { id: string; errors: number; rules: { rule: string }[] };
  expect(errors, sent.text.slice(0, 2000)).toBe(0);
  const reasons = Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the case records."]));
  const answer = await lead.post(`/api/v1/submissions/${id}/publish`, { reasons });
  expect(answer.status, answer.text).toBe(200);
  const rows = new Map(now());
  for (const [key, figure] of figures) {
    const [indicator = "", period = "", area = "", cut = ""] = key.split("|");
    if (JSON.stringify(rows.get(key)?.figure) !== JSON.stringify(figure))
      rows.set(key, { indicator, period, area, cut, figure, id: `${key}|${standings.length}` });
  }
  standings.push({ at, rows });
  return id;
}

/** What it replaced stands again. */
async function withdraw(day: string, id: string): Promise<void> {
  const at = `${day}T09:00:00Z`;
  app.setClock(at);
  const answer = await (await app.as("lead")).post(`/api/v1/submissions/${id}/withdraw`, {
    reason: "Wrong month.",
  });
  expect(answer.status, answer.text).toBe(200);
  const [before, taken] = [standings[1]?.rows, standings[2]?.rows];
  const rows = new Map(
    [...now()].map(([key, row]) => [key, row === taken?.get(key) ? (before?.get(key) ?? row) : row]),
  );
  standings.push({ at, rows });
}

/** Figures of one proportion moved by one child, for the school and all above it, for everyone and by agency. */
function corrected(period: string, school: string, by: 1 | -1): Map<string, Figure> {
  const moved = new Map<string, Figure>();
  const agency = DIMENSIONS.agency.members.find((member) => {
    const row = now().get(
      keyOf({ indicator: "done-in-time", period, area: school, cut: `agency=${member}` }),
    );
    return row && "rest" in row.figure && (by > 0 ? row.figure.rest : row.figure.numerator) > 0;
  });
  const age = DIMENSIONS.age_band.members.find((member) => {
    const cut = `age_band=${member};agency=${agency}`;
    const row = now().get(keyOf({ indicator: "done-in-time", period, area: school, cut }));
    return row && "rest" in row.figure && (by > 0 ? row.figure.rest : row.figure.numerator) > 0;
  });
  if (!agency || !age) throw new RangeError(`nobody in ${school} can be counted otherwise`);
  for (let area: string | undefined = school; area; area = parentOf(area))
    for (const cut of ["", `agency=${agency}`, `age_band=${age}`, `age_band=${age};agency=${agency}`]) {
      const key = keyOf({ indicator: "done-in-time", period, area, cut });
      const row = now().get(key);
      if (row && "rest" in row.figure)
        moved.set(key, { numerator: row.figure.numerator + by, rest: row.figure.rest - by });
    }
  return moved;
}

type Reader = { asker: () => Promise<Asker>; sees: (cell: Cell) => boolean };
const READERS: Record<string, Reader> = {
  "a board member": { asker: () => app.as("board"), sees: () => false },
  "an analyst of one locality": {
    asker: async () => analyst,
    sees: ({ area }) => {
      for (let at: string | undefined = area; at; at = parentOf(at)) if (at === "south") return true;
      return false;
    },
  },
  "the owner of one of those that share a count": {
    asker: () => app.as("owner"),
    sees: ({ indicator }) => indicator === "done-in-time",
  },
};

const allRows = (): Row[] => [
  ...new Map(standings.flatMap(({ rows }) => [...rows.values()]).map((row) => [row.id, row])).values(),
];
const small = (amount: number) => amount > 0 && amount < K;
const isSmall = ({ figure }: Row) => Object.values(figure).some(small);

/** Of a count that may be none or one as well as too many to be small, nothing is known. */
const ENOUGH: Reach = { low: 1, high: K };

/** Small counts that a reader may not see and yet knows more of than that they are few or many. */
async function brokenInto(known: ReadonlyMap<string, Figure>, sees: Reader["sees"]): Promise<string[]> {
  const broken: string[] = [];
  for (const period of PERIODS) {
    const guarded = allRows().filter((row) => row.period === period && isSmall(row) && !sees(row));
    const asked = guarded.flatMap((row) =>
      Object.entries(row.figure).flatMap(([count, amount]) => (small(amount) ? [`${row.id}|${count}`] : [])),
    );
    const found = await workOut(factsOf(period, known, standings), asked, ENOUGH);
    // What somebody may see may narrow what they may not, whatever else is hidden.
    const own = new Map(allRows().flatMap((row) => (sees(row) ? [[row.id, row.figure] as const] : [])));
    const least = own.size === 0 ? null : await workOut(factsOf(period, own, standings), asked, ENOUGH);
    for (const [count, { low, high }] of found) {
      const bound: Reach = least?.get(count) ?? { low: 0, high: K };
      if (low > Math.max(1, bound.low) + 1e-6 || high < Math.min(K, bound.high) - 1e-6)
        broken.push(`${count} is ${low} to ${high}, at best ${bound.low} to ${bound.high}`);
    }
  }
  return broken;
}

describe.each(Object.entries(READERS))("%s", (_who, reader) => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await everything(await reader.asker(), reader.sees, standings);
  }, 300_000);

  test("is told the same of a figure wherever they look, and always the truth", () => {
    expect(seen.problems).toEqual([]);
    // Both there and hidden, or the attack proves nothing.
    expect(seen.shown.size).toBeGreaterThan(100);
    expect(seen.hidden.size).toBeGreaterThan(100);
  });

  test("sees no small number of others, every one of their own, and the trust's own totals", () => {
    const rows = new Map(allRows().map((row) => [row.id, row]));
    const wrong = [...seen.shown.keys()].filter((id) => {
      const row = rows.get(id);
      return row && isSmall(row) && !reader.sees(row);
    });
    expect(wrong).toEqual([]);
    expect([...seen.hidden].filter((id) => reader.sees(rows.get(id) as Row))).toEqual([]);
    if (_who === "a board member")
      expect(
        [...seen.hidden].filter((id) => rows.get(id)?.area === "town" && rows.get(id)?.cut === ""),
      ).toEqual([]);
  });

  test("cannot work out any small number from all of it together", { timeout: 300_000 }, async () => {
    expect(await brokenInto(seen.shown, reader.sees)).toEqual([]);
  });

  test("could, if small numbers alone were hidden", { timeout: 300_000 }, async () => {
    const shown = allRows().filter((row) => !isSmall(row) || reader.sees(row));
    const broken = await brokenInto(new Map(shown.map((row) => [row.id, row.figure])), reader.sees);
    expect(broken.length).toBeGreaterThan(10);
  });
});
