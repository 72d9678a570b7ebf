// Stands in place of every page while a second factor is required of this person and not yet set up.
import "./account.scss";
import { useQueryClient } from "@tanstack/react-query";
import { arrive } from "#dashboard/app/change-viewer.ts";
import { useViewer } from "#dashboard/app/viewer.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { SetUp } from "./set-up/SetUp.tsx";

export default function WantedPage() {
  const viewer = useViewer();
  const queries = useQueryClient();
  if (viewer === null) return null;
  return (
    <>
      <PageHeading title="Set up a second factor" />
      <p className="lead account__text">
        You are signed in as {viewer.roleText.toLowerCase()}. That account can change what other people may
        do, so a password alone is not enough for it. Set this up once, in a few minutes; then you are let in.
      </p>
      <SetUp
        email={viewer.email}
        level={2}
        onDone={async () => {
          await arrive(queries, viewer.id, () => {});
          document.getElementById("main")?.focus({ preventScroll: true });
        }}
      />
    </>
  );
}
