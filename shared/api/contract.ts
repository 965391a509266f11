import { importDeal, sendCommand } from './commands.ts'
import { checkConformance } from './conformance.ts'
import { getDeal, getIndex, getLedger, listDeals } from './deals.ts'
import { getDocument, getManualSchema } from './document.ts'
import { getHealth } from './health.ts'
import { getCalendar, getManual, listManuals, publishManual } from './manuals.ts'
import { getBoard, getDealScore, getRepScore, listCases } from './scores.ts'
import { getSession, takeToken } from './session.ts'

/** Every operation of the API: what is not in this list is not served. */
export const contract = {
  takeToken,
  getSession,
  getIndex,
  listDeals,
  getDeal,
  getLedger,
  getDealScore,
  sendCommand,
  importDeal,
  listManuals,
  getManual,
  publishManual,
  getCalendar,
  getBoard,
  getRepScore,
  listCases,
  checkConformance,
  getHealth,
  getDocument,
  getManualSchema,
}

export type Contract = typeof contract
