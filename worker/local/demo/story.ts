import { findStep } from '#shared/process/manual/find.ts'
import { members, sellers } from './cast.ts'
import { doStep } from './doing.ts'
import { calendars } from './organisation.ts'
import { daysAgo } from './pace.ts'
import { random } from './random.ts'
import { join, manual, openSale, type Sale } from './sale.ts'
import { type Tale, tales } from './tales.ts'
import type { ImportDeal } from './timeline.ts'

/** The deals that the demo's mailboxes are about, and cases that wait for a manager: all open, all of these days. */
export function story(now: number): ImportDeal[] {
  return tales.map((tale, index) => tell(tale, now, index))
}

function tell(tale: Tale, now: number, index: number): ImportDeal {
  const seller = known(sellers, tale.seller)
  const ago = (days: number) => daysAgo(calendars[seller.team], now, days)
  const people = tale.people.map(([name, address]) => ({ name, address }))
  const opened = ago(Math.max(...tale.visits.map(({ entered }) => entered)))
  const sale = openSale(tale.deal, seller, { deal: tale.name, people }, random(index), opened)
  tale.visits.forEach((visit, place) => {
    const before = tale.visits[place - 1]
    if (before) sale.line.add(ago(visit.entered), seller.id, { type: 'advance', from: before.stage })
    if (place === 1) {
      for (const [role, id] of Object.entries(tale.with ?? {})) join(sale, ago(visit.entered), known(members, id), role)
    }
    for (const [key, days] of Object.entries(visit.done)) doStep(sale, stepNamed(key), ago(days), 'best')
  })
  if (tale.waits) wait(sale, tale.waits, ago)
  return sale.line.until(now)
}

function wait(sale: Sale, waits: NonNullable<Tale['waits']>, ago: (days: number) => number): void {
  const { obligation, reason } = waits
  const id = `${sale.line.deal}-w1`
  sale.line.add(
    ago(waits.asked),
    sale.seller.id,
    waits.kind === 'exception'
      ? { type: 'ask exception', exception: id, obligation, reason }
      : { type: 'raise contest', contest: id, obligation, reason },
  )
}

function stepNamed(key: string) {
  const found = findStep(manual, key)
  if (!found) throw new RangeError(`no step ${key}`)
  return found.step
}

function known<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id)
  if (!found) throw new RangeError(`nobody is called ${id}`)
  return found
}
