import type { UnknownCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { Find } from './Find.tsx'
import { NewDeal } from './NewDeal.tsx'
import { trusted } from './trusted.ts'

/** Somebody from outside who is in no deal: link, open a new deal, or never again. */
export function Unknown({ unknown }: { unknown: UnknownCard }) {
  const { texts, model, state } = useDrawing()
  if (state.view === 'find') return <Find ask="link person" />
  if (state.view === 'new deal') return <NewDeal opening={unknown} />
  const { proposed } = unknown
  return (
    <div class="menu">
      <p class="mute pad">{texts.unknownHint(unknown.name ?? unknown.address)}</p>
      {proposed && (
        <div class="found">
          <p class="found-from">{texts.proposed}</p>
          <div class="found-row">
            <span>{proposed.closed ? `${proposed.name} (${texts.closed})` : proposed.name}</span>
            <button
              type="button"
              class="btn"
              onClick={trusted(() => void model.ask({ type: 'link person', deal: proposed.deal }))}
            >
              {texts.link}
            </button>
          </div>
        </div>
      )}
      <button type="button" class="menu-row" data-rove onClick={trusted(() => model.go('find'))}>
        {texts.linkTo}
      </button>
      <button type="button" class="menu-row" data-rove onClick={trusted(() => model.go('new deal'))}>
        {texts.newDeal}
      </button>
      {(['person', 'thread'] as const).map((what) => (
        <button
          key={what}
          type="button"
          class="menu-row mute"
          data-rove
          onClick={trusted(() => void model.ask({ type: 'never', what }))}
        >
          {what === 'person' ? texts.neverPerson : texts.neverThread}
        </button>
      ))}
    </div>
  )
}
