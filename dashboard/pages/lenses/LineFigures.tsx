// Both figures of an indicator, period by period, newest first: the table behind the two small lines.
import type { LensLine } from "#api/contract/lenses.ts";
import { ScrollRegion } from "#dashboard/charts/ScrollRegion.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import type { Lens } from "./lens.ts";

export function LineFigures({ line: { indicator, points, compared }, lens }: { line: LensLine; lens: Lens }) {
  const label = `${indicator.title}, ${lens.title}: figures over time`;
  return (
    <ScrollRegion className="chart-numbers lens-figures" label={label}>
      <table className="chart-numbers__table">
        <caption>{indicator.title}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" className="numeric">
              {lens.title}
            </th>
            {compared && (
              <>
                <th scope="col" className="numeric">
                  {lens.otherTitle}
                </th>
                <th scope="col" className="numeric">
                  Gap
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ period, periodText, own, other, gapText }) => (
            <tr key={period}>
              <th scope="row">{periodText}</th>
              <td className="numeric">
                <ValueText value={own} parts />
              </td>
              {compared && (
                <>
                  <td className="numeric">
                    <ValueText value={other} parts />
                  </td>
                  <td className="numeric">{gapText || "–"}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
