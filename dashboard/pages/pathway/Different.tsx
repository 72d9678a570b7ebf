// Who differs from the rest by more than chance, step by step, in words.
import type { PathwayPage } from "#api/contract/pathway.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { stepAddress } from "./address.ts";

export function Different({ page, trust }: { page: PathwayPage; trust: string | undefined }) {
  const { by, steps } = page;
  if (by === null) return null;
  const found = steps.filter(({ different }) => different.length > 0);
  const judged = steps.some(({ members }) => members.some(({ funnel }) => funnel !== null));
  return (
    <section aria-labelledby="different">
      <h2 className="govuk-heading-m" id="different">
        Who is different by more than chance
      </h2>
      {found.length === 0 && (
        <p className="govuk-body">
          {judged
            ? `No ${by.title.toLowerCase()} that can be shown differs from the rest by more than chance.`
            : `Nothing can be said of any ${by.title.toLowerCase()}: there is no share here that can be shown.`}
        </p>
      )}
      <dl className="different">
        {found.map((step) => (
          <div key={step.indicator.id}>
            <dt>{step.title}</dt>
            {step.different.map(({ id, title, text, better }) => (
              <dd key={id}>
                <Link to={stepAddress(step, page, { trust, member: id })}>{title}</Link>{" "}
                {figureOf(page, step, id)}{" "}
                {better !== null && <strong>{better ? "Better. " : "Worse. "}</strong>}
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function figureOf({ by }: PathwayPage, { members }: PathwayPage["steps"][number], member: string) {
  const value = members.find((one) => by !== null && one.members[by.id] === member)?.value;
  return value && <ValueText value={value} />;
}
