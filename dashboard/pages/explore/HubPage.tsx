// Where an analyst begins: an indicator to cut, a pathway, a group, an area, or a view kept from last time.
import "./hub.scss";
import type { ReactNode } from "react";
import { listLenses } from "#api/contract/lenses.ts";
import { listPathways } from "#api/contract/pathway.ts";
import { listPins } from "#api/contract/pins.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { ChooseIndicator } from "./ChooseIndicator.tsx";

export default function HubPage() {
  return (
    <>
      <PageHeading title="Explore" />
      <p className="govuk-body">
        From a figure to the reason for it: who it is about, where, since when, and whether it is more than
        chance. <Link to="/guide/finding-out-why">How to find out why</Link>
      </p>
      <div className="hub">
        <ChooseIndicator />
        <div className="hub__beside">
          <Pinned />
          <Pathways />
          <Lenses />
        </div>
      </div>
    </>
  );
}

function Pinned() {
  const pins = useAnswer(listPins).data?.pins;
  return (
    <Section id="pinned" title="On my page">
      {pins === undefined ? (
        <Skeleton lines={2} />
      ) : pins.length > 0 ? (
        <>
          <ul className="govuk-list">
            {pins.slice(0, FIRST).map(({ id, title, address }) => (
              <li key={id}>
                <Link to={address}>{title}</Link>
              </li>
            ))}
          </ul>
          <p>
            <Link to="/my-page">{pins.length > FIRST ? `All ${pins.length} on my page` : "My page"}</Link>
          </p>
        </>
      ) : (
        <p>Nothing yet. Press “Pin to my page” on any view of the explorer to find it here.</p>
      )}
    </Section>
  );
}

const FIRST = 5;

function Pathways() {
  const { data, error } = useAnswer(listPathways);
  if (error || data?.pathways.length === 0) return null;
  return (
    <Section id="pathways" title="Pathways">
      {data ? (
        <ul className="govuk-list">
          {data.pathways.map(({ id, title, about }) => (
            <li key={id}>
              <Link to={`/pathways/${id}`}>{title}</Link>
              <span className="under">{about}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton lines={2} />
      )}
    </Section>
  );
}

function Lenses() {
  const { data, error } = useAnswer(listLenses);
  if (error) return null;
  return (
    <>
      <Section id="groups" title="One group beside all children">
        {data ? (
          <ul className="govuk-list">
            {data.groups.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/lenses/groups/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        ) : (
          <Skeleton lines={5} />
        )}
      </Section>
      <Section id="areas" title="One area against the rest">
        {data ? (
          <ul className="govuk-list hub__areas">
            {data.areas.map(({ code, name, level }) => (
              <li key={code} className={`hub__area hub__area--${level}`}>
                <Link to={`/lenses/areas/${code}`}>{name}</Link>
              </li>
            ))}
          </ul>
        ) : (
          <Skeleton lines={12} />
        )}
      </Section>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="hub__section" aria-labelledby={id}>
      <h2 className="govuk-heading-s" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
