// The people who may sign in: what wants doing first, then everybody, and what can be done about each.
import "./people.scss";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listPeople, type PeoplePage as People } from "#api/contract/people.ts";
import { call } from "#dashboard/api-client/call.ts";
import { everyPage } from "#dashboard/api-client/every-page.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { takeFocus } from "#dashboard/ui/take-focus.ts";
import { type Done, doneWords } from "./changes.ts";
import { FoundPeople } from "./FoundPeople.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { type Invitation, NOBODY } from "./invitation.ts";
import { countsText, hasNotSignedIn } from "./people.ts";
import { WithoutAccount } from "./WithoutAccount.tsx";

/** The first page tells what is true of all; the people are of every page. */
async function everybody(signal: AbortSignal): Promise<People> {
  const pages = await everyPage((cursor) => call(listPeople, { query: { limit: 500, cursor }, signal }));
  return { ...pages[0], people: pages.flatMap(({ people }) => people) };
}

export default function PeoplePage() {
  const { data, error, refetch } = useQuery<People, ProblemError>({
    queryKey: answerKey(listPeople),
    queryFn: ({ signal }) => everybody(signal),
  });
  return (
    <>
      {data ? (
        <Loaded page={data} />
      ) : (
        <>
          <PageHeading title="People" />
          {error ? <Failed problem={error} retry={refetch} /> : <Waiting />}
        </>
      )}
    </>
  );
}

function Loaded({ page }: { page: People }) {
  const [done, setDone] = useState<{ done: Done; at: number } | null>(null);
  const [inviting, setInviting] = useState<Invitation | null>(null);
  const [cancelled, setCancelled] = useState(false);

  const never = page.people.filter((person) => person.state === "active" && hasNotSignedIn(person)).length;

  function begin(invitation: Invitation) {
    setDone(null);
    setCancelled(false);
    setInviting(invitation);
  }
  function finish(what: Done) {
    setInviting(null);
    setDone({ done: what, at: Date.now() });
  }

  return (
    <>
      {done && <DoneBanner key={done.at} done={done.done} />}
      <PageHeading title="People">
        {inviting === null && (
          <button
            type="button"
            className="govuk-button people__invite"
            ref={cancelled ? takeFocus : undefined}
            onClick={() => begin(NOBODY)}
          >
            Invite somebody
          </button>
        )}
      </PageHeading>
      {inviting && (
        <InviteForm
          key={inviting.email}
          begin={inviting}
          onDone={finish}
          onCancel={() => {
            setCancelled(true);
            setInviting(null);
          }}
        />
      )}
      <p className="govuk-body">{countsText(page.counts, never)}</p>
      {page.rolesFromProvider && (
        <p className="govuk-inset-text">
          Single sign-on decides each person’s role when they sign in. A role that is changed here lasts until
          they sign in next; to change it for good, change their group there.
        </p>
      )}
      <WithoutAccount owners={page.withoutAccount} onInvite={begin} />
      <FoundPeople people={page.people} onDone={finish} />
    </>
  );
}

function DoneBanner({ done }: { done: Done }) {
  const { title, text, letter } = doneWords(done);
  return (
    <Banner title={title}>
      <p className="govuk-notification-banner__heading">{text}</p>
      {letter && (
        <p className="govuk-body">
          <Link to="/mail" className="govuk-notification-banner__link">
            See whether the letter has left
          </Link>
        </p>
      )}
    </Banner>
  );
}

function Waiting() {
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        Loading the people
      </p>
      <Skeleton lines={1} />
      <Skeleton height={70} />
      <Skeleton height={600} />
    </>
  );
}
