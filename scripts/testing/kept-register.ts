// Publishes small returns against a small catalogue, and tells in short lines what the register of risk areas makes of them.
import { buildCatalogue } from "#api/domain/build-catalogue.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { formatPeriod, periodFromKey } from "#api/domain/periods.ts";
import { publish } from "#api/ingest/publish.ts";
import type { IngestServices } from "#api/ingest/services.ts";
import { withdraw } from "#api/ingest/withdraw.ts";
import type { IndicatorConfig } from "#indicators/schema.ts";
import { openReturns, senderOf } from "./returns.ts";
import { CAF, SHARED } from "./small-catalogue.ts";

const LEAD = senderOf("lead@demo.example");
const HEADINGS = "indicator,period,area,numerator,denominator,value,commentary";
const WORDS =
  "Two health visitors are absent in Orton and cover comes in May; no help is needed from others.";

const basis = "demonstration" as const;
/** 80 of the trust, 60 of the south, with a tolerance of 5. */
export const MONTHLY: IndicatorConfig = {
  ...CAF,
  targets: [
    { from: "2023-04", goal: 80, tolerance: { points: 5 }, basis },
    { from: "2024-01", goal: 60, area: "south", tolerance: { points: 5 }, basis },
  ],
};
export const OTHER: IndicatorConfig = {
  ...MONTHLY,
  ...{ id: "placement-moves", reference: "NI 62", polarity: "lower" },
  targets: [{ from: "2023-04", goal: 20, tolerance: { points: 5 }, basis }],
};

/** @param change to the first of the two indicators */
export function catalogueWith(
  change: Partial<IndicatorConfig> = {},
  others = [OTHER],
  version = "1",
): Catalogue {
  const tells = ["owner" as const];
  const levels = [1, 2, 3].map((periods) => ({
    periods,
    to: `After ${periods}`,
    tells,
    solutionCentre: false,
  }));
  const built = buildCatalogue({
    ...SHARED,
    version,
    trust: { ...SHARED.trust, escalation: levels },
    indicators: [{ ...MONTHLY, ...change }, ...others].map((config) => ({
      file: `stay-safe/${config.id}.yaml`,
      config,
    })),
  });
  if ("problems" in built) throw new Error(JSON.stringify(built.problems));
  return built.catalogue;
}

export type KeptRegister = Awaited<ReturnType<typeof keepRegister>>;

export async function keepRegister(catalogue = catalogueWith()) {
  const returns = await openReturns(catalogue);
  let sent = 0;
  /** The record keeps what earlier tests did. */
  let recordedBefore = 0;
  /** "2026-04 70" is 70 of 100 in the trust; "2026-04 south 50", "other 2026-04 30", "2026-04 -" is not available. */
  const file = (figures: readonly string[]) => {
    sent += 1;
    const rows = figures.map((figure) => {
      const {
        id = CAF.id,
        period,
        area = "",
        value = "",
      } = /^(?:(?<id>\S+) )?(?<period>\d{4}-\d\d) (?:(?<area>[a-z-]+) )?(?<value>\d+|-)$/.exec(figure)
        ?.groups ?? {};
      const indicator = id === "other" ? OTHER.id : id;
      const measured = value === "-" ? ",,x" : `${value},100,`;
      return `${indicator},${period},${area},${measured},${WORDS}`;
    });
    // A blank line more each time: the same bytes would be the same submission.
    return `${[HEADINGS, ...rows].join("\n")}${"\n".repeat(sent)}`;
  };
  const check = async (...figures: string[]) => {
    const { submission } = await returns.send(file(figures), { sender: LEAD });
    if (submission.errors > 0) throw new Error(JSON.stringify(submission.findingCounts));
    const reasons = Object.fromEntries(Object.keys(submission.findingCounts).map((rule) => [rule, "True."]));
    return { id: submission.id, reasons };
  };
  const put = async (...figures: string[]) => {
    const { id, reasons } = await check(...figures);
    await publish(returns.services, id, { sender: LEAD, reasons });
    return id;
  };
  const text = (key: number | null) => (key === null ? "" : formatPeriod(periodFromKey(key)));
  return {
    ...returns,
    check,
    put,
    publish: (services: IngestServices, { id, reasons }: Awaited<ReturnType<typeof check>>) =>
      publish(services, id, { sender: LEAD, reasons }),
    takeBack: (id: number) =>
      withdraw(returns.services, id, { reason: "Counted the wrong month.", sender: LEAD }),
    /** Numbered from 1: "1 caf-completed town risk 2026-04 to 2026-05, 2 of 2 missed, level 2, open" */
    rows: async () => {
      const rows = await returns.ask<{
        id: number;
        place: string;
        since: number;
        last: number;
        recovered: number | null;
        ended: string | null;
        merged_into: number | null;
        counts: string;
      }>(
        `select r.id, concat_ws(' ', i.code, a.code, r.kind) as place, since, last, recovered, ended, merged_into,
           concat_ws(' ', r.missed, 'of', r.periods, 'missed, level', r.level) as counts
         from risk r join indicator i on i.id = r.indicator join area a on a.id = r.area order by r.id`,
      );
      return rows.map(({ id, place, since, last, recovered, ended, merged_into, counts }) => {
        const end = ended === null ? "open" : ended === "corrected" ? ended : `${ended} ${text(recovered)}`;
        const into = merged_into ? ` into ${merged_into - 100}` : "";
        return `${id - 100} ${place} ${text(since)} to ${text(last)}, ${counts}, ${end}${into}`;
      });
    },
    /** "1 raised 2026-04 level 1" */
    news: async () =>
      (
        await returns.ask<{ risk: number; kind: string; period: number; level: number }>(
          "select risk, kind, period, level from risk_event order by id",
        )
      ).map(({ risk, kind, period, level }) => `${risk - 100} ${kind} ${text(period)} level ${level}`),
    /** What the record says of risks: "risk-raised 1". */
    recorded: async () =>
      (
        await returns.ask<{ entry: string }>(
          `select action || ' ' || subject as entry from audit_entry where action like 'risk-%' order by id
           offset ${recordedBefore}`,
        )
      ).map(({ entry }) => entry.replace("risk 10", "")),
    /** Forgets all of it; numbers begin anew. */
    empty: async () => {
      await returns.ask(
        `truncate submission, publication, observation, observation_history, commentary, risk, risk_event, register_taken_up
         restart identity cascade`,
      );
      const found = "select count(*)::int as count from audit_entry where action like 'risk-%'";
      recordedBefore = (await returns.ask<{ count: number }>(found))[0]?.count ?? 0;
    },
  };
}
