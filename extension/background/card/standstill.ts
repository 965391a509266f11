import type { DealCard } from '#extension/rooms/deal.ts'
import { pausesOf } from '#shared/process/ledger/pauses.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import type { Here } from './visit.ts'
import { isAllowed } from './weigh.ts'

/** Since when a deal stands still and what it waits for; its clocks go on at the latest when its days are used up. */
export function heldCard({ state, now }: Local, { manual }: Here, language: Language): Pick<DealCard, 'held'> {
  const hold = state.holds.at(-1)
  if (!hold || hold.until !== undefined || state.closed) return {}
  const last = pausesOf(state, manual.numbers.holdLimit, now).findLast((one) => one.from === hold.from)
  const reason = manual.pauses.find((one) => one.key === hold.waitsFor)
  const until = last?.until ?? hold.from
  return { held: { since: hold.from, until, ...(reason && { reason: read(reason.name, language) }) } }
}

/** What the reader could put the deal on hold for. */
export function pauseCards(local: Local, { manual }: Here, language: Language): DealCard['pauses'] {
  const [first] = manual.pauses
  if (!isAllowed(local, { type: 'hold', ...(first && { waitsFor: first.key }) })) return []
  if (!first) return [{}]
  return manual.pauses.map(({ key, name }) => ({ key, name: read(name, language) }))
}
