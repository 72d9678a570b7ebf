// Pages that few see, or that anybody sees seldom: one's account, a new password, what a performance lead manages.
import { lazy } from "react";
import { matchPath, useLocation } from "react-router";
import NotFoundPage from "#dashboard/pages/not-found/NotFoundPage.tsx";

const PAGES = [
  { path: "/people", Page: lazy(() => import("#dashboard/pages/people/PeoplePage.tsx")) },
  { path: "/keys", Page: lazy(() => import("#dashboard/pages/keys/KeysPage.tsx")) },
  { path: "/audit", Page: lazy(() => import("#dashboard/pages/audit/AuditPage.tsx")) },
  { path: "/mail", Page: lazy(() => import("#dashboard/pages/mail/MailPage.tsx")) },
  { path: "/account", Page: lazy(() => import("#dashboard/pages/account/AccountPage.tsx")) },
  {
    path: "/forgotten-password",
    Page: lazy(() => import("#dashboard/pages/sign-in/ForgottenPasswordPage.tsx")),
  },
  { path: "/set-password", Page: lazy(() => import("#dashboard/pages/sign-in/SetPasswordPage.tsx")) },
];

export default function SeldomPages() {
  const { pathname } = useLocation();
  const Page = PAGES.find(({ path }) => matchPath(path, pathname))?.Page ?? NotFoundPage;
  return <Page />;
}
