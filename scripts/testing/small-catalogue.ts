// A small catalogue as read from its files, to be changed in one place by each test.
import type { CatalogueConfigs } from "#api/domain/catalogue-configs.ts";
import type { IndicatorConfig } from "#indicators/schema.ts";

const tolerance = { points: 5 };
const basis = "demonstration" as const;

export const CAF: IndicatorConfig = {
  id: "caf-completed",
  title: "Assessments completed",
  reference: "NI 201",
  aims: ["2.1", "1.1", "2.5"],
  kind: "proportion",
  unit: "%",
  decimals: 1,
  polarity: "higher",
  frequency: "month",
  counting: "flow",
  accumulation: "none",
  owner: "coordinator",
  partnership: "safe",
  numerator: "Completed",
  denominator: "Due",
  why: "It matters",
  source: "Records",
  levels: ["trust", "locality", "cluster"],
  dimensions: ["agency"],
  suppression: { below: 6 },
  spc: { run: 6, steps: [] },
  returns: { due: 10, from: "2023-04" },
  comparators: [],
  priorities: [],
  groups: [],
  targets: [
    { from: "2023-04", goal: 75, tolerance, basis },
    { from: "2025-04", goal: 80, tolerance, basis },
    { from: "2024-01", until: "2024-06", area: "south", goal: 60, tolerance, basis },
  ],
};
export const YEAR: IndicatorConfig = {
  ...CAF,
  id: "caf-year",
  reference: "NI 62",
  aims: ["2.1"],
  frequency: "financial-year",
  levels: ["trust", "comparator"],
  returns: { due: 100, from: "2020/21" },
  comparators: ["luton", "region"],
  targets: [{ from: "2023/24", goal: 75, tolerance, basis }],
};

export const SHARED: Omit<CatalogueConfigs, "indicators"> = {
  version: "1",
  boundaries: null,
  unreadable: [],
  pathways: { pathways: [] },
  trust: {
    name: "Trust",
    holidays: { country: "GB" },
    attribution: [],
    escalation: [],
    solutionCentre: { partners: 2, exit: 2 },
    reminders: { before: 3 },
    demonstration: { clock: "2026-11-18", note: "Made up" },
  },
  outcomes: {
    outcomes: [
      {
        id: "be-healthy",
        title: "Be healthy",
        summary: "Well",
        partnership: "safe",
        aims: [{ id: "1.1", title: "Healthy", type: "aim" }],
      },
      {
        id: "stay-safe",
        title: "Stay safe",
        summary: "Safe",
        partnership: "safe",
        aims: [
          { id: "2.1", title: "Protected", type: "aim" },
          { id: "2.5", title: "Settled", type: "aim" },
        ],
      },
    ],
    partnerships: [{ id: "safe", title: "Safe", chair: "Chair", contract: "Promise", members: [] }],
    priorities: [{ id: "early-help", title: "Early help" }],
    groups: [{ id: "disabled", title: "Disabled", partnership: "safe" }],
  },
  areas: {
    trust: {
      code: "town",
      name: "Town",
      level: "trust",
      gss: "E06000031",
      areas: [
        {
          code: "south",
          name: "South Side",
          level: "locality",
          areas: [{ code: "king-s", name: "King's Mead", level: "cluster" }],
        },
        { code: "north", name: "North", level: "locality" },
      ],
    },
    comparators: [
      { code: "luton", name: "Luton", gss: "E06000032", group: "statistical-neighbour" },
      { code: "east", name: "East of England", gss: "E12000006", group: "region" },
      { code: "derby", name: "Derby", gss: "E06000015", group: "statistical-neighbour" },
    ],
  },
  dimensions: {
    dimensions: [
      {
        id: "agency",
        title: "Agency",
        partition: true,
        members: [{ id: "early-years", title: "Early years setting" }],
      },
    ],
  },
  owners: {
    owners: [{ id: "coordinator", name: "Ann Lee", job: "Lead", email: "a@b.example", deputies: [] }],
  },
};
