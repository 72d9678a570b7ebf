// Single sign-on: leads to the council's own sign-in page, and says what went wrong when it led back.
import { useState } from "react";
import { useLocation } from "react-router";
import { signInWithProvider } from "#api/contract/sign-in.ts";
import { call } from "#dashboard/api-client/call.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { pageAsked, providerProblem } from "./page-asked.ts";
import { useForm } from "./use-form.tsx";

const ID = "provider";

/** `first` makes it the main way in; else it stands above the passwords. */
export function ProviderButton({ name, first }: { name: string; first: boolean }) {
  const place = useLocation();
  const [earlier] = useState(() => providerProblem(place.search));
  const form = useForm({
    ids: { provider: ID },
    send: async () => {
      const asked = pageAsked(place);
      // Who asked for no page in particular begins on their own.
      const body = asked === "/" ? {} : { returnTo: asked };
      const { url } = await call(signInWithProvider, { body });
      window.location.assign(url);
    },
  });
  return (
    <form onSubmit={form.onSubmit} className="sign-in__provider">
      {form.summary || (earlier && <ErrorSummary problems={[{ at: ID, text: earlier }]} />)}
      <button type="submit" id={ID} className="govuk-button" aria-disabled={form.waits}>
        Sign in with {name}
      </button>
      {!first && <p className="govuk-body">Or, if you have a password for this dashboard:</p>}
    </form>
  );
}
