import type { LedgerExport } from '#shared/api/deals.ts'
import type { Of, Reading } from './reading.ts'
import { say } from './say.ts'

/** What was asked of somebody else, and the ruling. */
export const cases = [
  'exception asked',
  'exception ruled',
  'approval asked',
  'approval ruled',
  'contest raised',
  'contest ruled',
] as const

export function caseText(h: Of<(typeof cases)[number]>, { language, names, ledger }: Reading): string {
  switch (h.type) {
    case 'exception asked':
      return say(language, 'event.exception.asked', { name: names.obligation(h.obligation) })
    case 'contest raised':
      return say(language, 'event.contest.raised', { name: names.obligation(h.obligation) })
    case 'approval asked':
      return say(language, 'event.approval.asked', { from: names.stage(h.from) })
    case 'exception ruled': {
      const name = names.obligation(askedOf(ledger, h.exception))
      return say(language, h.approved ? 'event.exception.approved' : 'event.exception.refused', { name })
    }
    case 'contest ruled': {
      const name = names.obligation(askedOf(ledger, h.contest))
      return say(language, h.upheld ? 'event.contest.upheld' : 'event.contest.dismissed', { name })
    }
    case 'approval ruled': {
      const from = names.stage(askedOf(ledger, h.approval))
      return say(language, h.given ? 'event.approval.given' : 'event.approval.refused', { from })
    }
  }
}

function askedOf(ledger: LedgerExport, id: string): string {
  for (const { happening: h } of ledger.events) {
    if (h.type === 'exception asked' && h.exception === id) return h.obligation
    if (h.type === 'contest raised' && h.contest === id) return h.obligation
    if (h.type === 'approval asked' && h.approval === id) return h.from
  }
  return id
}
