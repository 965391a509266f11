import type { LedgerExport } from '#shared/api/deals.ts'
import type { Language } from '#shared/process/text.ts'
import type { Of, Reading } from './reading.ts'
import { say } from './say.ts'

/** Who is in a deal, on either side. */
export const people = [
  'person added',
  'person removed',
  'member joined',
  'member left',
  'handed over',
  'responsible set',
  'manual acknowledged',
] as const

export function peopleText(h: Of<(typeof people)[number]>, { language, names, ledger }: Reading): string {
  switch (h.type) {
    case 'person added':
      return say(language, 'event.person.added', { person: personText(ledger, h.person, language) })
    case 'person removed':
      return say(language, 'event.person.removed', { person: personText(ledger, h.person, language) })
    case 'member joined':
      return say(language, 'event.member.joined', { user: names.user(h.user), role: names.role(h.role) })
    case 'member left':
      return say(language, 'event.member.left', { user: names.user(h.user) })
    case 'handed over':
      return say(language, 'event.handed', { user: names.user(h.to) })
    case 'responsible set':
      return say(language, 'event.responsible', { user: names.user(h.rep) })
    case 'manual acknowledged':
      return say(language, 'event.acknowledged', { user: names.user(h.user) })
  }
}

function personText(ledger: LedgerExport, person: string, language: Language): string {
  const added = ledger.events.find(({ happening: h }) => h.type === 'person added' && h.person === person)
  const known = added && ledger.personal[added.id]
  return known?.name?.value ?? known?.address?.value ?? say(language, 'event.person.unknown')
}
