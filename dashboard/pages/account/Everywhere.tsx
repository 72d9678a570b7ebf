// Signing out on every device at once: a laptop that was lost, a screen that was left.
import { signOutEverywhere } from "#api/contract/sign-in.ts";
import { useSignOut } from "#dashboard/app/viewer.ts";
import { useForm } from "#dashboard/pages/sign-in/use-form.tsx";

const ID = "everywhere-button";

export function Everywhere() {
  const signOut = useSignOut();
  const form = useForm({ ids: { button: ID }, send: () => signOut(signOutEverywhere) });
  return (
    <section aria-labelledby="everywhere">
      <h2 className="govuk-heading-m" id="everywhere">
        Signed in elsewhere?
      </h2>
      <p className="govuk-body account__text">
        If you left a screen open or lost a device, sign out on all of them. This one is signed out too.
      </p>
      <form onSubmit={form.onSubmit}>
        {form.summary}
        <button
          type="submit"
          id={ID}
          className="govuk-button govuk-button--secondary"
          aria-disabled={form.waits}
        >
          Sign out everywhere
        </button>
      </form>
    </section>
  );
}
