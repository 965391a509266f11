import { type ReadonlySignal, signal } from '@preact/signals'
import { type LossDeals, listLossDeals } from '#shared/api/lossDeals.ts'
import { type Load, troubleOf } from '../models/load.ts'
import type { Ask } from '../models/session.ts'
import { type LossQuery, lossesAddress } from './query.ts'

const pageSize = 50

export interface LossListModel {
  list: ReadonlySignal<Load<LossDeals>>
  /** Asks for the first page of a query; the rows of the same one stay until it is there, those of another go. */
  show: (query: LossQuery) => Promise<void>
  /** Asks again for as many rows as are shown, so that nothing jumps. */
  again: () => Promise<void>
  more: () => Promise<void>
}

/** Rows that grow page by page. An answer to an earlier question is dropped. */
export function openLossList(ask: Ask, clock: () => number): LossListModel {
  const list = signal<Load<LossDeals>>({ value: undefined, at: undefined, trouble: undefined, busy: true })
  let shown: LossQuery = { filter: {}, status: 'lost' }
  let latest = 0

  const page = async (cursor: string | undefined, limit = pageSize) => {
    latest += 1
    const mine = latest
    list.value = { ...list.value, busy: true }
    const { filter, ...rest } = shown
    const query = { ...filter, ...rest, limit, ...(cursor === undefined ? {} : { cursor }) }
    const answer = await ask(listLossDeals, { query })
    if (mine !== latest) return
    if (!answer.ok) {
      list.value = { ...list.value, trouble: troubleOf(answer), busy: false }
      return
    }
    const before = cursor === undefined ? [] : (list.value.value?.lines ?? [])
    // Rows come by what they lost exactly; as they are read, rounding may turn two of them round.
    const lines = [...before, ...answer.value.lines].sort((a, b) => b.points - a.points)
    const value = { ...answer.value, lines }
    list.value = { value, at: clock(), trouble: undefined, busy: false }
  }

  return {
    list,
    show: (query) => {
      if (lossesAddress(query) !== lossesAddress(shown))
        list.value = { value: undefined, at: undefined, trouble: undefined, busy: true }
      shown = query
      return page(undefined)
    },
    again: () => page(undefined, Math.min(100, Math.max(pageSize, list.value.value?.lines.length ?? 0))),
    more: () => page(list.value.value?.next),
  }
}
