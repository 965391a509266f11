import type { Door } from '#extension/rooms/door.ts'
import { scriptTexts } from '#shared/i18n/extension.scripts.ts'
import { CardBox } from './CardBox.tsx'
import { DraftStop } from './DraftStop.tsx'
import { actTextsOf, DrawingContext, textsOf } from './drawing.ts'
import type { Model } from './model.ts'
import { Pill } from './Pill.tsx'
import { StopDialog } from './StopDialog.tsx'

/** The whole panel: the pill while it is folded, else the card; above both a stop, when there is one. */
export function App({ model, door, folded }: { model: Model; door: Door; folded: boolean }) {
  const state = model.state()
  const { card } = state
  if (!card) return null
  const drawing = {
    model,
    state,
    card,
    door,
    texts: textsOf(card),
    acts: actTextsOf(card),
    language: card.language,
    now: Date.now(),
  }
  return (
    <DrawingContext.Provider value={drawing}>
      <div lang={card.language} class="panel">
        {state.open && !folded ? <CardBox /> : <Pill />}
        {card.stop && card.deal && <StopDialog key={card.stop.to} stop={card.stop} deal={card.deal} />}
        <DraftStop />
        <p class="hidden" role="status">
          {state.pasteIt && scriptTexts[card.language].pasteIt}
        </p>
      </div>
    </DrawingContext.Provider>
  )
}
