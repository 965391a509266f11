import type { FoundDeal } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { Find } from './Find.tsx'
import { NewDeal } from './NewDeal.tsx'
import { trusted } from './trusted.ts'

/** Doubt between deals: the rep picks, nothing is preselected, and the thread remembers. */
export function Which({ deals }: { deals: FoundDeal[] }) {
  const { texts, model, state, card } = useDrawing()
  if (state.view === 'find') return <Find ask="pick" />
  if (state.view === 'new deal' && card.opening) return <NewDeal opening={card.opening} />
  return (
    <div class="pick">
      <p class="mute pad">{texts.whichHint}</p>
      <DealList deals={deals} onPick={(deal) => void model.ask({ type: 'pick', deal })} />
      <div class="pad acts">
        <button type="button" class="btn quiet" onClick={trusted(() => model.go('find'))}>
          {texts.noneOfThese}
        </button>
        {card.opening && (
          <button type="button" class="btn quiet" onClick={trusted(() => model.go('new deal'))}>
            {texts.newDeal}
          </button>
        )}
        <button
          type="button"
          class="btn quiet"
          onClick={trusted(() => void model.ask({ type: 'never', what: 'thread' }))}
        >
          {texts.neverThread}
        </button>
      </div>
    </div>
  )
}

export function DealList({ deals, onPick }: { deals: FoundDeal[]; onPick: (deal: string) => void }) {
  const { texts } = useDrawing()
  return (
    <ul class="list">
      {deals.map((deal) => (
        <li key={deal.deal}>
          <button type="button" class="deal-row" data-rove onClick={trusted(() => onPick(deal.deal))}>
            <span>{deal.name}</span>
            <small class="faint">{deal.closed ? `${deal.owner} · ${texts.closed}` : deal.owner}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}
