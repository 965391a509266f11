import { listCases } from '#shared/api/cases.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { count } from '../models/figures.ts'

/** Behind the entry of the queues: how many cases the reader may rule now. */
export function QueueCount() {
  const { say, language } = useSay()
  const { session, frame } = usePlace()
  const load = useLoad(`cases/${frame.beats.value}`, () => session.ask(listCases, {}))
  const n = load.value?.cases.filter(({ mayRule }) => mayRule).length ?? 0
  if (n === 0) return null
  return (
    <span class="nav-count">
      <span aria-hidden="true">{count(n, language)}</span>
      <span class="unseen">{say('nav.queue.n', { n })}</span>
    </span>
  )
}
