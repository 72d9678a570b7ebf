// One pinned view: its title, its figure where it is about one, and the way to take it off.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ExplorerPage, getExplorer } from "#api/contract/explorer.ts";
import { listPins, type Pin, removePin } from "#api/contract/pins.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey, useAnswer } from "#dashboard/api-client/use-answer.ts";
import { Sparkline } from "#dashboard/charts/Sparkline.tsx";
import { plotted } from "#dashboard/charts/value-words.ts";
import { dayText } from "#dashboard/ui/dates.ts";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { figureAsked, kindOf } from "./pinned.ts";

export function PinCard({ pin }: { pin: Pin }) {
  const { title, address, pinnedAt } = pin;
  const asked = figureAsked(address);
  return (
    <li className="pin-card">
      <p className="pin-card__kind">{kindOf(address)}</p>
      <h2 className="govuk-heading-s pin-card__title">
        <Link to={address}>{title}</Link>
      </h2>
      {asked && <Headline {...asked} />}
      <p className="pin-card__foot">
        <span>Pinned on {dayText(pinnedAt)}</span>
        <Remove pin={pin} />
      </p>
    </li>
  );
}

function Headline({ id, query }: NonNullable<ReturnType<typeof figureAsked>>) {
  const { data, error } = useAnswer(getExplorer, { params: { id }, query });
  if (error) return <p className="pin-card__none">There is no figure now: {error.message}</p>;
  return data ? <Figure page={data} /> : <Skeleton height={72} />;
}

function Figure({ page: { whole, periods, area, where, illustrative } }: { page: ExplorerPage }) {
  const cell = whole.findLast(({ value }) => value.kind === "shown") ?? whole.at(-1);
  if (!cell) return null;
  const { period, value, status, target } = cell;
  const goal = typeof target?.goal === "number" ? target.goal : null;
  const when = periods.find((one) => one.period === period)?.periodText ?? period;
  return (
    <>
      <p className="pin-card__where">
        {[area.name, ...where.map(({ memberTitle }) => memberTitle), when].join(", ")}{" "}
        {illustrative && <IllustrativeTag />}
      </p>
      <div className="pin-card__figure">
        <ValueText value={value} parts />
        <StatusTag status={status} />
        <Sparkline
          points={whole.map((one) => ({ value: plotted(one.value) }))}
          goal={goal}
          small={whole.some((one) => isSmall(one.value))}
        />
      </div>
    </>
  );
}

function Remove({ pin: { id, title } }: { pin: Pin }) {
  const queries = useQueryClient();
  const remove = useMutation<{ removed: true }, ProblemError>({
    mutationFn: () => call(removePin, { params: { id }, body: {} }),
    onSuccess: () => {
      // The button goes with its card: whoever used the keyboard goes on from the page's name.
      document.querySelector<HTMLElement>("h1")?.focus();
      return queries.invalidateQueries({ queryKey: answerKey(listPins) });
    },
  });
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-disabled={remove.isPending}
        onClick={() => {
          if (!remove.isPending) remove.mutate();
        }}
      >
        Remove<span className="govuk-visually-hidden"> {title}</span>
      </button>
      {remove.error && <span role="alert">{remove.error.message}</span>}
    </>
  );
}
