import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useSay, useWho } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { useTitle } from '../app/title.ts'
import { type DealList, dealAddress, dealFilterOf } from '../models/deals.ts'
import { DealFilterBar } from '../parts/dealfilter.tsx'
import { DealLines, useDealList } from '../parts/deallist.tsx'

/** Every deal that the reader may see, found by name, state, stage, team, owner and what is overdue. */
export function DealsPage() {
  const { query, route } = useLocation()
  const filter = dealFilterOf(query)
  const model = useDealList(filter, true)
  const title = useDealsTitle(model.list.value)
  useTitle(title)
  useRefresh(() => void model.again())
  const find = (text: string) => {
    const { text: _, ...rest } = filter
    route(dealAddress(text === '' ? rest : { ...rest, text }), true)
  }
  return (
    <div class="page">
      <header class="pagebar">
        <h1>{title}</h1>
        <search class="filter">
          <Find text={filter.text ?? ''} find={find} />
          <DealFilterBar filter={filter} />
        </search>
      </header>
      <div>
        <DealLines model={model} filter={filter} owners />
      </div>
    </div>
  )
}

/** How many there are and how many of them need a hand, as soon as that is known; before, what they are. */
function useDealsTitle({ lines, next, busy, totals }: DealList): string {
  const { say } = useSay()
  const own = useWho().role === 'rep'
  const whole = next === undefined && !busy
  const overdue = totals?.overdue ?? lines.filter((line) => line.overdue > 0).length
  if (lines.length === 0 || (totals === undefined && !whole)) return say(own ? 'nav.myDeals' : 'deals.title')
  const n = totals?.deals ?? lines.length
  if (overdue === 0) return say('deals.title.n', { n })
  return overdue === n ? say('deals.title.allOverdue', { n }) : say('deals.title.overdue', { n, overdue })
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
