import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useSay, useWho } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import type { DealFilter } from '../models/deals.ts'
import { DealTable } from '../parts/deallist.tsx'

/** Every deal that the reader may see, found by name and state. */
export function DealsPage() {
  const { say } = useSay()
  const { query, route } = useLocation()
  const filter = dealFilterOf(query)
  const title = say(useWho().role === 'rep' ? 'nav.myDeals' : 'deals.title')
  useTitle(title)
  const go = (change: DealFilter) => route(dealAddress(change), true)
  return (
    <div class="page">
      <header class="pagebar">
        <h1>{title}</h1>
        <search class="filter">
          <Find text={filter.text ?? ''} find={(text) => go(text === '' ? without(filter) : { ...filter, text })} />
          <label>
            <span class="unseen">{say('deals.open')}</span>
            <select
              value={filter.open ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const { open: _, ...rest } = filter
                go(value === 'yes' || value === 'no' ? { ...rest, open: value } : rest)
              }}
            >
              <option value="">{say('deals.open.all')}</option>
              <option value="yes">{say('deals.open.yes')}</option>
              <option value="no">{say('deals.open.no')}</option>
            </select>
          </label>
        </search>
      </header>
      <DealTable filter={filter} owners />
    </div>
  )
}

/** A request leaves once the typing rests this long. */
const rest = 250

function Find({ text, find }: { text: string; find: (text: string) => void }) {
  const { say } = useSay()
  const typed = useSignal(text)
  useEffect(() => {
    if (typed.value.trim() === text) return
    const timer = setTimeout(() => find(typed.value.trim()), rest)
    return () => clearTimeout(timer)
  }, [typed.value])
  return (
    <input
      type="search"
      aria-label={say('deals.search')}
      placeholder={say('deals.search')}
      maxLength={80}
      value={typed.value}
      onInput={({ currentTarget }) => {
        typed.value = currentTarget.value
      }}
    />
  )
}

function dealFilterOf(query: Record<string, string>): DealFilter {
  const filter: DealFilter = {}
  if (query.owner) filter.owner = query.owner
  if (query.team) filter.team = query.team
  if (query.text) filter.text = query.text.slice(0, 80)
  if (query.open === 'yes' || query.open === 'no') filter.open = query.open
  return filter
}

function dealAddress(filter: DealFilter): string {
  const query = new URLSearchParams(Object.entries(filter))
  return query.size === 0 ? '/deals' : `/deals?${query}`
}

function without({ text: _, ...filter }: DealFilter): DealFilter {
  return filter
}
