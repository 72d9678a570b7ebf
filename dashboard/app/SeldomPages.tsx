// Pages that few see, or that anybody sees seldom: one's account, a new password, what a performance lead manages,
// the guide, what stands beside the returns and the register of risk areas. An address that is none of theirs leads nowhere.
import { type ComponentType, lazy } from "react";
import { matchPath, useLocation } from "react-router";
import NotFoundPage from "#dashboard/pages/not-found/NotFoundPage.tsx";
import { Params } from "./params.ts";

const PAGES: readonly { path: string; only?: RegExp; Page: ComponentType }[] = [
  { path: "/alerts", Page: lazy(() => import("#dashboard/pages/alerts/AlertsPage.tsx")) },
  { path: "/explore", Page: lazy(() => import("#dashboard/pages/explore/HubPage.tsx")) },
  { path: "/my-page", Page: lazy(() => import("#dashboard/pages/my-page/MyPage.tsx")) },
  { path: "/pathways/:id", Page: lazy(() => import("#dashboard/pages/pathway/PathwayPage.tsx")) },
  { path: "/people", Page: lazy(() => import("#dashboard/pages/people/PeoplePage.tsx")) },
  { path: "/keys", Page: lazy(() => import("#dashboard/pages/keys/KeysPage.tsx")) },
  { path: "/audit", Page: lazy(() => import("#dashboard/pages/audit/AuditPage.tsx")) },
  { path: "/mail", Page: lazy(() => import("#dashboard/pages/mail/MailPage.tsx")) },
  { path: "/account", Page: lazy(() => import("#dashboard/pages/account/AccountPage.tsx")) },
  {
    path: "/forgotten-password",
    Page: lazy(() => import("#dashboard/pages/sign-in/ForgottenPasswordPage.tsx")),
  },
  { path: "/grid", Page: lazy(() => import("#dashboard/pages/grid/GridPage.tsx")) },
  {
    path: "/indicators/:id/history",
    Page: lazy(() => import("#dashboard/pages/history/HistoryPage.tsx")),
  },
  { path: "/risk-areas/:id", Page: lazy(() => import("#dashboard/pages/risk/RiskPage.tsx")) },
  { path: "/cases", Page: lazy(() => import("#dashboard/pages/cases/CasesPage.tsx")) },
  { path: "/cases/:id", Page: lazy(() => import("#dashboard/pages/cases/CasePage.tsx")) },
  { path: "/backtest/:id", Page: lazy(() => import("#dashboard/pages/backtest/BacktestPage.tsx")) },
  { path: "/explore/:id", Page: lazy(() => import("#dashboard/pages/explore/ExplorePage.tsx")) },
  { path: "/targets", Page: lazy(() => import("#dashboard/pages/targets/TargetsPage.tsx")) },
  {
    path: "/lenses/groups/:id",
    Page: lazy(() => import("#dashboard/pages/lenses/GroupLensPage.tsx")),
  },
  { path: "/lenses/areas/:code", Page: lazy(() => import("#dashboard/pages/lenses/AreaLensPage.tsx")) },
  { path: "/guide", Page: lazy(() => import("#dashboard/pages/guide/GuidePage.tsx")) },
  { path: "/guide/:topic", Page: lazy(() => import("#dashboard/pages/guide/TopicPage.tsx")) },
  { path: "/returns/compare", Page: lazy(() => import("#dashboard/pages/compare/ComparePage.tsx")) },
  { path: "/returns/enter", Page: lazy(() => import("#dashboard/pages/returns/enter/EnterPage.tsx")) },
  { path: "/returns/month", Page: lazy(() => import("#dashboard/pages/returns/month/MonthPage.tsx")) },
  { path: "/returns/record", Page: lazy(() => import("#dashboard/pages/returns/record/RecordPage.tsx")) },
  {
    path: "/returns/reminders",
    Page: lazy(() => import("#dashboard/pages/returns/reminders/RemindersPage.tsx")),
  },
  {
    path: "/returns/:submission",
    // A number: other pages stand beside the submissions.
    only: /\d\/?$/,
    Page: lazy(() => import("#dashboard/pages/returns/SubmissionPage.tsx")),
  },
  { path: "/set-password", Page: lazy(() => import("#dashboard/pages/sign-in/SetPasswordPage.tsx")) },
];

export default function SeldomPages() {
  const { pathname } = useLocation();
  const found = PAGES.filter(({ only }) => only?.test(pathname) ?? true)
    .map(({ path, Page }) => ({ match: matchPath(path, pathname), Page }))
    .find(({ match }) => match !== null);
  const Page = found?.Page ?? NotFoundPage;
  return (
    <Params value={found?.match?.params ?? {}}>
      <Page />
    </Params>
  );
}
