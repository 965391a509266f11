import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { said } from './time.ts'
import { trusted } from './trusted.ts'

/** The deal stands still: for what, how long at most, and the way on. */
export function Held({ deal: { held, mine } }: { deal: DealCard }) {
  const { texts, model, state, now, language } = useDrawing()
  if (!held) return null
  return (
    <div class="next" data-due="held">
      <p class="next-what">{texts.held(held.reason ?? '')}</p>
      {held.until > now && <p class="mute">{texts.heldUntil(said(held.until, now, language))}</p>}
      {mine && (
        <div class="acts">
          <button
            type="button"
            class="btn"
            disabled={isBusy(state, 'resume')}
            onClick={trusted(() => void model.ask({ type: 'resume' }))}
          >
            {texts.resume}
          </button>
        </div>
      )}
    </div>
  )
}
