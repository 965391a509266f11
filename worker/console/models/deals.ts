import { type ReadonlySignal, signal } from '@preact/signals'
import { type DealLine, listDeals } from '#shared/api/deals.ts'
import { type Trouble, troubleOf } from './load.ts'
import type { Ask } from './session.ts'

/** What a list of deals is narrowed to. */
export interface DealFilter {
  owner?: string
  team?: string
  text?: string
  open?: 'yes' | 'no'
}

export interface DealList {
  lines: readonly DealLine[]
  next: string | undefined
  busy: boolean
  trouble: Trouble | undefined
}

export interface DealListModel {
  list: ReadonlySignal<DealList>
  /** Asks for the first page of a filter; the lines of an earlier filter stay until it is there. */
  show: (filter: DealFilter) => Promise<void>
  more: () => Promise<void>
}

const pageSize = 50

/** A list that grows page by page. An answer to an earlier filter is dropped. */
export function openDealList(ask: Ask): DealListModel {
  const list = signal<DealList>({ lines: [], next: undefined, busy: true, trouble: undefined })
  let shown: DealFilter = {}
  let latest = 0

  const page = async (cursor: string | undefined) => {
    latest += 1
    const mine = latest
    list.value = { ...list.value, busy: true, trouble: undefined }
    const query = { ...shown, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }
    const answer = await ask(listDeals, { query })
    if (mine !== latest) return
    if (!answer.ok) {
      list.value = { ...list.value, busy: false, trouble: troubleOf(answer) }
      return
    }
    const before = cursor === undefined ? [] : list.value.lines
    const lines = [...before, ...answer.value.deals]
    list.value = { lines, next: answer.value.next, busy: false, trouble: undefined }
  }

  return {
    list,
    show: (filter) => {
      shown = filter
      return page(undefined)
    },
    more: () => page(list.value.next),
  }
}
