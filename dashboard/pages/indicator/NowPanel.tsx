// How the indicator stands now, before any chart: the figure, its status, its target, and what the owner says.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { VARIATION_WORDS } from "#api/contract/variation.ts";
import { partsText, splitUnit } from "#dashboard/charts/value-words.ts";
import { historyAddress } from "#dashboard/pages/history/address.ts";
import { FigureReasons } from "#dashboard/ui/FigureReasons.tsx";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { Remark } from "#dashboard/ui/Remark.tsx";
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { AssuranceMark, VariationMark } from "#dashboard/ui/VariationMark.tsx";
import { exploringAddress, isCut } from "./address.ts";

type Value = IndicatorPage["line"]["value"];

export function NowPanel({ page }: { page: IndicatorPage }) {
  const { line, yearSoFar, series, area } = page;
  const { value, target, difference, lastShown } = line;
  const point = series.find(({ period }) => period === line.period);
  const said = point?.commentary ?? [];
  const remark = said.find((one) => one.area.code === area.code) ?? said[0];
  const parts = partsText(value);
  return (
    <section className="now keep-together" aria-label={`${area.name}, ${line.periodText}`}>
      <div className="now__figure">
        <p className="now__period">
          {area.name}, {line.periodText}
        </p>
        <Figure value={value} />
        <p className="now__parts">
          {parts}
          {lastShown && (
            <>
              Newest figure: {lastShown.text}
              {lastShown.small && <SmallMark />} in {lastShown.periodText}
            </>
          )}{" "}
          {line.illustrative && <IllustrativeTag />}
        </p>
        {isCut(page) && (
          <p className="no-print">
            <Link to={exploringAddress(page, { view: "why" })}>Why did it change?</Link>
          </p>
        )}
        {point && value.kind !== "missing" && (
          <p className="no-print">
            <Link
              to={historyAddress(
                { indicator: page.definition.id, period: point.period, area: area.code },
                area.path[0]?.code,
              )}
            >
              History of this figure
            </Link>
          </p>
        )}
      </div>
      <div className="now__judged">
        <StatusTag status={line.status} agreed={line.agreed} />
        <p className="now__verdict">{line.verdict}</p>
        {page.risk && (
          <p className="now__risk">
            {page.risk.id === null ? (
              page.risk.text
            ) : (
              <Link to={`/risk-areas/${page.risk.id}`}>{page.risk.text}</Link>
            )}
          </p>
        )}
        <dl className="now__facts">
          {target && (
            <div>
              <dt>Target</dt>
              <dd>
                {target.text}
                <span className="now__soft">{target.toleranceText}</span>
                {target.basis === "demonstration" && (
                  <span className="now__soft">set for the demonstration</span>
                )}
              </dd>
            </div>
          )}
          {difference && (
            <div>
              <dt>Difference</dt>
              <dd>{difference.text}</dd>
            </div>
          )}
          <AgainstChance page={page} />
          {yearSoFar && (
            <div>
              <dt>Year so far</dt>
              <dd>
                {yearSoFar.value.text}
                {isSmall(yearSoFar.value) && <SmallMark />}
                <span className="now__soft">
                  {[partsText(yearSoFar.value), yearSoFar.periodText].filter(Boolean).join(", ")}
                </span>
              </dd>
            </div>
          )}
        </dl>
      </div>
      <div className="now__said">
        <h2 className="govuk-heading-s">What the owner says</h2>
        {remark ? (
          <Remark remark={remark} here={area.code} maySend={page.may.send} />
        ) : (
          <p className="now__soft">
            No commentary on {line.periodText}. {line.owner.name}, {line.owner.job}, answers for this
            indicator.
          </p>
        )}
        <FigureReasons reasons={point?.reasons ?? []} />
      </div>
    </section>
  );
}

/** Whether it moves by more than chance, and whether its target can be relied on. */
function AgainstChance({ page: { line, variation, assurance } }: { page: IndicatorPage }) {
  return (
    <>
      <div>
        <dt>Own history</dt>
        <dd>
          {line.variation ? (
            <>
              <VariationMark icon={line.variation} /> {VARIATION_WORDS[line.variation]}
            </>
          ) : (
            variation.text
          )}
        </dd>
      </div>
      {assurance && (
        <div>
          <dt>Assurance</dt>
          <dd>
            <AssuranceMark level={assurance.level} /> {assurance.words}
          </dd>
        </div>
      )}
    </>
  );
}

/** The number stands large; its unit, where that is words, stands below. */
function Figure({ value }: { value: Value }) {
  if (value.kind !== "shown") return <p className="now__value now__value--none">{value.text}</p>;
  const { figure, unit } = splitUnit(value.text);
  return (
    <p className="now__value">
      {figure}
      {value.small && <SmallMark />} {unit && <span className="now__unit">{unit}</span>}
    </p>
  );
}
