import { useState } from 'preact/hooks'
import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { Reason } from './Reason.tsx'
import { trusted } from './trusted.ts'

/** A closed deal that goes on after all, with the reason. */
export function Reopen({ deal: { reopen } }: { deal: DealCard }) {
  const { acts, model } = useDrawing()
  const [asking, ask] = useState(false)
  if (!reopen) return null
  if (asking)
    return (
      <div class="pad">
        <Reason
          label={acts.reopen}
          hint={acts.reopenHint}
          submit={acts.reopen}
          onReason={(reason) => void model.ask({ type: 'reopen', reason })}
        />
      </div>
    )
  return (
    <p class="pad skip">
      <button type="button" class="btn" onClick={trusted(() => ask(true))}>
        {acts.reopen}…
      </button>
    </p>
  )
}
