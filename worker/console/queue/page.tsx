import '../styles/queue.css'
import { useLocation } from 'preact-iso'
import { listAlerts } from '#shared/api/alerts.ts'
import { listCases } from '#shared/api/cases.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useWaiting } from '../app/waiting.tsx'
import { Absences } from './absence.tsx'
import { Alerts } from './alerts.tsx'
import { Cases } from './cases.tsx'
import { Notes } from './notes.tsx'
import { usePaged } from './paged.ts'
import { kindOf, queueQueryOf, tabs, tabsOf } from './query.ts'
import { Register } from './register.tsx'
import { TabBar } from './tabbar.tsx'

/** Everything that waits for a word: alerts, what is asked, notes, absences; and the register of what was ruled. */
export function QueuePage() {
  const { ask } = usePlace().session
  const waiting = useWaiting()
  const { role } = useWho()
  const query = queueQueryOf(useLocation().query)
  const cases = usePaged(
    'cases',
    (from) => (from.cursor === undefined ? waiting.ask() : ask(listCases, { query: from })),
    (before, after) => ({ ...after, cases: [...before.cases, ...after.cases] }),
  )
  const alerts = useLoad('alerts', () => ask(listAlerts, { query: { limit: 1 } }))
  const changed = () => {
    cases.again()
    alerts.again()
  }
  const kinds = cases.load.value?.cases.map(({ kind }) => kind) ?? []
  const shown = tabsOf(role, new Set(kinds))
  const of = shown.includes(query.of) || cases.load.busy ? query.of : 'alerts'
  const figures = Object.fromEntries([
    ['alerts', alerts.value?.counts.reduce((sum, { open }) => sum + open, 0) ?? 0],
    ...Object.entries(kindOf).map(([tab, kind]) => [tab, kinds.filter((one) => one === kind).length]),
  ])
  return (
    <div class="page queue-page">
      <TabBar all={tabs.filter((tab) => shown.includes(tab) || tab === of)} of={of} waiting={figures} />
      {of === 'alerts' ? (
        <Alerts key={`${query.state}/${query.tier}`} query={query} changed={changed} />
      ) : of === 'register' ? (
        <Register />
      ) : of === 'notes' ? (
        <Notes key={query.settled} query={query} />
      ) : of === 'absence' ? (
        <Absences />
      ) : (
        <Cases key={of} kind={kindOf[of]} paged={{ ...cases, again: changed }} />
      )}
    </div>
  )
}
