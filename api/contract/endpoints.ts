// Every endpoint, in the order of the interface's description.
import * as alerts from "./alerts.ts";
import { getAudit } from "./audit.ts";
import { getBacktest, listTargetDoubts } from "./backtest.ts";
import { getBoundaries } from "./boundaries.ts";
import { getBreakdown } from "./breakdown.ts";
import * as calendar from "./calendar.ts";
import * as cases from "./cases.ts";
import { getChange } from "./change.ts";
import * as explaining from "./explaining.ts";
import { getExplorer } from "./explorer.ts";
import { recordExport } from "./exports.ts";
import { getGrid } from "./grid.ts";
import { compareSubmissions, getFigureHistory } from "./history.ts";
import { getIndicator, listIndicators } from "./indicator.ts";
import { listKeys, makeKey, revokeKey } from "./keys.ts";
import * as lenses from "./lenses.ts";
import { listMail } from "./mail.ts";
import * as mending from "./mending.ts";
import { getOutcome } from "./outcome.ts";
import { getOverview } from "./overview.ts";
import * as pathway from "./pathway.ts";
import * as people from "./people.ts";
import * as pins from "./pins.ts";
import * as reminders from "./reminders.ts";
import { getReturns } from "./returns.ts";
import * as riskActs from "./risk-acts.ts";
import * as risks from "./risk-areas.ts";
import { getSession } from "./session.ts";
import * as signIn from "./sign-in.ts";
import { getSite } from "./site.ts";
import * as submissions from "./submissions.ts";
import * as templates from "./templates.ts";
import { getUpload } from "./uploads.ts";

export const endpoints = {
  getSession,
  getSite,
  getOverview,
  getOutcome,
  listIndicators,
  getIndicator,
  getBreakdown,
  getExplorer,
  getChange,
  listPathways: pathway.listPathways,
  getPathway: pathway.getPathway,
  listLenses: lenses.listLenses,
  getGroupLens: lenses.getGroupLens,
  getAreaLens: lenses.getAreaLens,
  getBoundaries,
  listPins: pins.listPins,
  addPin: pins.addPin,
  removePin: pins.removePin,
  getGrid,
  getBacktest,
  listTargetDoubts,
  getRiskAreas: risks.getRiskAreas,
  getRiskArea: risks.getRiskArea,
  acknowledgeRisk: riskActs.acknowledgeRisk,
  reportProgress: riskActs.reportProgress,
  agreeDeviation: riskActs.agreeDeviation,
  endDeviation: riskActs.endDeviation,
  recordDecision: riskActs.recordDecision,
  listCases: cases.listCases,
  getCase: cases.getCase,
  openCase: cases.openCase,
  holdCheckpoint: cases.holdCheckpoint,
  closeCase: cases.closeCase,
  getAlerts: alerts.getAlerts,
  seeAlerts: alerts.seeAlerts,
  chooseAlerts: alerts.chooseAlerts,
  getFigureHistory,
  getReturns,
  getReturnsMonth: calendar.getReturnsMonth,
  getReturnsRecord: calendar.getReturnsRecord,
  getReturnForm: templates.getReturnForm,
  getTemplate: templates.getTemplate,
  getTemplateWorkbook: templates.getTemplateWorkbook,
  recordExport,
  postSubmission: submissions.postSubmission,
  listSubmissions: submissions.listSubmissions,
  getSubmission: submissions.getSubmission,
  getFindings: submissions.getFindings,
  getFindingsFile: submissions.getFindingsFile,
  getChanges: submissions.getChanges,
  getChangedCells: submissions.getChangedCells,
  getUpload,
  getHeadings: mending.getHeadings,
  matchHeadings: mending.matchHeadings,
  getSheet: mending.getSheet,
  mendSubmission: mending.mendSubmission,
  getWantedWords: explaining.getWantedWords,
  writeWords: explaining.writeWords,
  saveReasons: explaining.saveReasons,
  askForApproval: explaining.askForApproval,
  compareSubmissions,
  publishSubmission: submissions.publishSubmission,
  withdrawSubmission: submissions.withdrawSubmission,
  listReminders: reminders.listReminders,
  listReminderPauses: reminders.listReminderPauses,
  pauseReminders: reminders.pauseReminders,
  endReminderPause: reminders.endReminderPause,
  signIn: signIn.signIn,
  signInWithProvider: signIn.signInWithProvider,
  finishProviderSignIn: signIn.finishProviderSignIn,
  signOut: signIn.signOut,
  signOutEverywhere: signIn.signOutEverywhere,
  askForReset: signIn.askForReset,
  setPassword: signIn.setPassword,
  changePassword: signIn.changePassword,
  verifyCode: signIn.verifyCode,
  verifyBackupCode: signIn.verifyBackupCode,
  beginSecondFactor: signIn.beginSecondFactor,
  endSecondFactor: signIn.endSecondFactor,
  listPeople: people.listPeople,
  invitePerson: people.invitePerson,
  changeRole: people.changeRole,
  inviteAgain: people.inviteAgain,
  deactivatePerson: people.deactivatePerson,
  reactivatePerson: people.reactivatePerson,
  resetSecondFactor: people.resetSecondFactor,
  listKeys,
  makeKey,
  revokeKey,
  getAudit,
  listMail,
} as const;
