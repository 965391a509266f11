import { blockAdapter, listAdapters, publishAdapter, registerAdapterKey } from './adapters.ts'
import { answerAlert, eraseWord, listAlerts } from './alerts.ts'
import { createKey, listKeys, revokeKey } from './apiKeys.ts'
import { listAudit } from './audit.ts'
import { listCases, listRulings } from './cases.ts'
import { verifyDeal } from './chain.ts'
import { listChoices } from './choices.ts'
import { importDeal, sendCommand } from './commands.ts'
import { checkConformance } from './conformance.ts'
import { getDeal, getIndex, getLedger, listDeals } from './deals.ts'
import { delegate, endDelegation, listDelegations } from './delegations.ts'
import { getDocument, getManualSchema } from './document.ts'
import { checkManual } from './drafts.ts'
import { exportDeals, exportOrganisation, exportPerson, exportPersonTable } from './export.ts'
import { getFigures, getLosses, listDepartedDeals, listViews } from './figures.ts'
import { foundOrganisation } from './founding.ts'
import { getHealth } from './health.ts'
import { acceptInvitation, inviteMember, listInvitations, readInvitation, revokeInvitation } from './invitations.ts'
import { listJobs } from './jobs.ts'
import { listLossDeals } from './lossDeals.ts'
import { diffManuals, getCalendar, getManual, getManualYaml, listManuals } from './manuals.ts'
import { eraseNote, listNotes, noteStep, settleNote } from './notes.ts'
import { changeOrganisation, getOrganisation } from './organisation.ts'
import { changeMember, changeSelf, listMembers, resetMember } from './people.ts'
import { getPulse } from './pulse.ts'
import { restore } from './restore.ts'
import { erasePerson, previewRetention } from './retention.ts'
import { getBoard, getDealScore, getRepScore } from './scores.ts'
import { listScripts, listScriptUse, reportScriptUse } from './scripts.ts'
import { endSession, getSession, listSessions, takeOutboxKey, takeToken } from './session.ts'
import { changeSites, listSiteHealth, listSites, reportSiteHealth } from './sites.ts'
import { whatIsStored } from './stored.ts'
import { changeTeam, createTeam, listCalendars, listTeams, publishCalendar, removeTeam } from './teams.ts'
import { getTemplate, listTemplates } from './templates.ts'
import { getObligations, getToday } from './today.ts'
import {
  acknowledgeManual,
  listAcknowledgements,
  listVersions,
  publishManual,
  rollBack,
  withdrawVersion,
} from './versions.ts'

/** Every operation of the API: what is not in this list is not served. */
export const contract = {
  takeToken,
  getSession,
  takeOutboxKey,
  listSessions,
  endSession,
  getOrganisation,
  changeOrganisation,
  listMembers,
  changeMember,
  changeSelf,
  resetMember,
  inviteMember,
  listInvitations,
  revokeInvitation,
  readInvitation,
  acceptInvitation,
  listDelegations,
  delegate,
  endDelegation,
  listKeys,
  createKey,
  revokeKey,
  listTeams,
  createTeam,
  changeTeam,
  removeTeam,
  listCalendars,
  publishCalendar,
  getIndex,
  listDeals,
  getDeal,
  getLedger,
  getDealScore,
  getObligations,
  getToday,
  getPulse,
  sendCommand,
  importDeal,
  listManuals,
  listVersions,
  getManual,
  getManualYaml,
  diffManuals,
  checkManual,
  publishManual,
  rollBack,
  withdrawVersion,
  acknowledgeManual,
  listAcknowledgements,
  listTemplates,
  getTemplate,
  listScripts,
  reportScriptUse,
  listScriptUse,
  listSites,
  changeSites,
  reportSiteHealth,
  listSiteHealth,
  getCalendar,
  verifyDeal,
  listAlerts,
  answerAlert,
  eraseWord,
  getBoard,
  getRepScore,
  getFigures,
  listDepartedDeals,
  getLosses,
  listLossDeals,
  listChoices,
  listViews,
  listCases,
  listRulings,
  listJobs,
  checkConformance,
  listAdapters,
  publishAdapter,
  registerAdapterKey,
  blockAdapter,
  noteStep,
  listNotes,
  settleNote,
  eraseNote,
  exportOrganisation,
  exportPerson,
  exportPersonTable,
  exportDeals,
  whatIsStored,
  listAudit,
  previewRetention,
  erasePerson,
  restore,
  foundOrganisation,
  getHealth,
  getDocument,
  getManualSchema,
}

export type Contract = typeof contract
