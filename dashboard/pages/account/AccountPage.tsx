// One's own account: who I am here and what for, password, second factor, signing out everywhere.
import "./account.scss";
import { useState } from "react";
import { useSession } from "#dashboard/api-client/use-answer.ts";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { ChangePassword } from "./ChangePassword.tsx";
import { Everywhere } from "./Everywhere.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { WhoIAm } from "./WhoIAm.tsx";

export default function AccountPage() {
  const { data, error, refetch } = useSession();
  const [done, setDone] = useState<string | null>(null);
  const viewer = data?.viewer;
  if (!viewer) return error ? <Failed problem={error} retry={refetch} /> : <PageSkeleton />;
  return (
    <>
      {done !== null && (
        <Banner key={done} title="Done">
          <p className="govuk-notification-banner__heading">{done}</p>
        </Banner>
      )}
      <PageHeading title="Your account" />
      <WhoIAm viewer={viewer} />
      {viewer.password ? (
        <>
          <ChangePassword email={viewer.email} onDone={setDone} />
          <SecondFactor viewer={viewer} onDone={setDone} />
        </>
      ) : (
        <p className="govuk-body account__text">
          You sign in through {data.ways.singleSignOn ?? "single sign-on"}. Your password and your second
          factor are kept there, and changed there.
        </p>
      )}
      <Everywhere />
    </>
  );
}
