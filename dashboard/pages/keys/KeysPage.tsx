// Keys with which machines send returns: which there are, making one, ending one.
import "./keys.scss";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Key, listKeys } from "#api/contract/keys.ts";
import { call } from "#dashboard/api-client/call.ts";
import { everyPage } from "#dashboard/api-client/every-page.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";
import { Banner } from "#dashboard/ui/Banner.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { takeFocus } from "#dashboard/ui/take-focus.ts";
import { KeysTable } from "./KeysTable.tsx";
import { MakeKeyForm } from "./MakeKeyForm.tsx";
import { NewKey } from "./NewKey.tsx";

type Shown =
  | { what: "list" | "form" | "list-again" }
  | { what: "made"; key: Key; secret: string }
  | { what: "revoked"; key: Key };

export default function KeysPage() {
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown>({ what: "list" });
  const { data, error, refetch } = useQuery<Key[], ProblemError>({
    queryKey: answerKey(listKeys),
    queryFn: async ({ signal }) => {
      const pages = await everyPage((cursor) => call(listKeys, { query: { limit: 500, cursor }, signal }));
      return pages.flatMap(({ keys }) => keys);
    },
  });
  async function finish(next: Shown) {
    setShown(next);
    await queries.invalidateQueries();
  }

  return (
    <>
      {shown.what === "revoked" && (
        <Banner key={shown.key.id} title="Revoked">
          <p className="govuk-notification-banner__heading">
            {shown.key.name} works no more. What it sent before stays as it is.
          </p>
        </Banner>
      )}
      <PageHeading title="Keys">
        {shown.what !== "form" && shown.what !== "made" && (
          <button
            type="button"
            className="govuk-button keys__make"
            ref={shown.what === "list-again" ? takeFocus : undefined}
            onClick={() => setShown({ what: "form" })}
          >
            Make a key
          </button>
        )}
      </PageHeading>
      <p className="govuk-body keys__what">
        With a key a machine, such as a case-management system, sends returns. It may send the indicators that
        the key names, and see and do nothing else.
      </p>
      {shown.what === "form" && (
        <MakeKeyForm
          onMade={(key, secret) => void finish({ what: "made", key, secret })}
          onCancel={() => setShown({ what: "list-again" })}
        />
      )}
      {shown.what === "made" && (
        <NewKey
          name={shown.key.name}
          secret={shown.secret}
          onStored={() => setShown({ what: "list-again" })}
        />
      )}
      {data ? (
        data.length > 0 ? (
          <section aria-labelledby="keys">
            <h2 className="govuk-heading-m" id="keys">
              Keys that were made
            </h2>
            <KeysTable keys={data} onRevoked={(key) => void finish({ what: "revoked", key })} />
          </section>
        ) : (
          <Empty title="There is no key yet">
            Returns are uploaded by hand until a system is given a key to send them with.
          </Empty>
        )
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the keys
          </p>
          <Skeleton height={400} />
        </>
      )}
    </>
  );
}
