// The way from one group, locality or cluster to another, by links, so that each is an address.
import type { AreaLens, GroupLens } from "#api/contract/lenses.ts";
import { Link } from "#dashboard/ui/Link.tsx";

type Choice = { to: string; text: string; chosen: boolean };

export function GroupSwitch({ groups, chosen }: { groups: GroupLens["groups"]; chosen: string }) {
  const choices = groups.map(({ id, title }) => ({
    to: `/lenses/groups/${id}`,
    text: title,
    chosen: id === chosen,
  }));
  return <Choices name="Vulnerable groups" choices={choices} />;
}

/** Localities, and below them the clusters of the one that is looked at or looked into. */
export function AreaSwitch({ areas, chosen }: { areas: AreaLens["areas"]; chosen: string }) {
  const groups = areas.reduce<AreaLens["areas"][]>((found, area) => {
    if (area.depth === 0) found.push([area]);
    else found.at(-1)?.push(area);
    return found;
  }, []);
  const here = groups.find((group) => group.some(({ code }) => code === chosen)) ?? [];
  const [locality, ...clusters] = here;
  const toChoice = (current: string | undefined) => (area: AreaLens["areas"][number]) => ({
    to: `/lenses/areas/${area.code}`,
    text: area.name,
    chosen: area.code === current,
  });
  return (
    <>
      <Choices
        name="Localities"
        choices={groups.flatMap(([first]) => first ?? []).map(toChoice(locality?.code))}
      />
      <Choices name={`Clusters of ${locality?.name}`} choices={clusters.map(toChoice(chosen))} />
    </>
  );
}

function Choices({ name, choices }: { name: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <nav aria-label={name} className="choice lens-choice no-print">
      <span className="lens-choice__name" aria-hidden="true">
        {name}
      </span>
      <ul>
        {choices.map(({ to, text, chosen }) => (
          <li key={to}>
            <Link to={to} className="choice__link" aria-current={chosen ? "true" : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
