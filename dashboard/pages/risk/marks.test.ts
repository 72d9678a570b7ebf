// Where on a chart stands what people did: at the newest figure that they could know.
import { expect, test } from "vitest";
import { month, series, shown } from "#dashboard/charts/gallery/example-values.ts";
import { marksOf, numbered } from "./marks.ts";

/** April's figure came on 10 May, May's on 9 June, June's on 10 July. */
const figures = series([{ value: shown(41, 52) }, { value: shown(38, 52) }, { value: shown(37, 52) }]).map(
  (point, index) => ({
    ...point,
    received: ["2023-05-10T09:00:00Z", "2023-06-09T09:00:00Z", "2023-07-10T09:00:00Z"][index]!,
  }),
);
const [april, may, june] = [month(0).period, month(1).period, month(2).period];

test.each([
  ["2023-06-20T10:00:00Z", may], // between two figures: at the one that was there
  ["2023-06-09T09:00:00Z", may], // in the moment in which it came
  ["2023-06-09T08:59:59Z", april], // a second before
  ["2023-12-01T00:00:00Z", june], // after all of them
  ["2023-05-01T00:00:00Z", undefined], // before the first: nowhere to stand
])("at %s", (at, expected) => {
  expect(numbered(figures, [{ period: null, at, text: "plan" }])[0]?.period).toBe(expected);
});

test("what belongs to one figure shares its mark, and marks are numbered from the left", () => {
  const happened = [
    { period: may, at: null, text: "raised" },
    { period: null, at: "2023-08-01T00:00:00Z", text: "decision" },
    { period: null, at: "2023-06-10T00:00:00Z", text: "plan" },
  ];
  expect(numbered(figures, happened)).toEqual([
    { period: may, number: "1", text: "raised; plan" },
    { period: june, number: "2", text: "decision" },
  ]);
});

test("values and words are no marks: the line and the bubbles show them", () => {
  const entry = {
    dayText: "9 June 2023",
    title: "",
    text: null,
    by: null,
    status: null,
    period: may,
    at: null,
  };
  const timeline = [
    { ...entry, kind: "commentary" as const },
    { ...entry, kind: "raised" as const },
    { ...entry, kind: "value" as const },
  ];
  expect(marksOf({ timeline, series: figures })).toEqual([{ period: may, number: "1", text: "raised" }]);
});
