import { useLocation } from 'preact-iso'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { pagesThatAsk, useWaiting } from '../app/waiting.tsx'
import { count } from '../models/figures.ts'

/** Behind the entry of the queues: how many cases the reader may rule now. */
export function QueueCount() {
  const { say, language } = useSay()
  const { frame } = usePlace()
  const { latest, ask } = useWaiting()
  const { path } = useLocation()
  useLoad(pagesThatAsk.has(path) ? undefined : `cases/${frame.beats.value}`, ask)
  const n = latest.value?.cases.filter(({ mayRule }) => mayRule).length ?? 0
  if (n === 0) return null
  return (
    <span class="nav-count">
      <span aria-hidden="true">{count(n, language)}</span>
      <span class="unseen">{say('nav.queue.n', { n })}</span>
    </span>
  )
}
