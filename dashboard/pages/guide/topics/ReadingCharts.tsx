// Guide: how to read a chart.
import { Sparkline } from "#dashboard/charts/Sparkline.tsx";

const FALLING = [84, 85, 83, 86, 84, 82, 83, 80, null, 79, 78, 76, 77, 74, 73, 71].map((value) => ({
  value,
}));

export function ReadingCharts() {
  return (
    <>
      <p>
        The title of a chart says what its figures say. The line below it says what is measured, where, when
        and in which unit.
      </p>
      <h2>The small lines in tables</h2>
      <p className="guide__example">
        <Sparkline points={FALLING} goal={80} width={180} height={48} />
        <span>
          Up to two years, oldest on the left, the newest as a dot. The dashed line is the target. The line
          shows the shape alone; the figures stand beside it. Each has its own scale, so do not compare the
          heights of two.
        </span>
      </p>
      <h2>The large charts</h2>
      <dl>
        <dt>The target</dt>
        <dd>The dashed dark line, with its value at the end. A step in it is a target that changed.</dd>
        <dt>The pale band beside it</dt>
        <dd>The tolerance. A point inside it is worse than the target, but not off target.</dd>
        <dt>A gap in the line</dt>
        <dd>
          There is no figure: it is late, missing, hidden or was never collected. The line is not drawn
          across.
        </dd>
        <dt>A hollow point</dt>
        <dd>A provisional figure. It may still change.</dd>
        <dt>A square point</dt>
        <dd>A small number, for those who may see it. The board does not.</dd>
        <dt>A mark on the line of time</dt>
        <dd>
          Something that was said or that changed then: an owner’s commentary, or a new way of recording.
        </dd>
        <dt>An axis that does not start at zero</dt>
        <dd>The chart says so. All areas of an indicator have the same axis, so they can be compared.</dd>
      </dl>
      <h2>Without looking at it</h2>
      <p>
        Every chart has a summary in words and a table of the same figures, with the counts behind each
        percentage. Tab to a chart and use the arrow keys to go from point to point. Analysts and performance
        leads can download figures and picture.
      </p>
      <h2>Two cautions</h2>
      <p>
        One month rarely means much: look for a run of months on one side of the target. And where few
        children are counted, as in one school, a percentage moves a long way when one child’s case changes:
        read the counts first.
      </p>
    </>
  );
}
