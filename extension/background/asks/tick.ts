import type { Line } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Evidence } from '#shared/process/ledger/event.ts'
import { findStep } from '#shared/process/manual/find.ts'
import type { Step } from '#shared/process/manual/step.ts'
import { isOpenElsewhere } from '../card/elsewhere.ts'
import { canTick } from '../card/item.ts'
import { messageOf, shownOf } from '../card/message.ts'
import { languageFor } from '../card/reader.ts'
import { type Here, here } from '../card/visit.ts'
import type { Local } from '../deal/local.ts'
import { proposalOf, proves } from '../message/tick.ts'
import { logMessage } from './log.ts'
import { performAndSay } from './note.ts'

/** A step said to be done. Where the open message shows it, that message is logged as its evidence by the same click. */
export async function tick(
  local: Local,
  sight: Sight,
  key: string,
  when: number | undefined,
): Promise<Line | undefined> {
  const where = here(local)
  const { step, turn } = askedNow(local, where, key) ?? {}
  if (!step) return undefined
  const proof = when === undefined ? await proofIn(local, where, sight, step) : undefined
  if (proof === 'log it') return logMessage(local, sight, key)
  const evidence: Evidence = proof ?? { kind: step.evidence.includes('field') ? 'field' : 'word' }
  const act = { type: 'do step' as const, step: key, evidence, ...(when !== undefined && { happenedAt: when }) }
  const same = JSON.stringify(['tick', local.deal, where.visit.stage, where.visit.n, key, turn])
  return performAndSay(local, sight, act, same, { text: 'done', step: key, undo: true })
}

/**
 * A step that can be said to be done now, and which time that is; also one that the closing of the deal asks first, or that
 * was open when the stage was left elsewhere.
 */
export function askedNow(local: Local, where: Here, key: string): { step: Step; turn: number } | undefined {
  const asked = where.steps.find((one) => one.step.key === key)
  if (asked) {
    const { step, obligation } = asked
    return canTick(asked, local.account.session.user) ? { step, turn: obligation.occurrence } : undefined
  }
  const found = findStep(where.manual, key)
  const open = found && (found.outcome !== undefined || isOpenElsewhere(local, where, key))
  return open ? { step: found.step, turn: 1 } : undefined
}

/** What the open message is to a step: nothing, evidence that lies in the ledger, or evidence that has to be logged first. */
async function proofIn(local: Local, where: Here, sight: Sight, step: Step): Promise<Evidence | 'log it' | undefined> {
  if (sight.view !== 'message' || sight.broken.length > 0) return undefined
  if (!proposalOf(step, shownOf(local.account, sight))) return undefined
  const { shown, row } = await messageOf(local, where, sight, languageFor(local.account))
  if (!row) return 'log it'
  return { kind: proves(step, shown) ? 'observed' : 'document', activity: row.activity }
}
