import { type ReadonlySignal, signal } from '@preact/signals'
import { type DealLine, type DealTotals, listDeals } from '#shared/api/deals.ts'
import { Filter } from '#shared/api/period.ts'
import { type Trouble, troubleOf } from './load.ts'
import type { Ask } from './session.ts'

/** What a list of deals is narrowed to, as it stands in the address. */
export interface DealFilter {
  owner?: string
  team?: string
  text?: string
  open?: 'yes' | 'no'
  overdue?: 'yes'
  stage?: string
  /** Open deals on which this step is to be done. */
  step?: string
  manual?: string
  version?: string
  segment?: string
}

/** What a figure is narrowed to, and its list with it. */
const shared = ['manual', 'version', 'segment'] as const

/** The filter that an address asks for; what is none is left out. */
export function dealFilterOf(query: Readonly<Record<string, string>>): DealFilter {
  const filter: DealFilter = {}
  for (const name of ['owner', 'team', 'stage', 'step'] as const) if (query[name]) filter[name] = query[name]
  for (const name of shared) {
    const { data } = Filter.shape[name].safeParse(query[name])
    if (data !== undefined) filter[name] = data
  }
  if (query.text) filter.text = query.text.slice(0, 80)
  if (query.open === 'yes' || query.open === 'no') filter.open = query.open
  if (query.overdue === 'yes') filter.overdue = 'yes'
  return filter
}

/** The address of a list: the same filter always gives the same one. */
export function dealAddress(filter: DealFilter): string {
  const query = new URLSearchParams()
  for (const name of ['text', 'open', 'overdue', 'stage', 'step', 'team', 'owner', ...shared] as const) {
    const value = filter[name]
    if (value !== undefined && value !== '') query.set(name, value)
  }
  return query.size === 0 ? '/deals' : `/deals?${query}`
}

export interface DealList {
  lines: readonly DealLine[]
  next: string | undefined
  busy: boolean
  trouble: Trouble | undefined
  /** Of all deals of the filter, whether they are here or not. */
  totals: DealTotals | undefined
}

export interface DealListModel {
  list: ReadonlySignal<DealList>
  /** Asks for the first page of a filter; the lines of an earlier filter stay until it is there. */
  show: (filter: DealFilter) => Promise<void>
  more: () => Promise<void>
  /** Asks quietly for what is shown, as it is now: nothing jumps, and lines further down stay. */
  again: () => Promise<void>
}

const pageSize = 50
/** The largest page that the server gives. */
const most = 100
/** Asked for again at most: what changed last stands first. */
const fresh = 300

/** A list that grows page by page; `counted` also says how many there are in all. An answer to an earlier filter is dropped. */
export function openDealList(ask: Ask, counted = false): DealListModel {
  const list = signal<DealList>({ lines: [], next: undefined, busy: true, trouble: undefined, totals: undefined })
  let shown: DealFilter = {}
  let latest = 0

  /** With the first page comes how many there are in all. */
  const from = (cursor: string | undefined) =>
    cursor !== undefined ? { cursor } : counted ? { totals: 'yes' as const } : {}

  const page = async (cursor: string | undefined) => {
    latest += 1
    const mine = latest
    list.value = { ...list.value, busy: true, trouble: undefined }
    const query = { ...shown, limit: pageSize, ...from(cursor) }
    const answer = await ask(listDeals, { query })
    if (mine !== latest) return
    if (!answer.ok) {
      list.value = { ...list.value, busy: false, trouble: troubleOf(answer) }
      return
    }
    const before = cursor === undefined ? [] : list.value.lines
    const lines = [...before, ...answer.value.deals]
    const totals = cursor === undefined ? answer.value.totals : list.value.totals
    list.value = { lines, next: answer.value.next, busy: false, trouble: undefined, totals }
  }

  const again = async () => {
    const mine = latest
    const { lines } = list.value
    const found: DealLine[] = []
    let { totals } = list.value
    let cursor: string | undefined
    do {
      const query = { ...shown, limit: most, ...from(cursor) }
      const answer = await ask(listDeals, { query })
      if (mine !== latest || !answer.ok) return
      found.push(...answer.value.deals)
      totals = answer.value.totals ?? totals
      cursor = answer.value.next
    } while (cursor !== undefined && found.length < Math.min(lines.length, fresh))
    const rest = cursor === undefined ? [] : below(lines, found)
    const next = rest.length === 0 ? cursor : list.value.next
    list.value = { ...list.value, lines: [...found, ...rest], next, totals }
  }

  return {
    list,
    again,
    show: (filter) => {
      shown = filter
      return page(undefined)
    },
    more: () => page(list.value.next),
  }
}

/** The lines that stand below those found again. */
function below(lines: readonly DealLine[], found: readonly DealLine[]): readonly DealLine[] {
  const last = found.at(-1)?.changed ?? 0
  const known = new Set(found.map(({ deal }) => deal))
  return lines.filter(({ deal, changed }) => !known.has(deal) && changed <= last)
}
