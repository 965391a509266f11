import { useState } from 'preact/hooks'
import type { DealCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { trusted } from './trusted.ts'

/** What is seldom needed: another deal for this thread, silence on it, and the end of a deal. */
export function More({ deal }: { deal: DealCard }) {
  const { texts, model } = useDrawing()
  const [closing, close] = useState<string>()
  return (
    <div class="menu">
      <p class="mute pad">{texts.owner(deal.owner)}</p>
      <button type="button" class="menu-row" data-rove onClick={trusted(() => model.go('find'))}>
        {texts.otherDeal}
      </button>
      <button
        type="button"
        class="menu-row"
        data-rove
        onClick={trusted(() => void model.ask({ type: 'never', what: 'thread' }))}
      >
        {texts.neverThread}
      </button>
      {deal.closes.length > 0 && <p class="menu-title">{texts.closeDeal}</p>}
      {deal.closes.map((outcome) =>
        closing === outcome.key ? (
          <button
            key={outcome.key}
            type="button"
            class="menu-row late"
            onClick={trusted(() => void model.ask({ type: 'act', act: { type: 'close', outcome: outcome.key } }))}
          >
            {texts.closeAs(outcome.name)}
          </button>
        ) : (
          <button
            key={outcome.key}
            type="button"
            class="menu-row"
            data-rove
            onClick={trusted(() => close(outcome.key))}
          >
            {outcome.name}
          </button>
        ),
      )}
    </div>
  )
}
