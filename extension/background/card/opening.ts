import type { UnknownCard } from '#extension/rooms/card.ts'
import type { Participant, Sight } from '#extension/rooms/sight.ts'
import type { Session } from '#shared/api/session.ts'
import { type Language, read } from '#shared/process/text.ts'
import { otherSide, ownSide } from '../message/sides.ts'
import { companyOf } from '../people/company.ts'
import { nearDeals } from '../people/near.ts'
import { setting } from '../store/settings.ts'
import type { TabState } from '../tabs/state.ts'

/** With whom a deal would be opened here: the unknown person, else the first of the other side. */
export function outsideOf(session: Session, { match, sight }: TabState): Participant | undefined {
  if (match.kind === 'unknown') return match.person
  return sight.broken.length > 0 ? undefined : otherSide(ownSide(session, sight), sight.participants)[0]
}

/** What a new deal with this person starts from, and the deals that it may be already. */
export async function openingCard(
  session: Session,
  sight: Sight,
  person: Participant,
  language: Language,
): Promise<UnknownCard> {
  const manuals = (await setting('manuals')) ?? []
  const company = companyOf(person.address)
  return {
    address: person.address,
    ...(person.name && { name: person.name }),
    ...(company && { company }),
    manuals: manuals.map((manual) => ({ key: manual.key, name: read(manual.name, language) })),
    near: await nearDeals(session, sight),
  }
}
