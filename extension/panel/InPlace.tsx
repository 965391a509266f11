import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { exact, lastDay } from './time.ts'

/** In whose place the reader acts here, and until when. */
export function InPlace({ deal: { people } }: { deal: DealCard }) {
  const { acts, now, language } = useDrawing()
  if (!people.standsInFor) return null
  const { name, until } = people.standsInFor
  return (
    <p class="mute pad in-place" {...(until !== undefined && { title: exact(until, language) })}>
      {until === undefined ? acts.youStandIn(name) : acts.youStandInUntil(name, lastDay(until, now, language))}
    </p>
  )
}
